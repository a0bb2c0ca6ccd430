using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain;

/// <summary>What waited in a drawer for its day goes into the record by its owner's own next visit: nobody else could put it there.</summary>
public static class HandingIn
{
    public static Decision Decide(RecordState record, DrawerState drawer, Instant now, Partner by) =>
        record.Couples[by] is not { } owner ? Decision.AlreadySo
        : LooseningThePace.Due(record, drawer, now, by).And(LookingBack.Due(record, drawer, owner.At(now).Date, by));
}
