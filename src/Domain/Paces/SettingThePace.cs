using Goldseam.Domain.Entries;
using Goldseam.Domain.Sides;
using NodaTime;

namespace Goldseam.Domain.Paces;

/// <summary>Who was hurt sets the pace. Tightening holds at once; loosening waits a day in their drawer and can be taken back unseen.</summary>
public static class SettingThePace
{
    /// <param name="pace">Null for none at all.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid id, Pace? pace, Partner by)
    {
        var now = record.Paces[by]?.Pace;
        return record.Paces[by]?.Knows(id) == true || drawer.OwnPaces.Knows(id) ? Decision.AlreadySo
            : PacesState.IsLooser(pace, now) ? drawer.OwnPaces.Loosen(id, pace)
            : pace == now ? drawer.OwnPaces.Settle()
            : record.Sides[by]?.WasHurt() != true ? new PaceIsTheirs()
            : record.Paces.Set(id, pace, by).And(drawer.OwnPaces.Settle());
    }
}

/// <summary>A looser pace whose day has come.</summary>
public static class LooseningThePace
{
    public static Decision Due(RecordState record, DrawerState drawer, Instant now, Partner by) =>
        drawer.OwnPaces.Waiting is { } waiting && now >= waiting.Holds
            ? record.Paces.Set(waiting.Id, waiting.Pace, by).And(drawer.OwnPaces.Settle())
            : Decision.AlreadySo;
}

public sealed record PaceIsTheirs() : Refusal(RefusalKind.NotLikeThis,
    "The pace is set by who was hurt, once they have shared that. You can always say no to a talk.");
