using System.Text.Json.Serialization;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

public abstract record TellingEvent(Guid Id) : RecordEvent;

[StoredAs("telling.made.1")]
public sealed record TellingMade(
    Guid Id, TellingKind Kind, LocalDate Day, [property: JsonPropertyName("commitment")] Guid? Promise, LocalDate? NextBy) : TellingEvent(Id);

/// <summary>About one time of a promise.</summary>
/// <param name="Occurrence">The day that names it.</param>
[StoredAs("telling.made.2")]
public sealed record TellingOfOneTimeMade(
    Guid Id, TellingKind Kind, LocalDate Day, [property: JsonPropertyName("commitment")] Guid Promise, LocalDate Occurrence) : TellingEvent(Id);

/// <param name="Next">What its author will do.</param>
[StoredAs("telling.words.1", Keeping.Told)]
public sealed record TellingWords(Guid Id, Words Words, Words? Next) : TellingEvent(Id);

/// <summary>The other unfolded it. From here on it is theirs to keep.</summary>
[StoredAs("telling.opened.1")]
public sealed record TellingOpened(Guid Id) : TellingEvent(Id);

[StoredAs("telling.withdrawn.1")]
public sealed record TellingWithdrawn(Guid Id, long? Withdraws) : TellingEvent(Id), IWithdraws;

/// <summary>"I read it, I answer at …"</summary>
[StoredAs("telling.reply-promised.1")]
public sealed record ReplyPromised(Guid Id, Guid Form, LocalDate Day, LocalTime? At) : TellingEvent(Id);

[StoredAs("reply.made.1")]
public sealed record ReplyMade(Guid Id, Guid Form) : TellingEvent(Id);

[StoredAs("reply.words.1", Keeping.Told)]
public sealed record ReplyWords(Guid Id, Words Words) : TellingEvent(Id);

/// <summary>
/// What the two told each other, oldest first: the one door for everything hard. Told stays told (I13): what the other has opened is
/// the other's to keep.
/// </summary>
public sealed record TellingsState(IReadOnlyList<Telling> All)
{
    /// <summary>So many hard things a day, and not more: each needs room. What cannot wait is beside them, each kind once a day.</summary>
    public const int MostHardADay = 3;

    /// <summary>What was opened and is older is read from the log; nothing is decided about it any more.</summary>
    public const int DaysRemembered = 100;

    /// <summary>An update can be announced so many days ahead.</summary>
    public const int MostDaysAhead = 60;

    const int MostRemembered = 80;
    const int MostReplies = 12;

    public static readonly Practice<TellingsState, TellingEvent> Practice = new("tellings", new([]), Evolve, Trim);

    static TellingsState Evolve(TellingsState state, TellingEvent what, Entry entry) => what switch
    {
        TellingMade e => new([.. state.All, Made(entry, e.Id, e.Kind, e.Day, e.Promise, null, e.NextBy)]),
        TellingOfOneTimeMade e => new([.. state.All, Made(entry, e.Id, e.Kind, e.Day, e.Promise, e.Occurrence, null)]),
        TellingWords => new(state.All.Taking(entry, t => t.Words, (t, words) => t with { Words = words }, LengthOf)),
        ReplyWords => state,
        TellingOpened e => state.Each(e.Id, entry.By.Other(), t => t with { Opened = true }),
        TellingWithdrawn e => state.Each(e.Id, entry.By, t => t.IsOver ? t : t with { TakenBackAt = entry.At, Words = t.Words.LeftToTheLog() }),
        ReplyPromised e => state.Each(e.Id, entry.By.Other(), t => t with { Opened = true, Promised = new(e.Form, e.Day, e.At, entry.At) }),
        ReplyMade e => state.Each(e.Id, null, t => t with
        {
            Opened = t.Opened || t.By != entry.By,
            Replies = [.. t.Replies.TakeLast(MostReplies - 1), new(e.Form, entry.By, entry.At, entry.Seq)],
        }),
        _ => throw new UnknownEventException(what),
    };

