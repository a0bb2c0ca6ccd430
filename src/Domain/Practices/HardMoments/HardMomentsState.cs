using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.HardMoments;

public abstract record HardMomentEvent(Guid Id) : RecordEvent;

/// <summary>Its owner lets the other know, without explaining.</summary>
/// <param name="WithWords">They follow, as they were written on a calm day.</param>
[StoredAs("hard-moment.made.1")]
public sealed record HardMomentMade(Guid Id, Guid? Help, LocalDate Day, bool WithWords) : HardMomentEvent(Id);

/// <param name="Helps">What its owner wrote for the other to read.</param>
/// <param name="PleaseNot">And what does not help.</param>
[StoredAs("hard-moment.words.1", Keeping.Passing)]
public sealed record HardMomentWords(Guid Id, Words? Helps, Words? PleaseNot) : HardMomentEvent(Id);

/// <param name="Day">On the calendar of who answers, where a time is named.</param>
[StoredAs("hard-moment.answered.1")]
public sealed record HardMomentAnswered(Guid Id, Guid Form, HardMomentAnswer Answer, LocalDate? Day, LocalTime? At) : HardMomentEvent(Id);

[StoredAs("hard-moment.withdrawn.1")]
public sealed record HardMomentWithdrawn(Guid Id, long? Withdraws) : HardMomentEvent(Id), IWithdraws;

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
                e.Id, entry.By, e.Help, e.Day, entry.At, e.WithWords ? WordsAt.After<HardMomentWords>(entry.Seq) : null, null, Withdrawn: false)],
            state.Sent.Then(e.Id)),
        HardMomentWords => state,
        HardMomentAnswered e => state.Each(e.Id, entry.By.Other(), m => m with
        {
            Answered = new(e.Answer, e.Day, e.At, entry.At, (m.Answered?.Forms ?? SentForms.None).Then(e.Form)),
        }),
        HardMomentWithdrawn e => state.Each(e.Id, entry.By, m => m with { Withdrawn = true }),
        _ => throw new UnknownEventException(what),
    };

    static HardMomentsState Trim(HardMomentsState state, LocalDate date) =>
        state with { All = [.. state.All.Where(m => m.Day > date.PlusDays(-DaysRemembered))] };

    HardMomentsState Each(Guid id, Partner owner, Func<HardMoment, HardMoment> change) =>
        this with { All = [.. All.Select(m => m.Id == id && m.By == owner ? change(m) : m)] };

    public HardMoment? Of(Guid id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>The newest of that partner's, while it stands; one that came before it is over.</summary>
    public HardMoment? Standing(Partner owner, Instant now) => All.LastOrDefault(m => m.By == owner) is { } one && one.IsStanding(now) ? one : null;

    /// <summary>Whether another one of that day would reach the other.</summary>
    public bool HasRoom(Partner owner, LocalDate day) => All.Count(m => m.By == owner && m.Day == day) < MostADay;

    /// <param name="day">Today on the calendar of <paramref name="by"/>.</param>
    /// <param name="words">As they lie in the drawer; null where there are none.</param>
    /// <returns>Nothing happens where it is the same as just before, or where enough of them reached the other on that day.</returns>
    public Decision LetKnow(Guid id, Guid? help, LocalDate day, HardMomentWords? words, Instant now, Partner by) =>
        Sent.Knows(id) || IsTheSame(help, now, by) || !HasRoom(by, day) ? Decision.AlreadySo
        : words is null ? new HardMomentMade(id, help, day, WithWords: false)
        : Decision.Of(new HardMomentMade(id, help, day, WithWords: true), words);

    bool IsTheSame(Guid? help, Instant now, Partner by) =>
        Standing(by, now) is { Answered: null } one && one.Help == help && now < one.At + HardMoment.IsTheSameFor;

    /// <param name="form">What was sent already changes nothing, whatever was answered since.</param>
    public Decision Answer(Guid id, Guid form, HardMomentAnswer answer, Instant now, Partner by) =>
        WhyNot(id, now, by) is { } no ? no
        : Knows(id, form) || Of(id)!.Answered?.Answer == answer ? Decision.AlreadySo
        : new HardMomentAnswered(id, form, answer, null, null);

    /// <summary>"Tomorrow at …": the promise is made with it.</summary>
    /// <param name="now">On the clock of <paramref name="by"/>.</param>
    public Decision AnswerAt(Guid id, Guid form, LocalDate day, LocalTime at, LocalDateTime clock, Instant now, Partner by) =>
        WhyNot(id, now, by) is { } no ? no
        : Knows(id, form) ? Decision.AlreadySo
        : Of(id)!.Answered?.Answer == HardMomentAnswer.AtATime ? new TimeNamedAlready()
        : day + at <= clock || day > clock.Date.PlusDays(1) ? new NotATimeAhead()
        : new HardMomentAnswered(id, form, HardMomentAnswer.AtATime, day, at);

    public bool Knows(Guid id, Guid form) => Of(id)?.Answered?.Forms.Knows(form) == true;

    public Decision Withdraw(Guid id, Partner by) =>
        Of(id) is not { } one || one.By != by ? new NoSuchHardMoment()
        : one.Withdrawn ? Decision.AlreadySo
        : new HardMomentWithdrawn(id, one.Words?.Seq);

    Refusal? WhyNot(Guid id, Instant now, Partner by) =>
        Of(id) is not { } one || one.By == by ? new NoSuchHardMoment()
        : one.Withdrawn ? new HardMomentTakenBack()
        : !one.IsStanding(now) ? new HardMomentOver()
        : null;
}

public sealed record NoSuchHardMoment() : Refusal(RefusalKind.NotHere, "That moment is over.");

public sealed record HardMomentTakenBack() : Refusal(RefusalKind.NotLikeThis, "This was taken back meanwhile, so nothing was sent. You can still ask how it is.");

public sealed record HardMomentOver() : Refusal(RefusalKind.NotLikeThis, "This was more than a day ago, so nothing was sent. You can still ask how it is.");

public sealed record TimeNamedAlready() : Refusal(RefusalKind.NotLikeThis,
    "You named a time already. It stands among your promises, and can be moved there.");

public sealed record NotATimeAhead() : Refusal(RefusalKind.NotLikeThis,
    "Name a time that is still to come, until tomorrow night.", nameof(GivenAnswer.At));
