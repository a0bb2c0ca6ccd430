using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Losses;

sealed class LossesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapLosses();

    /// <summary>Before everything else, until it was put away.</summary>
    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(LossesOnPage.Unseen(view) is { IsAny: true } losses ? [NewsCard.Of<LossesCard, LossesOnPage>(10, () => losses)] : []);
}
