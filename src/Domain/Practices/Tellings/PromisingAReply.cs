using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>"I read it, I answer at …": the time stands as a promise of who answers (I4: by their own tap).</summary>
public static class PromisingAReply
{
    /// <param name="form">The promise gets the id of the form.</param>
    public static Decision Decide(
        RecordState record, Guid telling, Guid form, Line what, LocalDate day, LocalTime? at, LocalDate today, Instant now, Partner by) =>
        record.Promises.Of(form) is not null ? Decision.AlreadySo
        : record.Tellings.PromiseReply(telling, form, day, at, today, now, by)
            .And(record.Promises.Make(
                form, PromiseKind.Talk, what, null, ChosenRhythm.Once(day), at, today, by));
}
