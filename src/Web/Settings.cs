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

    /// <summary>A fictional couple to look around with.</summary>
    Demo,
}

/// <summary>What the one who runs this place has decided; the section "Goldseam" of the configuration.</summary>
public sealed record Settings
{
    /// <summary>The folder that holds everything.</summary>
    public string Data { get; init; } = "var";

    /// <summary>Shown on the first page: a practice, a community, a person.</summary>
    public string? Operator { get; init; }

    public RunBy RunBy { get; init; }

    public SignUp SignUp { get; init; } = SignUp.Open;

    public string? SignUpCode { get; init; }

    /// <summary>Where "Leave now" leads: something that anybody might look at.</summary>
    public string LeaveTo { get; init; } = "https://www.wikipedia.org/";

    public static Settings From(IConfiguration configuration) => configuration.GetSection("Goldseam").Get<Settings>() ?? new();
}
