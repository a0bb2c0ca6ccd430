namespace Goldseam.Web.Welcome;

public sealed record WelcomeView
{
    public required string? OperatorName { get; init; }
    public required bool CanBegin { get; init; }

    /// <summary>There is a fictional couple here whom anybody can be.</summary>
    public required bool CanLookAround { get; init; }
}
