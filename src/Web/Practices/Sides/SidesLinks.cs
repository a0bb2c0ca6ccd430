using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Sides;

sealed class SidesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapSides();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
    [
        new(Shelf.Agreed, 30, "/side", t["Your side"], Chapter.Understanding)
        {
            IsTakenUp = () => view.ClosedDrawer.SideSince is not null, Hint = view.Record.Sides[view.Me] is { } shared ? t.Named(shared) : null,
        },
    ];

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Mine, 30, "/side", t["Your side"])];

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t) => [new(Chapter.Understanding, 10, "/side", t["Your side"])];

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "side", 20, null, "/side", "feather", t["Your side, or not yet"], t["Where you stand, in your own words. Only you can see it."])
        {
            IsUp = view.ClosedDrawer.SideSince is null,
        };
    }
}
