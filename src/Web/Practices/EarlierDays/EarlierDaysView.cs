using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Practices.EarlierDays;

public sealed record EarlierDaysCardView(string Other);

/// <summary>A promise that was made alone.</summary>
/// <param name="MayComeAlong">Something of it is to come, and there is somebody to make it to.</param>
/// <param name="IsHere">It stands in the record of the two by now.</param>
public sealed record EarlierPromise(Promise One, bool MayComeAlong, bool IsHere);

/// <summary>What one wrote alone, a month at a time, and above the newest one what one promised.</summary>
/// <param name="Month">The first day of the month that is shown; null where there is nothing at all.</param>
/// <param name="Before">The nearest month before it with something in it.</param>
/// <param name="After">And after it.</param>
public sealed record EarlierDaysView(
    LocalDate? Month, LocalDate? Before, LocalDate? After,
    IReadOnlyList<IGrouping<LocalDate, Earlier>> Days, IReadOnlyList<EarlierPromise> Promises)
{
    public required string? Other { get; init; }

    public bool IsEmpty => Days.Count == 0 && Promises.Count == 0;

    /// <param name="asked">The first day of a month; null for the newest one.</param>
    public static async Task<EarlierDaysView> Of(Visit visit, View view, LocalDate? asked)
    {
        var there = await visit.ReadWholeEarlierRecord();
        var all = await Written(visit, view, there);
        var months = all.Select(e => FirstOf(e.Day)).Distinct().ToList();
        LocalDate? newest = months.Count == 0 ? null : months[^1];
        var month = asked ?? newest;
        return new(
            month, Nearest(months.Where(m => m < month).Reverse()), Nearest(months.Where(m => m > month)),
            [.. all.Where(e => FirstOf(e.Day) == month).GroupBy(e => e.Day).Reverse()],
            asked is null || asked == newest ? [.. PromisesOf(view, there)] : [])
        {
            Other = view.Other?.Name.Text,
        };
    }

    static IEnumerable<EarlierPromise> PromisesOf(View view, IReadOnlyList<Entry> there) =>
        from one in PromisesState.Whole(there).All
        let isHere = view.Record.Promises.Of(one.Id) is not null
        select new EarlierPromise(one, !isHere && BringingAlong.TermsFrom(one, view.Clock) is not null, isHere);

    static async Task<IReadOnlyList<Earlier>> Written(Visit visit, View view, IReadOnlyList<Entry> there) =>
        WrittenAlone.In(there, await visit.ReadWholeDrawer(), view.Record, view.Myself, view.Clock, view.Me);

    /// <summary>
    /// Said from the day on which the two became two, until it is put away and at most for so many days; not while the drawer is closed.
    /// </summary>
    public static async Task<bool> AreToldOfTo(Visit visit, View view)
    {
        if (!visit.HasEarlierRecord || view.Drawer is not { OwnEarlierDays.IsPutAway: false } drawer || view.Record.Couples.Joined is not { } at) return false;
        var joined = view.Myself.At(at).Date;
        return view.Today < joined.PlusDays(DaysTold) && await visit.ReadEarlierRecord() is { State: var there }
            && WrittenAlone.IsRemembered(there, drawer, view.Record, view.Clock, view.Me, joined);
    }

    const int DaysTold = 14;

    static LocalDate FirstOf(LocalDate day) => new(day.Year, day.Month, 1);

    static LocalDate? Nearest(IEnumerable<LocalDate> months) => months.Select(LocalDate? (m) => m).FirstOrDefault();
}
