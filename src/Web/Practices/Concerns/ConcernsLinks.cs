using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Concerns;

sealed class ConcernsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapConcerns();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Happened, 20, "/concerns", t["Small questions"], Chapter.Steadying) { IsTakenUp = () => view.Record.Concerns.All.Count > 0 }];

    public override IEnumerable<PageLink> OnTell(View view, Texts t) => [new(20, "/concerns/new", t["A small thing I noticed, and a question"])];
}
