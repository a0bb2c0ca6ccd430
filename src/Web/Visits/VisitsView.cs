namespace Goldseam.Web.Visits;

public sealed record VisitsView
{
    public required IReadOnlyList<DeviceOnPage> Devices { get; init; }
    public required IReadOnlyList<VisitOnPage> Visits { get; init; }
}
