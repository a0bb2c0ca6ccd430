using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Sides;

/// <summary>Saying where one stands. What was shared and is not so any more is taken back with it; sharing anew is an act of its own.</summary>
public static class StatingASide
{
    /// <param name="day">Today in the zone of <paramref name="by"/>.</param>
    /// <param name="saw">The newest statement when the page was opened, or an empty id for none; null where the page does not say.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, LocalDate day, Side? side, Outlook? outlook, Words? easier, Words? tomorrow, Partner by,
        Guid? saw = null) =>
        drawer.OwnSides.Knows(id) ? Decision.AlreadySo
        : saw is { } seen && seen != (drawer.OwnSides.Id ?? Guid.Empty) ? new ChangedMeanwhile()
        : drawer.OwnSides.State(id, day, side, outlook, easier, tomorrow)
            .And(record.Sides[by] is { } shared && shared != side ? record.Sides.Withdraw(by) : Decision.AlreadySo);
}

/// <summary>Letting the other know one's own side.</summary>
public static class SharingASide
{
    /// <param name="saw">The side that the page offered to share: another one is never shared in its place.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Partner by, Side? saw = null) =>
        saw is { } seen && seen != drawer.OwnSides.Side ? new ChangedMeanwhile()
        : drawer.OwnSides.Side is not { } side ? new NoSideYet()
        : !record.Couples.IsOfTwo ? new NobodyToShareWith()
        : record.Sides.Share(side, by);
}

public sealed record NoSideYet() : Refusal(RefusalKind.NotLikeThis, "You have not said your side yet. There is no hurry.");

public sealed record NobodyToShareWith() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so it stays with you.");
