using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.CheckIns;

namespace Goldseam.Web.FirstEvening;

/// <summary>
/// The first evening after the way in: how one is (here), one's side (SidesPages), the spare key (SpareKeyPages), and its end on Today
/// (TodayHead). Each can be left for later, and nothing notes that.
/// </summary>
static class FirstEveningPages
{
    public static void MapFirstEvening(this IEndpointRouteBuilder app) =>
        app.MapGet("/first-evening/check-in", async (Here here, Visit visit) => CheckIn(here, await visit.Read(), null, null));

    public static IResult CheckIn(Here here, View view, CheckInForm? typed, Refusal? refusal) =>
        Answer.Page<FirstEveningCheckInPage, FirstEveningCheckInView>(here, new()
        {
            CheckIn = CheckInView.Of(view, here.Random.NewId()),
            Typed = typed,
            Refusal = refusal,
        });
}
