using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

/// <summary>Promises of today, and in the morning of the night before.</summary>
/// <param name="NewId">The id that a form about one of them carries.</param>
/// <param name="Occurrences">At most <see cref="Most"/>.</param>
/// <param name="MoreOn">The days of those that found no room.</param>
/// <param name="IsAfterATap">One of them was marked on this page: what was kept can be undone in its place.</param>
public sealed record PromisesOfToday(
    Guid NewId, LocalDate Today, IReadOnlyList<OccurrenceOnPage> Occurrences, IReadOnlyList<LocalDate> MoreOn, bool IsAfterATap)
{
    public const int Most = 3;

    static readonly LocalTime Evening = new(18, 0);

    public string Rows => string.Join(' ', Occurrences.Select(p => RowOf(p.Of)));

    /// <summary>A row of the card: which promise, and the day that names its occurrence.</summary>
    public static string RowOf(Guid promise, LocalDate day) => $"{promise}.{Dated.Name(day)}";

    public static string RowOf(Occurrence one) => RowOf(one.Of.Id, one.Day);

    /// <param name="rows">What the page showed already, in that order: it stays so until the page is opened anew.</param>
    public static PromisesOfToday Of(View view, Texts t, Guid newId, string? rows = null)
    {
        var local = view.Clock;
        var all = Up(view, local);
        var shown = InTheirPlaces(view, all, rows);
        return new(
            newId, local.Date, [.. shown.Select(o => OccurrenceOnPage.For(view, o, t))],
            [.. all.Except(shown).Select(o => o.On).Distinct()], rows is not null);
    }

    static List<Occurrence> InTheirPlaces(View view, List<Occurrence> all, string? rows)
    {
        var near = rows is null ? [] : view.Record.Promises.Between(view.Today.PlusDays(-1), view.Today).ToList();
        List<Occurrence> before = [.. (rows ?? "").Split(' ', Most + 1).Take(Most).Distinct(StringComparer.Ordinal)
            .Select(row => all.Concat(near).FirstOrDefault(o => RowOf(o) == row)).OfType<Occurrence>()];
        return before.Count > 0 ? before : [.. all.Take(Most)];
    }

    /// <summary>
    /// What nothing was said about before what is said, and one's own before the other's. Until noon first of all what one promised
    /// for the evening before, or for all of that day: the night was no time to say so.
    /// </summary>
    static List<Occurrence> Up(View view, LocalDateTime now) =>
        [.. view.Promises.Between(now.Date.PlusDays(-1), now.Date)
            .Where(o => o.On == now.Date ? o.State is not (OccurrenceState.Paused or OccurrenceState.Moved)
                : now.TimeOfDay < LocalTime.Noon && o.Of.By == view.Me
                    && o.State == OccurrenceState.Planned && (o.At ?? Evening) >= Evening)
            .OrderBy(o => o.State != OccurrenceState.Planned).ThenBy(o => o.Of.By != view.Me)];
}

/// <param name="Marked">The row that was tapped, where it is sent alone after that.</param>
public sealed record PromisesCardView(PromisesOfToday Promises, string? Marked, Refusal? Refusal) : IRefusing;
