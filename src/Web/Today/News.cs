using Goldseam.Domain.Concerns;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Gratitudes;
using Goldseam.Domain.Tellings;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Today;

/// <summary>What the other has for this partner: at most two things, hard ones folded and first. Nothing says since when.</summary>
/// <param name="Folded">Something hard that may arrive today.</param>
/// <param name="Told">A change of plans or an update of these days, with its words.</param>
/// <param name="Asked">A question that waits for an answer, and by when one is hoped for.</param>
/// <param name="Answered">Something of one's own to which the other has answered.</param>
/// <param name="NextUpdateBy">As the other announced it; never when the last one came.</param>
public sealed record News(
    Telling? Folded, (Telling Of, TellingWords Words)? Told, (Concern Of, LocalDate? By)? Asked, Telling? Answered, string? Thanks, LocalDate? NextUpdateBy)
{
    const int Most = 2;

    /// <summary>What was told is news for so many days.</summary>
    const int Days = 2;

    public static readonly News None = new(null, null, null, null, null, null);

    public static async Task<News> Of(View view, Visit visit)
    {
        if (view.Other is null) return None;
        var (tellings, since) = (view.Record.Tellings, view.Today.PlusDays(1 - Days));
        var room = Most;
        var folded = Take(ref room, tellings.ToldTo(view.Me).Where(t => !t.Opened).LastOrDefault(t => view.Drawer.OwnTellings.MayArrive(t, view.Today)));
        var told = Take(ref room, tellings.ToldTo(view.Me).FirstOrDefault(t => !t.Kind.IsHard() && t.Day >= since && t.Replies.Count == 0));
        var asked = Take(ref room, view.Record.Concerns.WaitingFor(view.Me).FirstOrDefault());
        var answered = Take(ref room, tellings.All.LastOrDefault(t => t.By == view.Me && t.Day >= since && t.Replies is [.., var last] && last.By != view.Me));
        var thanks = Take(ref room, view.Record.Gratitudes.NewestTo(view.Me, since));
        var words = await Words(visit, told?.WordsSeq, thanks?.WordsSeq);
        return new(
            folded, told is not null && words(told.WordsSeq) is TellingWords said ? (told, said) : null,
            asked is null ? null : (asked, HopedForBy(view, asked)), answered,
            thanks is not null && words(thanks.WordsSeq) is GratitudeWords given ? given.Words.Text : null,
            tellings.NextUpdateBy(view.Me.Other(), view.Today));
    }

    /// <returns>Null once that day is over: nothing is ever overdue.</returns>
    static LocalDate? HopedForBy(View view, Concern asked) =>
        asked.Day.PlusDays(view.Record.Concerns.ReplyWindow) is var by && by >= view.Today ? by : null;

    static T? Take<T>(ref int room, T? found) where T : class
    {
        if (found is null || room == 0) return null;
        room--;
        return found;
    }

    static async Task<Func<long, Event?>> Words(Visit visit, params long?[] seqs)
    {
        var wanted = seqs.OfType<long>().ToList();
        if (wanted.Count == 0) return _ => null;
        var found = await visit.ReadRecord(wanted);
        return seq => found.GetValueOrDefault(seq)?.What;
    }
}
