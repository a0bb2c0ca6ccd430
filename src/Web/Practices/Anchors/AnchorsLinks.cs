using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Anchors;

sealed class AnchorsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapAnchors();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Good, 20, "/anchors", t["Anchors"], Chapter.Ours)
        {
            IsTakenUp = () => view.Record.Anchors.Held.Any(), Hint = view.Record.Anchors.Held.LastOrDefault()?.What.Text,
        }];
}
