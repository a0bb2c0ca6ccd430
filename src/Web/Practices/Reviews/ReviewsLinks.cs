using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Reviews;

sealed class ReviewsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapReviews();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Happened, 10, "/reviews", t["The week and the month"], Chapter.Steadying) { IsTakenUp = () => view.Record.Reviews.All.Count > 0 }];
}
