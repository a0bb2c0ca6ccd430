using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.CheckIns;

sealed class CheckInsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapCheckIns();

    public override IEnumerable<UsLink> OnUs(View view, Texts t)
    {
        if (view.Record.CheckIns.FoundBy(view.Me, view.Today).Any())
            yield return new(Shelf.Happened, 30, "/check-ins", t["The last days"], Chapter.Steadying) { IsTakenUp = () => true };
    }

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t) => [new(Chapter.Steadying, 10, "/today", t["How are you, right now?"])];
}
