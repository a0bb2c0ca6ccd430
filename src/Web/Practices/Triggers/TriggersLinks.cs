using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Triggers;

sealed class TriggersLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapTriggers();

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Mine, 24, "/triggers", t["My triggers"])];

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t) => [new(Chapter.Steadying, 12, "/triggers", t["My triggers"])];

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "triggers", 50, Chapter.Steadying, "/triggers", "leaf", t["My triggers"],
            t["What brings it up, how your body shows it, and what helps then. Only you can see it."])
        {
            IsUp = view.Drawer is { } drawer && !drawer.OwnTriggers.Kept.Any(),
        };
    }
}
