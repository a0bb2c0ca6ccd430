using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.HardMoments;

/// <summary>What does not help any more is gone from all places: one's own, where the other could read it, and where it was sent.</summary>
public static class TakingWhatHelpsBack
{
    /// <param name="saw">The form that had written it last when the page was opened.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid id, Guid saw, Instant now, Partner by) =>
        drawer.OwnHelps.Withdraw(id, saw).And(record.Helps.Withdraw(id, by))
            .And(record.HardMoments.WithdrawWords(by, now, one => drawer.OwnHardMoments.WasSentWith(one.Id, id)));
}
