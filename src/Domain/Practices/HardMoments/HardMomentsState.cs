using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.HardMoments;

public abstract record HardMomentEvent(Guid Id) : RecordEvent;

/// <summary>Its owner lets the other know, without explaining.</summary>
/// <param name="WithWords">They follow, as they were written on a calm day.</param>
[StoredAs("hard-moment.made.1")]
public sealed record HardMomentMade(Guid Id, LocalDate Day, bool WithWords) : HardMomentEvent(Id);

/// <param name="Helps">What its owner wrote for the other to read.</param>
/// <param name="PleaseNot">And what does not help.</param>
[StoredAs("hard-moment.words.1", Keeping.Passing)]
public sealed record HardMomentWords(Guid Id, Words? Helps, Words? PleaseNot) : HardMomentEvent(Id);

/// <param name="Day">On the calendar of who answers, where a time is named.</param>
[StoredAs("hard-moment.answered.1")]
public sealed record HardMomentAnswered(Guid Id, Guid Form, HardMomentAnswer Answer, LocalDate? Day, LocalTime? At) : HardMomentEvent(Id);

[StoredAs("hard-moment.withdrawn.1")]
public sealed record HardMomentWithdrawn(Guid Id, long? Withdraws) : HardMomentEvent(Id), IWithdraws;

/// <summary>It is over, or its owner deleted what it was sent with: its words are destroyed, and what was answered stays.</summary>
[StoredAs("hard-moment.words-withdrawn.1")]
public sealed record HardMomentWordsWithdrawn(Guid Id, long? Withdraws) : HardMomentEvent(Id), IWithdraws;

/// <summary>
/// Hard moments of these days, oldest first. They end by themselves, and what was not answered stands in no calendar, week or month.
/// </summary>
/// <param name="Sent">The forms of all that were sent lately.</param>
public sealed record HardMomentsState(IReadOnlyList<HardMoment> All, SentForms Sent)
{
    /// <summary>So many a day reach the other. What comes after is not refused: it rings nobody.</summary>
    public const int MostADay = 3;

    const int DaysRemembered = 3;

    public static readonly Practice<HardMomentsState, HardMomentEvent> Practice = new("hard-moments", new([], SentForms.None), Evolve, Trim);

