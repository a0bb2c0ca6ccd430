using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>
/// What the two promise, each only for themselves (I4). What was said about occurrences is remembered here for as long as it can be
/// changed; what is older is read from the log.
/// </summary>
/// <param name="Answered">What the other said last to how one went, for each of the two.</param>
public sealed record PromisesState(IReadOnlyList<Promise> All, IReadOnlyList<AnsweredMark> Answered)
{
    /// <summary>So many days back its maker can say how it went.</summary>
    public const int MostDaysBack = 60;

    /// <summary>And so many days ahead something can be moved from, or to.</summary>
    public const int MostDaysAhead = 60;

    /// <summary>Room for a calendar that is a day behind, and for who travels there.</summary>
    public const int DaysRemembered = MostDaysBack + 2;

    /// <summary>More than this at once is more than anybody keeps.</summary>
    public const int MostAtOnce = 20;

    public static readonly Practice<PromisesState, PromiseEvent> Practice = new("commitments", new([], []), (state, what, entry) => state.Then(what, entry), Trim);

    /// <summary>Everything that was ever promised, for looking far back; nothing is decided on it.</summary>
    public static PromisesState Whole(IEnumerable<Entry> record) => record.Aggregate(
        new PromisesState([], []), (state, entry) => entry.What is PromiseEvent what ? state.Then(what, entry) : state);

    PromisesState Then(PromiseEvent what, Entry entry) => what switch
    {
        PromiseMade e => this with { All = [.. All, Made(e, entry)] },
        PromiseThanked e => MarkAnswered(entry, e.Id, e.Day, m => m with { Thanked = true }),
        LandingMade e => MarkAnswered(entry, e.Id, e.Day, m => m with { Landing = new(entry.Seq, (m.Landing?.Forms ?? SentForms.None).Then(e.Form)) }),
        LandingWords => this,
        PromiseKept e => Marked(entry.By, e.Id, e.Day, m => m with { Said = Said.Kept }),
        PromiseNotKept e => Marked(entry.By, e.Id, e.Day, m => m with { Said = Said.NotKept }),
        PromiseMoved e => Marked(entry.By, e.Id, e.Day, m => m with { MovedTo = e.To, Said = null }),
        PromiseUnmarked e => Marked(entry.By, e.Id, e.Day, m => m with { MovedTo = null, Said = null, Under = null }),
        _ => Each(what.Id, entry.By, one => Changed(one, what, entry.At.InUtc().Date) with { Seq = entry.Seq }),
    };

    static Promise Made(PromiseMade e, Entry entry) =>
        new(e.Id, entry.By, [new(e.Rhythm.From, e.Kind, e.What, e.Why, e.Rhythm, e.At)], [], null, [], SentForms.None, entry.Seq);

    /// <param name="day">Give or take one, on the calendar of its maker.</param>
    static Promise Changed(Promise one, PromiseEvent what, LocalDate day) => what switch
    {
        PromiseChanged e => Changed(one, e, day.PlusDays(1)),
        PromisePaused e => one with { Pauses = [.. one.Pauses, new(e.From, null)] },
        PromiseResumed e => one with { Pauses = [.. one.Pauses.Select(p => EndedBefore(p, e.From)).Where(p => p.Until is null || p.Until >= p.From)] },
        PromiseHandedBack e => one with { HandedBackOn = e.On },
        PromiseTakenUpAgain => one with { HandedBackOn = null },
        _ => throw new UnknownEventException(what),
    };

    /// <summary>What has not begun is replaced; what was said about a day was said about what was promised then.</summary>
    /// <param name="begun">What begins later has not begun anywhere.</param>
    static Promise Changed(Promise one, PromiseChanged e, LocalDate begun)
    {
        var after = one with
        {
            Terms = [.. one.Terms.Where(t => t.From < e.From && t.From <= begun), new(e.From, e.Kind, e.What, e.Why, e.Rhythm, e.At)],
            Changes = one.Changes.Then(e.Form),
        };
        return after with
        {
            Marks = [.. one.Marks.Select(m => m.IsMade && one.Promised(m.Day) is var was && after.Promised(m.Day) != was ? m with { Under = was } : m)],
        };
    }

