using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Practices.Commitments;

/// <summary>What the record does not remember at hand is long past; then all of it is read once more.</summary>
static class LongPast
{
    public static async Task<CommitmentsState> CommitmentsSince(this Visit visit, View view, LocalDate first) =>
        first >= view.Today.PlusDays(-CommitmentsState.MostDaysBack)
            ? view.Commitments
            : SeeingPromises.Seen(CommitmentsState.Whole(await visit.ReadWholeRecord()), view.Record.Tellings, view.Me);
}
