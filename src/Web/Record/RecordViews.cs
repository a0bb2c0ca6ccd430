using Goldseam.Store.Visits;
using Goldseam.Web.Losses;

namespace Goldseam.Web.Record;

public sealed record RecordView
{
    public required string? Other { get; init; }
    public required RecordCheck Check { get; init; }
    public required LossesOnPage Losses { get; init; }
    public required IReadOnlyList<AcceptanceOnPage> SetBack { get; init; }
}

public sealed record SetBackView(long Entry);
