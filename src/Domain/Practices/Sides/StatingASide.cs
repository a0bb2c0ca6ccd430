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
