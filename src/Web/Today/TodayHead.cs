using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Goldseam.Web.Losses;
using Goldseam.Web.Practices.Chapters;
using Goldseam.Web.Practices.Commitments;
using NodaTime;

namespace Goldseam.Web.Today;

/// <summary>What stands around the question.</summary>
/// <param name="Sentence">The sentence of the day, in the first week.</param>
/// <param name="Begun">The end of somebody's first evening: nothing more is asked.</param>
/// <param name="NewId">The id that a form about a promise carries.</param>
/// <param name="Promises">Of today, and in the morning of the night before; at most <see cref="MostPromises"/>.</param>
/// <param name="MorePromisesOn">The days of those that found no room.</param>
/// <param name="IsAfterATap">One of them was marked on this page: what was kept can be undone in its place.</param>
public sealed record TodayHead(
    string Name, string? Other, LocalDate Date, LocalTime Time, Offer? Offer, string? Sentence, bool Begun,
    Guid NewId, IReadOnlyList<ShownOccurrence> Promises, IReadOnlyList<LocalDate> MorePromisesOn, bool IsAfterATap)
{
    public const int MostPromises = 3;

    /// <summary>By whose clock the reader's days begin.</summary>
    public required string Zone { get; init; }

    /// <summary>The other came in, today or yesterday.</summary>
    public bool HasJoined { get; init; }

    /// <summary>What was written alone is still there, and where; said to its writer, until they put it away.</summary>
    public bool TellsOfEarlierDays { get; init; }

    /// <summary>Then it is not said in other words, either.</summary>
    public bool HasPutEarlierDaysAway { get; init; }

    /// <summary>What the other wrote for a week or a month, while it was not read.</summary>
    public Span? Unread { get; init; }

    /// <summary>Both of the two have opened it, and not the other alone.</summary>
    public bool UnreadIsOfBoth { get; init; }

    /// <summary>The newest day on which anything was written, where it and today's cannot both be right.</summary>
    public LocalDate? DatedAhead { get; init; }

    /// <summary>What comes before everything else, until it was put away.</summary>
    public required ShownLosses Losses { get; init; }

    /// <summary>Early on nobody is led to thank.</summary>
    public bool OffersThanks { get; init; }

    public string Rows => string.Join(' ', Promises.Select(p => RowOf(p.Of)));

    /// <summary>A row of the card: which promise, and the day that names its occurrence.</summary>
    public static string RowOf(Guid commitment, LocalDate day) => $"{commitment}.{Dated.Name(day)}";

    public static string RowOf(Occurrence one) => RowOf(one.Of.Id, one.Day);

    /// <param name="rows">What the page showed already, in that order: it stays so until the page is opened anew.</param>
    public static TodayHead Of(View view, Visit visit, Texts t, Guid newId, bool begun, string? rows = null)
    {
        var local = view.Clock;
        var side = view.Drawer?.OwnSides.Side;
        var promises = PromisesOf(view, local);
        var shown = Shown(view, promises, rows);
        var unread = LookingBack.Unread(view.Record, view.ClosedDrawer, view.Today, view.Me);
        return new(
            view.Myself.Name.Text, view.Other?.Name.Text, local.Date, local.TimeOfDay,
            AllLinks.OfferOf(view, visit, t, begun), FirstWeek.SentenceOf(view, side, t), begun,
            newId, [.. shown.Select(o => ShownOccurrence.For(view, o, t))], [.. promises.Except(shown).Select(o => o.On).Distinct()], rows is not null)
        {
            Zone = view.Myself.Zone,
            HasJoined = view.Record.Couples.IsNewsThatTheyJoined(view.Me, view.Now, view.Record.CheckIns.All.Any(c => c.By == view.Me)),
            HasPutEarlierDaysAway = view.ClosedDrawer.HasPutEarlierDaysAway,
            Unread = unread,
            UnreadIsOfBoth = unread is not null && view.Record.Reviews.IsOpen(unread),
            DatedAhead = view.DatedAhead is { } at ? view.Myself.At(at).Date : null,
            Losses = ShownLosses.Unseen(view),
            OffersThanks = view.OffersThanks(),
        };
    }

    static List<Occurrence> Shown(View view, List<Occurrence> all, string? rows)
    {
        var near = rows is null ? [] : view.Record.Commitments.Between(view.Today.PlusDays(-1), view.Today).ToList();
        List<Occurrence> before = [.. (rows ?? "").Split(' ', MostPromises + 1).Take(MostPromises).Distinct(StringComparer.Ordinal)
            .Select(row => all.Concat(near).FirstOrDefault(o => RowOf(o) == row)).OfType<Occurrence>()];
        return before.Count > 0 ? before : [.. all.Take(MostPromises)];
    }

    /// <summary>
    /// What nothing was said about before what is said, and one's own before the other's. Until noon first of all what one promised
    /// for the evening before, or for all of that day: the night was no time to say so.
    /// </summary>
    static List<Occurrence> PromisesOf(View view, LocalDateTime now) =>
        [.. view.Commitments.Between(now.Date.PlusDays(-1), now.Date)
            .Where(o => o.On == now.Date ? o.State is not (OccurrenceState.Paused or OccurrenceState.Moved)
                : now.TimeOfDay < LocalTime.Noon && o.Of.By == view.Me && o.State == OccurrenceState.Planned && (o.At ?? Evening) >= Evening)
            .OrderBy(o => o.State != OccurrenceState.Planned).ThenBy(o => o.Of.By != view.Me)];

    static readonly LocalTime Evening = new(18, 0);
}
