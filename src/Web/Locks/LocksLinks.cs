using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Locks;

sealed class LocksLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapLocks();

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) =>
        [new MeLink(Pocket.Safe, 70, "/locks", t["Hide and lock this screen"])];
}
