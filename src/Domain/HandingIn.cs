using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain;

/// <summary>
/// What waited in a drawer for its day goes into the record by its owner's own next visit, and what is over loses its words: nobody else
/// could do either.
/// </summary>
public static class HandingIn
{
    public static Decision Decide(RecordState record, DrawerState drawer, Instant now, Partner by) =>
        record.Couples[by] is not { } owner ? Decision.AlreadySo
        : LooseningThePace.Due(record, drawer, now, by).And(LookingBack.Due(record, drawer, owner.At(now).Date, by))
            .And(record.HardMoments.WithdrawWords(by, now, _ => false)).And(record.Needs.WithdrawLeftOver(by));
}
