using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Sides;

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
