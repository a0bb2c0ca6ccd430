namespace Goldseam.Web.Welcome;

public sealed record WelcomeView
{
    public required string? OperatorName { get; init; }
    public required bool CanBegin { get; init; }
}