    static Pause EndedBefore(Pause pause, LocalDate day) => pause.Until is null ? pause with { Until = day.PlusDays(-1) } : pause;

    /// <summary>Only entries of its maker change a promise, whatever a strange program may have written (I4).</summary>
    PromisesState Each(Guid id, Partner maker, Func<Promise, Promise> change) =>
        this with { All = [.. All.Select(c => c.Id == id && c.By == maker ? change(c) : c)] };

    PromisesState Marked(Partner maker, Guid id, LocalDate day, Func<Mark, Mark> mark) => Each(id, maker, one =>
    {
        var marked = mark(one.MarkOf(day) ?? Mark.None(day));
        return one with { Marks = [.. one.Marks.Where(m => m.Day != day), .. marked.IsBlank ? Array.Empty<Mark>() : [marked]] };
    });

    /// <summary>The other answers what was said, and puts nothing into a calendar that is not theirs.</summary>
    PromisesState MarkAnswered(Entry entry, Guid id, LocalDate day, Func<Mark, Mark> answer)
    {
        var maker = entry.By.Other();
        if (Of(id) is not { } one || one.By != maker || one.MarkOf(day) is not { IsMade: true }) return this;
        return Each(id, maker, c => c with { Marks = [.. c.Marks.Select(m => m.Day == day ? answer(m) : m)] }) with
        {
            Answered = [.. Answered.Where(a => a.Maker != maker), new(maker, id, day, entry.At)],
        };
    }

    /// <summary>What nothing can change any more is left to the log.</summary>
    static PromisesState Trim(PromisesState state, LocalDate date)
    {
        var since = date.PlusDays(-DaysRemembered);
        return state with { All = [.. state.All.Where(c => IsOfNow(c, since)).Select(c => Since(c, since))] };
    }

    static bool IsOfNow(Promise one, LocalDate since) =>
        one.HoldsFrom(since) || one.HandedBackOn >= since || one.Marks.Any(m => m.LastDay >= since);

    static Promise Since(Promise one, LocalDate since)
    {
        bool Matters(Pause pause) => pause.Until is null || pause.Until >= since;
        var over = one.Terms.Count == 1 ? 0 : TermsOver(one, since);
        return over == 0 && one.Marks.All(m => m.LastDay >= since) && one.Pauses.All(Matters) ? one : one with
        {
            Terms = [.. one.Terms.Skip(over)],
            Marks = [.. one.Marks.Where(m => m.LastDay >= since)],
            Pauses = [.. one.Pauses.Where(Matters)],
        };
    }

    /// <summary>How many of its terms hold on no day any more, and of none that is remembered.</summary>
    static int TermsOver(Promise one, LocalDate since)
    {
        var first = one.Marks.Where(m => m.LastDay >= since).Select(m => m.Day).Append(since).Min();
        return one.Terms.Skip(1).TakeWhile(next => next.From <= first).Count();
    }

    /// <summary>As far as it is remembered.</summary>
    public bool HasThanked(Partner partner) => All.Any(c => c.By != partner && c.Marks.Any(m => m.Thanked));

    /// <summary>What the other said last to what this partner had said about a promise of theirs, if it was since then.</summary>
    public (Promise Of, Mark Mark)? AnsweredFor(Partner maker, Instant since) =>
        Answered.FirstOrDefault(a => a.Maker == maker && a.At > since) is { } answer
        && Of(answer.Id) is { } one && one.MarkOf(answer.Day) is { IsMade: true } mark ? (one, mark) : null;

