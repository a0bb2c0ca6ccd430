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
        if (view.Other is not { } other) yield break;
        // What is folded is met where one chose to meet it, and nowhere beside.
        var newest = view.Record.Tellings.FoundBy(view.Me, view.Now).FirstOrDefault(t => t.IsOpenTo(view.Me));
        yield return new(Shelf.Happened, 40, "/tellings", t["What was told"], Chapter.FirstDays)
        {
            IsTakenUp = () => newest is not null,
            Hint = newest is null ? null
                : newest.By == view.Me ? t["You, {0}", newest.Day.Short(t)].Value
                : t["{0}, {1}", other.Name.Text, newest.Day.Short(t)].Value,
        };
    }

    public override IEnumerable<PageLink> OnTell(View view, Texts t) =>
    [
        new(10, $"/tell/words?kind={Choice.Name(TellingKind.Update)}", t["An update, without being asked"]),
        new(40, "/tellings", t["What was told"]),
    ];

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other ? TellingNews.Of(view, other.Name.Text, t) : []);
}
