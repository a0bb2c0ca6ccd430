namespace Goldseam.Web;

/// <summary>Who may found an account here. Somebody who was invited always may join.</summary>
public enum SignUp
{
    Open,

    /// <summary>With a code that the operator hands out.</summary>
    Code,

    Closed,
}

/// <summary>What the one who runs this place has decided; the section "Goldseam" of the configuration.</summary>
public sealed record Settings
{
    /// <summary>The folder that holds everything.</summary>
    public string Data { get; init; } = "var";

    /// <summary>Shown on the first page: a practice, a community, a person.</summary>
    public string? Operator { get; init; }

    public SignUp SignUp { get; init; } = SignUp.Open;

    public string? SignUpCode { get; init; }

    /// <summary>A file with helplines of the operator's own, beside those that are bundled.</summary>
    public string? Helplines { get; init; }

    /// <summary>Where "Leave now" leads: something that anybody might look at.</summary>
    public string LeaveTo { get; init; } = "https://www.wikipedia.org/";

    public static Settings From(IConfiguration configuration) => configuration.GetSection("Goldseam").Get<Settings>() ?? new();
}