    static int LengthOf(TellingWords words) => words.Words.Text.Length + (words.Next?.Text.Length ?? 0);

    static Telling Made(
        Entry entry, Guid id, TellingKind kind, LocalDate day, Guid? promise, LocalDate? occurrence, LocalDate? nextBy) => new(
        id, entry.By, kind, day, entry.At, WordsAt.After<TellingWords>(entry.Seq), promise, occurrence, nextBy,
        Opened: !kind.IsHard(), TakenBackAt: null, null, []);

    /// <summary>What waits to be opened stays; what was opened or taken back is forgotten after a while, or earlier to make room.</summary>
    static TellingsState Trim(TellingsState state, LocalDate date)
    {
        List<Telling> newer = [.. state.All.Where(t => !t.IsOver || t.Day > date.PlusDays(-DaysRemembered))];
        var tooMany = newer.Count - MostRemembered;
        return new(tooMany <= 0 ? newer : [.. newer.Except(newer.OrderBy(t => !t.IsOver || t.Day > date.PlusDays(-2)).Take(tooMany))]);
    }

    /// <param name="by">Whose telling it must be, or null for either's.</param>
    TellingsState Each(Guid id, Partner? by, Func<Telling, Telling> change) =>
        new([.. All.Select(t => t.Id == id && (by is null || t.By == by) ? change(t) : t)]);

