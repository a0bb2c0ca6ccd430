using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Reviews;

sealed class ReviewsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapReviews();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Happened, 10, "/reviews", t["The week and the month"], Chapter.Steadying)
        {
            IsTakenUp = () => view.Record.Reviews.All.Count > 0,
            Hint = LookingBack.Unread(view.Record, view.ClosedDrawer, view.Today, view.Me) is { } span ? Says(span, view, t) : null,
        }];

    /// <summary>What the other wrote for a week or a month, while it was not read.</summary>
    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(LookingBack.Unread(view.Record, view.ClosedDrawer, view.Today, view.Me) is { } span
            ? [NewsCard.Row(40, () => new(span.OpenAddress(), "book-open", Says(span, view, t), t.Named(span)))] : []);

    static string Says(Span span, View view, Texts t) => (span.Kind, view.Record.Reviews.IsOpen(span), view.Other?.Name.Text ?? "") switch
    {
        (ReviewKind.Week, true, _) => t["You have both looked back on the week. It is open to read."],
        (ReviewKind.Week, false, var other) => t["{0} has opened their week for you to read.", other],
        (_, true, _) => t["You have both looked back on the month. It is open to read."],
        (_, false, var other) => t["{0} has opened their month for you to read.", other],
    };
}
