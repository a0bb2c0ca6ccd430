using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Spaces;

sealed class SpacesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapSpaces();

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other ? NewsFrom(view, other.Name.Text, t) : []);

    static IEnumerable<NewsCard> NewsFrom(View view, string other, Texts t)
    {
        foreach (var one in view.Record.Spaces.Open(view.Now))
            yield return NewsCard.Row(one.By == view.Me ? 14 : 12, () => new("/space", "door-open", t.Named(ReturnOnPage.Of(view, one))));
        if (view.Record.Spaces.Of[view.Me.Other()]?.IsJustBack(view.Now) == true)
            yield return NewsCard.Line(13, () => new(t["{0} is back.", other]));
    }
}
