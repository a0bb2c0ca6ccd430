using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Chapters;

sealed class ChaptersLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapChapters();

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Mine, 40, "/chapter", t["Your chapter"])];
}
