using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Layout;
using Goldseam.Web.Practices.Promises;
using Goldseam.Web.Practices.Spaces;
using NodaTime;

namespace Goldseam.Web.Calendar;

/// <summary>Whose promises are shown, and of which kind; what was not chosen is all.</summary>
public sealed record CalendarFilter(string? Who, PromiseKind? Kind)
{
    public const string Mine = "mine", Theirs = "theirs";

    public static CalendarFilter Read(string? who, string? kind) =>
        new(who is Mine or Theirs ? who : null, Choice.TryRead<PromiseKind>(kind, out var one) ? one : null);

    public bool IsAll => Who is null && Kind is null;

    public bool Shows(Occurrence one, Partner me) =>
        (Kind is null || one.Terms.Kind == Kind) && (Who is null || one.Of.By == me == (Who == Mine));

    /// <summary>An address of the calendar that keeps the choice.</summary>
    public string Address(string path, string name, string value) =>
        string.Concat(path, "?", name, "=", value, Who is null ? "" : $"&who={Who}", Kind is { } kind ? $"&kind={Choice.Name(kind)}" : "");
}

/// <summary>One day of the calendar. Each partner's promises keep a row of their own.</summary>
/// <param name="Returns">Of whoever needs space now: when they come back.</param>
public sealed record CalendarDay(
    LocalDate Day, bool IsToday, IReadOnlyList<OccurrenceOnPage> Mine, IReadOnlyList<OccurrenceOnPage> Theirs, IReadOnlyList<ReturnOnPage> Returns)
{
    public bool IsEmpty => Mine.Count == 0 && Theirs.Count == 0 && Returns.Count == 0;

    /// <summary>Plans are shown so many days ahead and not more: a wall of outlines looks like debt.</summary>
    public const int DaysAhead = 7;

    /// <param name="promises">Those that are remembered, or, for what is long past, those of the whole record.</param>
    public static IReadOnlyList<CalendarDay> Between(
        View view, PromisesState promises, LocalDate first, LocalDate last, CalendarFilter filter, Texts t)
    {
        var shown = promises.Between(first, last)
            .Where(o => filter.Shows(o, view.Me) && !IsFarPlan(o, view.Today))
            .Select(o => OccurrenceOnPage.For(view, o, t)).ToLookup(o => o.Of.On);
        var returns = ReturnOnPage.All(view).ToLookup(r => r.At.Date);
        return [.. from number in Enumerable.Range(0, Period.DaysBetween(first, last) + 1)
                   let day = first.PlusDays(number)
                   select new CalendarDay(
                       day, day == view.Today, [.. shown[day].Where(o => o.IsMine)], [.. shown[day].Where(o => !o.IsMine)], [.. returns[day]])];
    }

    static bool IsFarPlan(Occurrence one, LocalDate today) => one.State == OccurrenceState.Planned && one.On > today.PlusDays(DaysAhead);
}

/// <summary>The same for the week, the month and one day.</summary>
public sealed record CalendarView
{
    /// <summary>Never none.</summary>
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    /// <summary>The one that was asked for; else today, or the first on which something is.</summary>
    public required CalendarDay Chosen { get; init; }

    public required CalendarFilter Filter { get; init; }
    public required string? Other { get; init; }
    public required LocalDate Today { get; init; }
}
