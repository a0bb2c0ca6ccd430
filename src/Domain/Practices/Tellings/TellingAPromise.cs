using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>Not kept, and told: both or neither.</summary>
public static class NotKeeping
{
    /// <param name="form">The telling gets the id of its form.</param>
    /// <param name="day">The day that names the occurrence.</param>
    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public static Decision Decide(
        RecordState record, Guid form, Guid promise, LocalDate day, Words happened, Words? next, LocalDate today, Partner by) =>
        record.Tellings.Of(form) is not null ? Decision.AlreadySo
        : record.Promises.NotKeep(promise, day, today, by)
            .And(record.Couples.IsOfTwo ? record.Tellings.TellOfOneTime(form, TellingKind.NotKept, today, happened, next, promise, day, by) : Decision.AlreadySo);
}

/// <summary>Moved to another day, and said so before the time where there are words for it.</summary>
public static class MovingAPromise
{
    public static Decision Decide(
        RecordState record, Guid form, Guid promise, LocalDate day, LocalDate to, Words? why, LocalDate today, Partner by) =>
        record.Tellings.Of(form) is not null ? Decision.AlreadySo
        : record.Promises.Move(promise, day, to, today, by)
            .And(why is not null && record.Couples.IsOfTwo
                ? record.Tellings.TellOfOneTime(form, TellingKind.PlansChanged, today, why, null, promise, day, by)
                : Decision.AlreadySo);
}

/// <summary>Telling something that hangs on no single day of a promise.</summary>
public static class TellingTheOther
{
    /// <param name="promise">A promise of one's own that it is about, if it is about one.</param>
    public static Decision Decide(
        RecordState record, Guid id, TellingKind kind, Words words, Words? next, Guid? promise, LocalDate? nextBy, LocalDate today, Partner by) =>
        record.Tellings.Of(id) is not null ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToTell()
        : promise is { } about && record.Promises.Of(about)?.By != by ? new NoSuchPromise()
        : record.Tellings.Tell(id, kind, today, words, next, promise, nextBy, by);
}

/// <summary>"I read it, I answer at …": the time stands as a promise of who answers (I4: by their own tap).</summary>
public static class PromisingAReply
{
    /// <param name="form">The promise gets the id of the form.</param>
    public static Decision Decide(
        RecordState record, Guid telling, Guid form, Line what, LocalDate day, LocalTime? at, LocalDate today, Instant now, Partner by) =>
        record.Promises.Of(form) is not null ? Decision.AlreadySo
        : record.Tellings.PromiseReply(telling, form, day, at, today, now, by)
            .And(record.Promises.Make(
                form, PromiseKind.Talk, what, null, new(RhythmKind.Once, day, null, 1, Weekdays.None, null), at, today, by));
}

public sealed record NobodyToTell() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so there is nobody to tell. Your drawer is open.");
