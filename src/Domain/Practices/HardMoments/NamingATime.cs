using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.HardMoments;

/// <summary>"I’m there at …": the time stands as a promise of who answers, and nothing else in it does.</summary>
public static class NamingATime
{
    /// <param name="form">The promise gets the id of the form.</param>
    /// <param name="clock">The moment on the clock of <paramref name="by"/>.</param>
    public static Decision Decide(
        RecordState record, Guid moment, Guid form, Line what, LocalDate day, LocalTime at, LocalDateTime clock, Instant now, Partner by) =>
        record.HardMoments.Knows(moment, form) ? Decision.AlreadySo
        : record.HardMoments.AnswerAt(moment, form, day, at, clock, now, by)
            .And(record.Promises.Make(
                form, PromiseKind.Talk, what, null, ChosenRhythm.Once(day), at, clock.Date, by));
}
