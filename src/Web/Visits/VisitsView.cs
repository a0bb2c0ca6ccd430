namespace Goldseam.Web.Visits;

public sealed record VisitsView
{
    public required IReadOnlyList<ShownDevice> Devices { get; init; }
    public required IReadOnlyList<ShownVisit> Visits { get; init; }
}
