using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Sides;

namespace Goldseam.Domain.Practices.Paces;

/// <summary>Who was hurt sets the pace. Tightening holds at once; loosening waits a day in their drawer and can be taken back unseen.</summary>
public static class SettingThePace
{
    /// <param name="pace">Null for none at all.</param>
    /// <param name="saw">What <see cref="Newest"/> was when the page was opened, or an empty id for none; null where the page does not say.</param>
    /// <param name="seesDrawer">Whether pages show what waits.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, Pace? pace, Partner by, Guid? saw = null, bool seesDrawer = true)
    {
        var now = record.Paces[by]?.Pace;
        var isOver = saw is { } seen && seen != (Newest(record, seesDrawer ? drawer : null, by) ?? Guid.Empty);
        return record.Paces[by]?.Forms.Knows(id) == true || drawer.OwnPaces.Earlier.Knows(id) ? Decision.AlreadySo
            // Tighter is taken from any page: it needs no reason, and no second try.
            : isOver && !PacesState.IsLooser(now, pace) ? new ChangedMeanwhile()
            : PacesState.IsLooser(pace, now) ? drawer.OwnPaces.Loosen(id, pace)
            : pace == now ? drawer.OwnPaces.Settle()
            : record.Sides[by]?.WasHurt() != true ? new PaceIsTheirs()
            : record.Paces.Set(id, pace, by).And(drawer.OwnPaces.Settle());
    }

    /// <summary>The form behind what a page shows: the one that waits, or else the one that holds.</summary>
    /// <param name="drawer">Null where pages do not show it.</param>
    public static Guid? Newest(RecordState record, DrawerState? drawer, Partner by) =>
        drawer?.OwnPaces.Waiting?.Id ?? record.Paces[by]?.Forms.Newest;
}

public sealed record PaceIsTheirs() : Refusal(RefusalKind.NotLikeThis,
    "The pace is set by who was hurt, once they have shared that. You can always say no to a talk.");
