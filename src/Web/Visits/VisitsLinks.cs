using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Visits;

sealed class VisitsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapVisits();

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) =>
        [new MeLink(Pocket.Safe, 60, "/visits", t["Where you are signed in"])];
}
