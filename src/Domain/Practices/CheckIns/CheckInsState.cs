using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.CheckIns;

public abstract record CheckInEvent(Guid Id) : RecordEvent;

/// <summary>That a day was answered, and for whom. The words follow in the next entry, since they fade and this does not.</summary>
[StoredAs("check-in.made.1")]
public sealed record CheckInMade(Guid Id, LocalDate Day, Audience Audience, long? Withdraws) : CheckInEvent(Id), IWithdraws;

[StoredAs("check-in.words.1", Keeping.Passing)]
public sealed record CheckInWords(Guid Id, Feeling Feeling, Words? Words) : CheckInEvent(Id);

/// <summary>Its author opened it although the other had not answered that day.</summary>
[StoredAs("check-in.shown.1")]
public sealed record CheckInShown(Guid Id) : CheckInEvent(Id);

[StoredAs("check-in.withdrawn.1")]
public sealed record CheckInWithdrawn(Guid Id, long? Withdraws) : CheckInEvent(Id), IWithdraws;

/// <summary>Its deletion was undone; its words follow in the next entry.</summary>
/// <param name="Opens">The other has answered that day, too, and it is not over.</param>
/// <param name="Changed">Nothing says that these are the words which were there before.</param>
[StoredAs("check-in.put-back.1")]
public sealed record CheckInPutBack(Guid Id, bool Opens, bool Changed) : CheckInEvent(Id);

/// <summary>
/// The check-ins that lie in the record: one a day and partner, paired by the date on each one's own calendar. Kept here for a week of
/// both calendars, and the newest of each for longer; with the words of the last days.
/// </summary>
public sealed record CheckInsState(IReadOnlyList<CheckIn> All)
{
    /// <summary>What is older can no longer be shown or changed; it fades by itself.</summary>
    public static readonly Period Horizon = Period.FromDays(7);

    /// <summary>So many days back an answer can be found, and withdrawn: as long as the week lasts on any calendar.</summary>
    public static readonly Period Found = Horizon + Period.FromDays(2);

    /// <summary>Kiritimati can be two dates ahead of Pago Pago, and the clocks of two nodes a day apart.</summary>
    public static readonly Period Kept = Found + Period.FromDays(3);

    public static readonly Practice<CheckInsState, CheckInEvent> Practice = new(
        "check-ins", new([]), Evolve, (state, date) => new(CheckIn.Trimmed(state.All, date)));

