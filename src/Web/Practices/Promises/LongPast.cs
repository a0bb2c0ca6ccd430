using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

/// <summary>What the record does not remember at hand is long past; then all of it is read once more.</summary>
static class LongPast
{
    public static async Task<PromisesState> PromisesSince(this Visit visit, View view, LocalDate first) =>
        first >= view.Today.PlusDays(-PromisesState.MostDaysBack)
            ? view.Promises
            : SeeingPromises.Seen(PromisesState.Whole(await visit.ReadWholeRecord()), view.Record.Tellings, view.Me);
}
