namespace Goldseam.Web;

/// <summary>Who may found an account here. Somebody who was invited always may join.</summary>
public enum SignUp
{
    Open,

    /// <summary>With a code that the operator hands out.</summary>
    Code,

    Closed,
}

/// <summary>What kind of somebody runs this place; the first pages say what that means.</summary>
public enum RunBy
{
    /// <summary>It was not said.</summary>
    Unknown,

    /// <summary>A counselling practice.</summary>
    Practice,

    /// <summary>A community, an association, a friend of both.</summary>
    Community,

    /// <summary>One of the two who use it.</summary>
    Partner,
}

/// <summary>What the one who runs this place has decided; the section "Goldseam" of the configuration.</summary>
public sealed record Settings
{
    /// <summary>The folder that holds everything, or the address of a PostgreSQL database.</summary>
    public string Data { get; init; } = "var";

    /// <summary>Shown on the first page: a practice, a community, a person.</summary>
    public string? Operator { get; init; }

    public RunBy RunBy { get; init; }

    public SignUp SignUp { get; init; } = SignUp.Open;

    public string? SignUpCode { get; init; }

    /// <summary>Where other phones reach this place: https and a name. Without it, it is there for this machine alone.</summary>
    public string? Address { get; init; }

    /// <summary>A PEM file with the certificate, and those between it and its authority. Without it, https is a proxy's matter.</summary>
    public string? Certificate { get; init; }

    public string? CertificateKey { get; init; }

    /// <summary>A PEM file with the authority of a private network, where this machine does not believe it anyway.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>A file with helplines of the operator's own, beside those that are bundled.</summary>
    public string? Helplines { get; init; }

    /// <summary>A file with newer rules of time zones than the program brings along, as NodaTime publishes them.</summary>
    public string? Zones { get; init; }

    /// <summary>Where counts and durations by route are sent, as OTLP over http. Nobody is told anything without it.</summary>
    public string? Telemetry { get; init; }

    /// <summary>Where "Leave now" leads: something that anybody might look at.</summary>
    public string LeaveTo { get; init; } = "https://www.wikipedia.org/";

    public static Settings From(IConfiguration configuration) => configuration.GetSection("Goldseam").Get<Settings>() ?? new();
}

/// <summary>A setting that nobody could work with; the sentence says which, and how it should be.</summary>
public sealed class SettingsNotUsableException(string sentence) : Exception(sentence);
