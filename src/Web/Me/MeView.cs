namespace Goldseam.Web.Me;

public sealed record MeView
{
    public required string Name { get; init; }
    public required string? Other { get; init; }
    public required bool HasSpareKey { get; init; }
    public required bool HasEarlierDays { get; init; }
}
