using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Concerns;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Today;

/// <param name="What">The promise, as it was when it was said how it went.</param>
public sealed record Landed(Guid Id, LocalDate Day, Line What, bool HasWords)
{
    public static Landed? Of((Commitment Of, Mark Mark)? answered) => answered is not var (of, mark) ? null
        : new(of.Id, mark.Day, of.Promised(mark.Day).What, mark.Landing is not null);
}

/// <summary>What the other has for this partner: at most four things, hard ones folded and first. Nothing says since when.</summary>
/// <param name="Folded">Something hard that may arrive today.</param>
/// <param name="Told">A change of plans or an update of these days, with its words.</param>
/// <param name="Asked">A question that waits for an answer, and by when one is hoped for.</param>
/// <param name="Answered">Something told to which the other has said something, or named the day of their answer.</param>
/// <param name="Explained">A small question of one's own that was answered.</param>
/// <param name="Landed">What the other said to how a promise of one's own went.</param>
/// <param name="TakenBack">Something hard that may have stood here folded and is gone.</param>
/// <param name="NextUpdateBy">As the other announced it; never when the last one came.</param>
public sealed record News(
    Telling? Folded, (Telling Of, TellingWords Words)? Told, (Concern Of, LocalDate? By)? Asked, Telling? Answered, Concern? Explained,
    string? Thanks, Landed? Landed, Telling? TakenBack, LocalDate? NextUpdateBy)
{
    const int Most = 4;

    /// <summary>What was told is news for so many days.</summary>
    const int Days = 2;

    /// <summary>An answer to a question waits a little longer, unless it is clear before.</summary>
    static readonly Duration AnswerIsNews = Duration.FromDays(7);

    public static readonly News None = new(null, null, null, null, null, null, null, null, null);

    public Partner Reader { get; private init; }

    /// <summary>Whether somebody holds or puts off what is hard lies in their drawer: while that is closed, nothing hard shows, for everybody alike.</summary>
    public bool HidesWhatIsHard { get; private init; }

    public bool IsOwn(Telling one) => one.By == Reader;

    /// <summary>Something lies here for its reader.</summary>
    public bool IsAny => this with { TakenBack = null, NextUpdateBy = null, Reader = default, HidesWhatIsHard = false } != None;

    public static async Task<News> Of(View view, Visit visit)
    {
        if (view.Other is null) return None;
        var (told, asked, since) = (view.Record.Tellings.ToldTo(view.Me, view.Now).ToList(), view.Record.Concerns, view.Today.PlusDays(1 - Days));
        var room = Most;
        var folded = Take(ref room, told.Where(t => !t.Opened).LastOrDefault(MayArrive));
        var plain = Take(ref room, told.FirstOrDefault(t => !t.Kind.IsHard() && t.Day >= since && t.Replies.Count == 0));
        var answered = Take(ref room, view.Record.Tellings.FoundBy(view.Me, view.Now).FirstOrDefault(t => IsAnswered(t, view)));
        var explained = Take(ref room, asked.AnsweredFor(view.Me, view.Now - AnswerIsNews).LastOrDefault());
        var waiting = Take(ref room, asked.WaitingFor(view.Me).FirstOrDefault());
        var thanks = Take(ref room, view.Record.Gratitudes.NewestTo(view.Me, since));
        var landed = Take(ref room, Landed.Of(view.Record.Commitments.AnsweredFor(view.Me, view.Now - Duration.FromDays(Days))));
        var words = await visit.ReadWords(plain?.Words, thanks?.Words);
        return new(
            folded, plain is not null && words.At(plain.Words) is { } said ? (plain, said) : null,
            waiting is null ? null : (waiting, HopedForBy(view, waiting)), answered, explained,
            words.At(thanks?.Words)?.Words.Text, landed,
            view.Record.Tellings.TakenBackFrom(view.Me, view.Now).FirstOrDefault(MayArrive),
            view.Record.Tellings.NextUpdateBy(view.Me.Other(), view.Today))
        { Reader = view.Me, HidesWhatIsHard = view.Drawer is null };

        bool MayArrive(Telling hard) => view.Drawer?.OwnTellings.MayArrive(hard, view.Today) == true;
    }

    /// <summary>The other had the last word in these days; what is folded is met as that.</summary>
    static bool IsAnswered(Telling one, View view)
    {
        bool IsNew(Instant at) => at > view.Now - Duration.FromDays(Days);
        return (one.Opened || one.By == view.Me)
            && (one.Replies is [.., var last] && last.By != view.Me && IsNew(last.At)
                || one.By == view.Me && one.Promised is { } promised && IsNew(promised.Said) && promised.Day >= view.Today);
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
}
