using Goldseam.Domain.Locks;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain;

/// <summary>
/// What may be known of a drawer while it is closed, to whoever holds its owner's phone: what keeps it closed, that something is there or
/// was put away, and nothing that was felt, said or chosen in it. What is not here shows on no page until it is open.
/// </summary>
public sealed class ClosedDrawer(DrawerState drawer)
{
    public LocksState Locks => drawer.Locks;

    /// <summary>That the day was answered.</summary>
    public CheckIn? CheckInOf(LocalDate day) => drawer.OwnCheckIns.Of(day)?.WithoutWords();

    public CheckIn? NewestCheckIn(LocalDate until) => drawer.OwnCheckIns.Newest(until)?.WithoutWords();

    /// <summary>Something was said about their side, if only "not yet", and on which day first.</summary>
    public LocalDate? SideSince => drawer.OwnSides.Since;

    public bool HasPutEarlierDaysAway => drawer.OwnEarlierDays.IsPutAway;

    /// <summary>They have opened what the other handed in.</summary>
    public bool HasRead(Span span) => drawer.OwnReviews.Read.Contains(span);

    /// <summary>Of the record, whose words are the other's, too.</summary>
    public IEnumerable<long> UnseenLosses => drawer.Losses.UnseenInRecord;

    /// <summary>How many losses of each were noted, as far as it is open, and put away where it is not.</summary>
    public (int InRecord, int InDrawer) LossesUpTo => (drawer.Losses.InRecord.Count, drawer.Losses.SeenInDrawer);
}
