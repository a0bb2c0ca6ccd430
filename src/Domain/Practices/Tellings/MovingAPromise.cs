using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

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