    static HardMomentsState Evolve(HardMomentsState state, HardMomentEvent what, Entry entry) => what switch
    {
        HardMomentMade e => new(
            [.. state.All, new(
                e.Id, entry.By, e.Day, entry.At, e.WithWords ? WordsAt.After<HardMomentWords>(entry.Seq) : null, null, null, Withdrawn: false)],
            state.Sent.Then(e.Id)),
        HardMomentWords => state,
        HardMomentAnswered e => state.Each(e.Id, entry.By.Other(), m => m with
        {
            Answered = new(e.Answer, (m.Answered?.Forms ?? SentForms.None).Then(e.Form)),
            Promise = e.Answer == HardMomentAnswer.AtATime ? e.Form : m.Promise,
        }),
        HardMomentWithdrawn e => state.Each(e.Id, entry.By, m => m with { Withdrawn = true, Words = null }),
        HardMomentWordsWithdrawn e => state.Each(e.Id, entry.By, m => m with { Words = null }),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>What still has words waits for its owner's next visit, which destroys them.</summary>
    static HardMomentsState Trim(HardMomentsState state, LocalDate date) =>
        state with { All = [.. state.All.Where(m => m.Words is not null || m.Day > date.PlusDays(-DaysRemembered))] };

    HardMomentsState Each(Guid id, Partner owner, Func<HardMoment, HardMoment> change) =>
        this with { All = [.. All.Select(m => m.Id == id && m.By == owner ? change(m) : m)] };

    public HardMoment? Of(Guid id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>The newest of that partner's, while it stands; one that came before it is over, unless the newer one was taken back.</summary>
    public HardMoment? Standing(Partner owner, Instant now) =>
        All.LastOrDefault(m => m.By == owner && !m.Withdrawn) is { } one && one.IsStanding(now) ? one : null;

    /// <summary>Whether another one of that day would reach the other.</summary>
    public bool HasRoom(Partner owner, LocalDate day) => All.Count(m => m.By == owner && m.Day == day) < MostADay;

    /// <param name="day">Today on the calendar of <paramref name="by"/>.</param>
    /// <param name="words">As they lie in the drawer; null where there are none.</param>
    /// <returns>Nothing happens where enough of them reached the other on that day, also such as were taken back.</returns>
    public Decision LetKnow(Guid id, LocalDate day, HardMomentWords? words, Partner by) =>
        Sent.Knows(id) || !HasRoom(by, day) ? Decision.AlreadySo
        : words is null ? new HardMomentMade(id, day, WithWords: false)
        : Decision.Of(new HardMomentMade(id, day, WithWords: true), words);

    /// <summary>One that was sent a moment ago, and that nobody has answered yet.</summary>
    public HardMoment? JustSent(Partner by, Instant now) =>
        Standing(by, now) is { Answered: null } one && now < one.At + HardMoment.IsTheSameFor ? one : null;

    /// <param name="form">What was sent already changes nothing, whatever was answered since.</param>
    public Decision Answer(Guid id, Guid form, HardMomentAnswer answer, Instant now, Partner by) =>
        WhyNot(id, now, by) is { } no ? no
        : Knows(id, form) || Of(id)!.Answered?.Answer == answer ? Decision.AlreadySo
        : new HardMomentAnswered(id, form, answer, null, null);

    /// <summary>"Tomorrow at …": the promise is made with it.</summary>
    /// <param name="clock">The moment on the clock of <paramref name="by"/>.</param>
    public Decision AnswerAt(Guid id, Guid form, LocalDate day, LocalTime at, LocalDateTime clock, Instant now, Partner by) =>
        WhyNot(id, now, by) is { } no ? no
        : Knows(id, form) ? Decision.AlreadySo
        : Of(id)!.Promise is not null ? new TimeNamedAlready()
        : day + at <= clock || day > clock.Date.PlusDays(1) ? new NotATimeAhead()
        : new HardMomentAnswered(id, form, HardMomentAnswer.AtATime, day, at);

    public bool Knows(Guid id, Guid form) => Of(id)?.Answered?.Forms.Knows(form) == true;

    public Decision Withdraw(Guid id, Partner by) =>
        Of(id) is not { } one || one.By != by ? new NoSuchHardMoment()
        : one.Withdrawn ? Decision.AlreadySo
        : new HardMomentWithdrawn(id, one.Words?.Seq);

    /// <summary>What is over keeps no words: its owner's next visit destroys them. So does deleting what they were sent with.</summary>
    /// <param name="isGone">Of those that still stand.</param>
    public Decision WithdrawWords(Partner by, Instant now, Func<HardMoment, bool> isGone) =>
        Decision.Of([
            .. All.Where(m => m.By == by && m.Words is not null && (!m.IsStanding(now) || isGone(m)))
                .Select(m => new HardMomentWordsWithdrawn(m.Id, m.Words!.Seq))]);

    Refusal? WhyNot(Guid id, Instant now, Partner by) =>
        Of(id) is not { } one || one.By == by ? new NoSuchHardMoment()
        : one.Withdrawn ? new HardMomentTakenBack()
        : !one.IsStanding(now) ? new HardMomentOver()
        : Standing(one.By, now)?.Id != id ? new HardMomentReplaced()
        : null;
}

public sealed record NoSuchHardMoment() : Refusal(RefusalKind.NotHere, "That moment is over.");

public sealed record HardMomentTakenBack() : Refusal(RefusalKind.NotLikeThis, "This was taken back meanwhile, so nothing was sent. You can still ask how it is.");

public sealed record HardMomentOver() : Refusal(RefusalKind.NotLikeThis, "This was more than a day ago, so nothing was sent. You can still ask how it is.");

public sealed record HardMomentReplaced() : Refusal(RefusalKind.NotLikeThis, "Another one has come since, so nothing was sent. Answer that one: it is on Today.");

public sealed record TimeNamedAlready() : Refusal(RefusalKind.NotLikeThis,
    "You named a time already. It stands among your promises, and can be moved there.");

public sealed record NotATimeAhead() : Refusal(RefusalKind.NotLikeThis,
    "Name a time that is still to come, until tomorrow night.", nameof(HardMomentAnswered.At));
