using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.QuietHours;

sealed class QuietHoursLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapQuietHours();

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Mine, 50, "/quiet-hours", t["Quiet hours"])];
}
