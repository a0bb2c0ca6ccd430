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