    public Telling? Of(Guid id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>What is there for one of the two to read, or to open, newest first. What has not arrived is not there.</summary>
    public IEnumerable<Telling> ToldTo(Partner reader, Instant now) => All.Where(t => Reaches(t, reader, now)).Reverse();

    /// <summary>What either told, as one of the two finds it, newest first.</summary>
    public IEnumerable<Telling> FoundBy(Partner reader, Instant now) =>
        All.Where(t => t.By == reader ? !t.Withdrawn : Reaches(t, reader, now)).Reverse();

    /// <summary>What lay before its reader, closed, and was taken back in these days, newest first.</summary>
    public IEnumerable<Telling> TakenBackFrom(Partner reader, Instant now) =>
        All.Where(t => t.By != reader && t.WasSeenToGo(now)).Reverse();

    static bool Reaches(Telling one, Partner reader, Instant now) => one.By != reader && !one.Withdrawn && one.HasArrived(now);

    /// <summary>The newest about one time of a promise, taken back or not. Older ones do not say which time: about any that was up by their day.</summary>
    /// <param name="occurrence">The day that names that time.</param>
    /// <param name="standsOn">The day on which it stands.</param>
    public Telling? OfOneTime(Guid promise, LocalDate occurrence, LocalDate standsOn, TellingKind kind) => All.LastOrDefault(t =>
        t.Promise == promise && t.Kind == kind && (t.Occurrence is { } day ? day == occurrence : standsOn <= t.Day));

    /// <returns>By when the next update comes, as its author said; null where none was announced, and once that day is over.</returns>
    public LocalDate? NextUpdateBy(Partner author, LocalDate today) =>
        All.LastOrDefault(t => t.By == author && t.Kind == TellingKind.Update) is { NextBy: { } day } && day >= today ? day : null;

    /// <param name="day">Today on the calendar of <paramref name="by"/>.</param>
    public Decision Tell(Guid id, TellingKind kind, LocalDate day, Words words, Words? next, Guid? promise, LocalDate? nextBy, Partner by) =>
        Of(id) is not null ? Decision.AlreadySo
        : nextBy < day || nextBy > day.PlusDays(MostDaysAhead) ? new NotADayAhead(MostDaysAhead) { About = nameof(nextBy) }
        : IsEnough(kind, day, by) is { } enough ? enough
        : Decision.Of(new TellingMade(id, kind, day, promise, nextBy), new TellingWords(id, words, next));

    /// <param name="occurrence">The day that names the one time of the promise.</param>
    /// <param name="day">Today on the calendar of <paramref name="by"/>.</param>
    public Decision TellOfOneTime(
        Guid id, TellingKind kind, LocalDate day, Words words, Words? next, Guid promise, LocalDate occurrence, Partner by) =>
        Of(id) is not null ? Decision.AlreadySo
        : IsEnough(kind, day, by) is { } enough ? enough
        : Decision.Of(new TellingOfOneTimeMade(id, kind, day, promise, occurrence), new TellingWords(id, words, next));

    Refusal? IsEnough(TellingKind kind, LocalDate day, Partner by) =>
        kind.IsUrgent() ? ToldOn(day, kind, by) is null ? null : new ToldTodayAlready()
        : kind.IsHard() && All.Count(t => IsOf(t, day, by) && t.Kind.IsHard() && !t.Kind.IsUrgent()) >= MostHardADay ? new EnoughForToday()
        : null;

    /// <summary>The newest of that kind and day which was not taken back.</summary>
    public Telling? ToldOn(LocalDate day, TellingKind kind, Partner by) => All.LastOrDefault(t => IsOf(t, day, by) && t.Kind == kind);

    static bool IsOf(Telling one, LocalDate day, Partner by) => one.By == by && one.Day == day && !one.Withdrawn;

    public Decision Open(Guid id, Partner by, Instant now) =>
        ToldMe(id, by, now) is not { } one ? new NoSuchTelling()
        : one.Opened ? Decision.AlreadySo
        : new TellingOpened(id);

    /// <summary>With what its author added to it: the other has opened neither.</summary>
    public Decision Withdraw(Guid id, Partner by) =>
        Of(id) is not { } one || one.By != by ? new NoSuchTelling()
        : one.Withdrawn ? Decision.AlreadySo
        : one.Opened ? new ToldStaysTold()
        : Decision.Of([new TellingWithdrawn(id, one.Words.Seq), .. one.Replies.Select(r => new TellingWithdrawn(id, r.Words.Seq))]);

    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public Decision PromiseReply(Guid id, Guid form, LocalDate day, LocalTime? at, LocalDate today, Instant now, Partner by) =>
        ToldMe(id, by, now) is not { } one ? new NoSuchTelling()
        : one.Promised?.Form == form ? Decision.AlreadySo
        : day < today || day > today.PlusDays(MostDaysAhead) ? new NotADayAhead(MostDaysAhead) { About = nameof(day) }
        : new ReplyPromised(id, form, day, at);

    /// <summary>Either can answer, as often as there is something to say; the other must have opened it first, and does so by answering.</summary>
    public Decision Reply(Guid id, Guid form, Words words, Instant now, Partner by) =>
        Of(id) is not { } one || one.By != by && ToldMe(id, by, now) is null ? new NoSuchTelling()
        : one.Withdrawn ? new TakenBackAlready()
        : one.Replies.Any(r => r.Form == form) ? Decision.AlreadySo
        : Decision.Of(new ReplyMade(id, form), new ReplyWords(id, words));

    Telling? ToldMe(Guid id, Partner reader, Instant now) => Of(id) is { } one && Reaches(one, reader, now) ? one : null;
}

public sealed record NoSuchTelling() : Refusal(RefusalKind.NotHere, "That is not here.");

public sealed record TakenBackAlready() : Refusal(
    RefusalKind.NotLikeThis, "You took this back. Your words are still here: tell them anew, if you want.");

public sealed record ToldStaysTold() : Refusal(RefusalKind.NotLikeThis, "This has been opened, so it stays told. You can add to it below.");

public sealed record EnoughForToday() : Refusal(RefusalKind.NotLikeThis,
    "Three hard things are enough for one day. Your words are still here: keep them for tomorrow.");

public sealed record ToldTodayAlready() : Refusal(RefusalKind.NotLikeThis,
    "You told this today already: add to it there. Your words are still here.");

public sealed record NotADayAhead(int Days) : Refusal(RefusalKind.NotLikeThis, "Choose a day from today on, at most {0} days away.")
{
    public override IReadOnlyList<object> Arguments => [Days];
}
