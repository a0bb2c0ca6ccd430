using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Couples;

sealed class CouplesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapCouples();

    public override ValueTask<IEnumerable<PageLink>> OnMe(View view, Visit visit, Texts t)
    {
        var name = new PageLink(20, "/me/name", t["Your name and your clock"]);
        return new(view.Other is not null ? [name]
            : [name, new(90, "/invitation", t["Ask the other in"]), new(91, "/join", t["I was invited"])]);
    }

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        if (view.Other is not null) yield break;
        yield return visit.HasInvited
            ? new(30, null, "/invitation", "mail", t["Your invitation"], t["See the code, make a new one, or take it back."])
            : new(30, null, "/invitation", "mail", t["Ask the other in"], t["Whenever you want, or never. You see first exactly what they will read."])
            {
                AlsoOnTheFirstEvening = true,
            };
    }
}