    static CheckInsState Evolve(CheckInsState state, CheckInEvent what, Entry entry) => what switch
    {
        CheckInMade e => state.Answered(e, entry),
        CheckInWords e => state.Change(e.Id, entry.By, c => c.Withdrawn ? c : c with { Feeling = e.Feeling, Words = e.Words }),
        CheckInShown e => state.Change(e.Id, entry.By, c => c with { Opened = true }),
        CheckInWithdrawn e => state.Change(e.Id, entry.By, c => c.WithoutWords() with { Withdrawn = true }),
        CheckInPutBack e => state.PutBack(e, entry),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>Only its author's entries change a check-in, whatever a strange program may have written (I4).</summary>
    CheckInsState Change(Guid id, Partner by, Func<CheckIn, CheckIn> change)
    {
        CheckIn[] all = [.. All];
        foreach (ref var one in all.AsSpan())
            if (one.Id == id && one.By == by) one = change(one);
        return new(all);
    }

    CheckInsState Answered(CheckInMade made, Entry entry)
    {
        var before = Of(entry.By, made.Day);
        var other = Of(entry.By.Other(), made.Day) is { Withdrawn: false };
        var wasOpen = before is { Opened: true, Withdrawn: false };
        var answer = new CheckIn(
            made.Id, entry.By, made.Day, made.Audience, entry.Seq, before?.Earlier.Then(before.Id) ?? SentForms.None,
            Opened: wasOpen || other || made.Audience == Audience.BothOfUs, Changed: before is { Opened: true }, Withdrawn: false, Feeling: null, Words: null);
        return new([
            .. from c in All
               where !ReferenceEquals(c, before)
               select c.By != entry.By && c.Day == made.Day && !c.Withdrawn ? c with { Opened = true } : c,
            answer]);
    }

    /// <summary>It stands on its day as before, and where it opens now, so does the other's.</summary>
    CheckInsState PutBack(CheckInPutBack what, Entry entry)
    {
        if (All.FirstOrDefault(c => c.Id == what.Id && c.By == entry.By) is not { } one) return this;
        var opens = what.Opens && Of(entry.By.Other(), one.Day) is { Withdrawn: false };
        var back = one with { Seq = entry.Seq, Withdrawn = false, Opened = one.Opened || opens, Changed = one.Changed || what.Changed && one.Opened };
        return new([.. All.Select(c => ReferenceEquals(c, one) ? back : opens && c.By != entry.By && c.Day == one.Day ? c with { Opened = true } : c)]);
    }

    public CheckIn? Of(Partner partner, LocalDate day) => All.FirstOrDefault(c => c.By == partner && c.Day == day);

    /// <summary>The newest answer of a partner, of a day up to this one.</summary>
    public CheckIn? Newest(Partner by, LocalDate until) => All.Where(c => c.By == by && !c.Withdrawn && c.Day <= until).MaxBy(c => c.Day);

    /// <summary>The newest answer of a partner that the other may read, of a day up to this one.</summary>
    public CheckIn? NewestOpen(Partner by, LocalDate until) =>
        All.Where(c => c.By == by && c is { Opened: true, Withdrawn: false } && c.Day <= until).MaxBy(c => c.Day);

    /// <summary>What a partner finds of the last days: what both could read, and their own.</summary>
    public IEnumerable<CheckIn> FoundBy(Partner reader, LocalDate today) =>
        All.Where(c => !c.Withdrawn && c.Day >= today - Found && (c.Opened || c.By == reader));

    public bool Knows(Guid form) => All.Any(c => c.Knows(form));

    /// <param name="day">Today in the zone of <paramref name="by"/>.</param>
    public Decision Answer(Guid id, LocalDate day, Feeling feeling, Words? words, Audience audience, Partner by) =>
        Knows(id) ? Decision.AlreadySo
        : Decision.Of(
            new CheckInMade(id, day, audience, Of(by, day) is { Withdrawn: false } before ? before.SharedWords.Seq : null),
            new CheckInWords(id, feeling, words));

    /// <summary>For an answer that stayed closed at the end of its day.</summary>
    public Decision Show(Guid id, LocalDate today, Partner by) =>
        Mine(id, by) is not { } one ? new NoSuchCheckIn()
        : one.Opened ? Decision.AlreadySo
        : one.Day <= today - Horizon ? new TooLongAgo()
        : !one.StayedClosed(today) ? new StillWaiting()
        : new CheckInShown(id);

    /// <summary>Needs no reason and is possible at any time (I2), opened or not.</summary>
    public Decision Withdraw(Guid id, Partner by) =>
        All.FirstOrDefault(c => c.Id == id && c.By == by) is not { } one ? new NoSuchCheckIn()
        : one.Withdrawn ? Decision.AlreadySo
        : new CheckInWithdrawn(id, one.SharedWords.Seq);

    /// <param name="words">As their author still has them: here they are gone.</param>
    /// <param name="proven">These are the words that were there before.</param>
    /// <param name="mayOpen">Today has not been over before.</param>
    public Decision PutBack(Guid id, Feeling feeling, Words? words, bool proven, bool mayOpen, LocalDate today, Partner by) =>
        All.FirstOrDefault(c => c.By == by && c.Knows(id)) is not { } one ? new NoSuchCheckIn()
        : one.Id != id ? new AnsweredAnew()
        : !one.Withdrawn ? Decision.AlreadySo
        : Decision.Of(
            new CheckInPutBack(id, Opens: mayOpen && one.Day == today && Of(by.Other(), today) is { Withdrawn: false }, Changed: !proven),
            new CheckInWords(id, feeling, words));

    CheckIn? Mine(Guid id, Partner by) => All.FirstOrDefault(c => c.Id == id && c.By == by && !c.Withdrawn);
}

public sealed record NoSuchCheckIn() : Refusal(RefusalKind.NotHere, "That check-in is not here.");

public sealed record AnsweredAnew() : Refusal(RefusalKind.NotLikeThis, "That day has another answer by now. This one stays deleted; its words are still here.");

public sealed record TooLongAgo() : Refusal(RefusalKind.NotLikeThis, "That day is more than a week ago, so it stays with you alone.");

public sealed record StillWaiting() : Refusal(RefusalKind.NotLikeThis,
    "Today is not over. To show it now, change who can see it to both of you.");
