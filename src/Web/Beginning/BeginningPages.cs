using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.CheckIns;

namespace Goldseam.Web.Beginning;

/// <summary>The first evening after the way in: how one is, one's side, the spare key. Each can be left for later, and nothing notes that.</summary>
static class BeginningPages
{
    public static void MapBeginning(this IEndpointRouteBuilder app) =>
        app.MapGet("/beginning/check-in", async (Here here, Visit visit) => CheckIn(here, await visit.Read(), null, null));

    public static IResult CheckIn(Here here, View view, CheckInForm? typed, Refusal? refusal) =>
        Answer.Page<BeginningCheckInPage, BeginningCheckInView>(here, new()
        {
            CheckIn = CheckInView.Of(view, here.Random.NewId()),
            Typed = typed,
            Refusal = refusal,
        });
}
