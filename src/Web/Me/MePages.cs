using Goldseam.Store.Visits;
using Goldseam.Web.EarlierDays;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Me;

static class MePages
{
    public static void MapMe(this IEndpointRouteBuilder app) => app.MapGet("/me", async (Here here, Visit visit) =>
    {
        var view = await visit.Read();
        return Answer.Page<MePage, MeView>(here, new()
        {
            Name = view.Myself.Name.Text,
            Other = view.Other?.Name.Text,
            HasSpareKey = visit.HasSpareKey,
            HasEarlierDays = await EarlierDaysView.IsAnyFor(visit, view),
        });
    });
}
