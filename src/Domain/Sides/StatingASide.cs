using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Sides;

/// <summary>Saying where one stands. What was shared and is not so any more is taken back with it; sharing anew is an act of its own.</summary>
public static class StatingASide
{
    /// <param name="day">Today in the zone of <paramref name="by"/>.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, LocalDate day, Side? side, Outlook? outlook, Words? easier, Words? tomorrow, Partner by) =>
        drawer.OwnSides.Knows(id) ? Decision.AlreadySo
        : drawer.OwnSides.State(id, day, side, outlook, easier, tomorrow)
            .And(record.Sides[by] is { } shared && shared != side ? record.Sides.Withdraw(by) : Decision.AlreadySo);
}

/// <summary>Letting the other know one's own side.</summary>
public static class SharingASide
{
    public static Decision Decide(RecordState record, DrawerState drawer, Partner by) =>
        drawer.OwnSides.Side is not { } side ? new NoSideYet()
        : !record.Couples.IsOfTwo ? new NobodyToShareWith()
        : record.Sides.Share(side, by);
}

public sealed record NoSideYet() : Refusal(RefusalKind.NotLikeThis, "You have not said your side yet. There is no hurry.");

public sealed record NobodyToShareWith() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so it stays with you.");
