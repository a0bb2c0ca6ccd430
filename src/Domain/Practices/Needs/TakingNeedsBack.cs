using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Needs;

/// <summary>Deleting what one needs: from one's drawer, and from where the other could read it.</summary>
public static class TakingNeedsBack
{
    /// <param name="saw">The form that had written them when the page was opened.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid saw, Partner by) =>
        drawer.OwnNeeds.Withdraw(saw).And(record.Needs.Withdraw(null, by));
}
