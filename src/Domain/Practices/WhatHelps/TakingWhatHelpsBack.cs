using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.WhatHelps;

/// <summary>What does not help any more is gone from both places: one's own, and where the other could read it.</summary>
public static class TakingWhatHelpsBack
{
    /// <param name="saw">The form that had written it last when the page was opened.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid id, Guid saw, Partner by) =>
        drawer.OwnHelps.Withdraw(id, saw).And(record.Helps.Withdraw(id, by));
}