    public Promise? Of(Guid id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>What one of the two still promises.</summary>
    public IEnumerable<Promise> HeldBy(Partner partner, LocalDate today) => All.Where(c => c.By == partner && c.HoldsFrom(today));

    /// <summary>For so many days an ended promise is still spoken of.</summary>
    const int DaysEnded = 14;

    /// <summary>What does not hold any more since one of these days, newest first.</summary>
    public IEnumerable<Promise> EndedLately(LocalDate today) =>
        All.Where(c => c.HandedBackOn > today.PlusDays(-DaysEnded)).OrderByDescending(c => c.HandedBackOn);

    /// <summary>By day, then by time, then as they were made.</summary>
    public IEnumerable<Occurrence> Between(LocalDate first, LocalDate last) =>
        All.SelectMany(c => c.Between(first, last)).OrderBy(o => o.On).ThenBy(o => o.At ?? LocalTime.MaxValue);

    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public Decision Make(Guid id, PromiseKind kind, Line what, Line? why, ChosenRhythm chosen, LocalTime? at, LocalDate today, Partner by) =>
        Of(id) is not null ? Decision.AlreadySo
        : HeldBy(by, today).Take(MostAtOnce).Count() == MostAtOnce ? new ManyAlready(MostAtOnce)
        : chosen.TryRead(today, out var rhythm, out var refusal) ? new PromiseMade(id, kind, what, why, rhythm, at)
        : refusal;

    /// <summary>It holds so from today, or from the later day on which the new rhythm begins.</summary>
    /// <param name="now">On the clock of <paramref name="by"/>.</param>
    public Decision Change(
        Guid id, Guid form, PromiseKind kind, Line what, Line? why, ChosenRhythm chosen, LocalTime? at, LocalDateTime now, Partner by) =>
        WhyNot(id, by) is { } no ? no
        : Of(id)!.Changes.Knows(form) ? Decision.AlreadySo
        : Of(id)!.HandedBackOn is not null ? new HandedBackAlready()
        : Of(id)!.IsOverOn(now.Date) ? new OverAlready()
        : !chosen.TryRead(now.Date, out var rhythm, out var refusal) ? refusal
        : Of(id)!.MayChangeFrom(now) is var from && rhythm.From < from ? new ItsTimeHasCome()
        : new PromiseChanged(id, form, Of(id)!.GoesOnFrom(now.Date) ? rhythm.From : from, kind, what, why, rhythm, at);

    public Decision Pause(Guid id, LocalDate today, Partner by) =>
        WhyNot(id, by) is { } no ? no
        : Of(id)!.Pauses.Any(p => p.Until is null) || Of(id)!.HandedBackOn is not null ? Decision.AlreadySo
        : new PromisePaused(id, today);

    public Decision Resume(Guid id, LocalDate today, Partner by) =>
        WhyNot(id, by) is { } no ? no
        : Of(id)!.Pauses.All(p => p.Until is not null) ? Decision.AlreadySo
        : new PromiseResumed(id, today);

    public Decision HandBack(Guid id, LocalDate today, Partner by) =>
        WhyNot(id, by) is { } no ? no
        : Of(id)!.HandedBackOn is not null ? Decision.AlreadySo
        : new PromiseHandedBack(id, today);

    /// <summary>On the day on which it was ended, and not later: what did not hold for a day was not promised then.</summary>
    public Decision TakeUpAgain(Guid id, LocalDate today, Partner by) =>
        WhyNot(id, by) is { } no ? no
        : Of(id)!.HandedBackOn is not { } ended ? Decision.AlreadySo
        : ended != today ? new EndedEarlier()
        : HeldBy(by, today).Take(MostAtOnce).Count() == MostAtOnce ? new ManyAlready(MostAtOnce)
        : new PromiseTakenUpAgain(id);

    Refusal? WhyNot(Guid id, Partner by) => Of(id) is not { } one ? new NoSuchPromise() : one.By != by ? new NotYourPromise() : null;
}

public sealed record NoSuchPromise() : Refusal(RefusalKind.NotHere, "That promise is not here.");

public sealed record NotYourPromise() : Refusal(RefusalKind.NotLikeThis, "Only the one who promised can say how it went, or change it.");

public sealed record HandedBackAlready() : Refusal(RefusalKind.NotLikeThis, "This promise has ended. You can make a new one.");

public sealed record EndedEarlier() : Refusal(RefusalKind.NotLikeThis, "This promise ended on an earlier day. You can make a new one.");

public sealed record OverAlready() : Refusal(RefusalKind.NotLikeThis,
    "This promise is over, and what was stays as it was. You can make a new one.");

public sealed record ItsTimeHasCome() : Refusal(RefusalKind.NotLikeThis,
    "Its time today has come already, so today stays as it was promised. Let the change begin tomorrow.");

public sealed record ManyAlready(int Most) : Refusal(RefusalKind.NotLikeThis, "You promise {0} things already, which is a lot. End one first.")
{
    public override IReadOnlyList<object> Arguments => [Most];
}
