using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.EarlierDays;

sealed class EarlierDaysLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapEarlierDays();

    public override async ValueTask<IEnumerable<PageLink>> OnMe(View view, Visit visit, Texts t) =>
        await EarlierDaysView.IsAnyFor(visit, view) ? [new PageLink(10, "/earlier", t["Your earlier days"])] : [];
}
