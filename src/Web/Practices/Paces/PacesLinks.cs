using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Paces;

sealed class PacesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapPaces();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
    [
        new(Shelf.Agreed, 20, "/pace", t["The pace of talking about it"], Chapter.Steadying)
        {
            IsTakenUp = () => view.Record.Paces.InForce is not null, Hint = view.Record.Paces.InForce is { } pace ? t.Named(pace) : null,
        },
    ];

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t) =>
        [new(Chapter.Steadying, 20, "/pace", t["The pace of talking about it"])];

    /// <summary>To who was hurt.</summary>
    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "pace", 50, Chapter.FirstDays, "/pace", "clock",
            t["The pace of talking about it"], t["It is yours to set. Less talking counts at once."])
        {
            IsUp = view.Record.Sides[view.Me]?.WasHurt() == true && view.Record.Paces[view.Me] is null,
        };
    }
}
