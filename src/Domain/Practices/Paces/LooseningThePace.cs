using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Paces;

/// <summary>Taking back a looser pace before its day.</summary>
public static class KeepingThePace
{
    /// <param name="waited">The one that the page offered to take back; null where it does not say.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid? waited, Partner by) =>
        waited is not { } one || drawer.OwnPaces.Waiting?.Id == one ? drawer.OwnPaces.Settle()
        : drawer.OwnPaces.Waiting is not null || record.Paces[by]?.Forms.Newest == one ? new ChangedMeanwhile()
        : Decision.AlreadySo;
}

/// <summary>A looser pace whose day has come.</summary>
public static class LooseningThePace
{
    public static Decision Due(RecordState record, DrawerState drawer, Instant now, Partner by) =>
        drawer.OwnPaces.Waiting is { } waiting && now >= waiting.Holds
            ? record.Paces.Set(waiting.Id, waiting.Pace, by).And(drawer.OwnPaces.Settle())
            : Decision.AlreadySo;
}
