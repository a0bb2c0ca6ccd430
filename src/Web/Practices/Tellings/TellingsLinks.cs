using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Tellings;

sealed class TellingsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapTellings();

    public override IEnumerable<UsLink> OnUs(View view, Texts t)
    {
        if (view.Other is not null)
            yield return new(Shelf.Happened, 40, "/tellings", t["What was told"], Chapter.FirstDays) { IsTakenUp = () => view.Record.Tellings.FoundBy(view.Me, view.Now).Any() };
    }

    public override IEnumerable<PageLink> OnTell(View view, Texts t) =>
    [
        new(10, $"/tell/words?kind={Choice.Name(TellingKind.Update)}", t["An update, without being asked"]),
        new(40, "/tellings", t["What was told"]),
    ];

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other ? TellingNews.Of(view, other.Name.Text, t) : []);
}
