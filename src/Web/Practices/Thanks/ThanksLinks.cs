using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Goldseam.Web.Practices.Chapters;
using NodaTime;

namespace Goldseam.Web.Practices.Thanks;

sealed class ThanksLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapThanks();

    /// <summary>Early on they are folded away until there are any.</summary>
    public override IEnumerable<UsLink> OnUs(View view, Texts t)
    {
        var inSight = TakingUpThanks.AreInSight(view.Record, view.OwnChapter(), view.Me);
        yield return new(Shelf.Good, 10, "/thanks", t["Thanks"], Chapter.Steadying)
        {
            IsTakenUp = () => inSight,
            IsForLater = !inSight,
            Hint = inSight ? Newest(view, t)
                : view.Other is null ? t["For one thing that was good, whenever there is one."].Value
                : t["For thanks, if you ever want to give some. Nobody waits for it."].Value,
        };
    }

    /// <summary>Of the other alone: when one gave thanks last oneself, nothing keeps in mind.</summary>
    static string? Newest(View view, Texts t) =>
        view.Other is { } other && view.Record.Thanks.NewestTo(view.Me, LocalDate.MinIsoValue) is { } one
            ? t["{0}, {1}", other.Name.Text, one.Day.Short(t)].Value : null;

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other && view.Record.Thanks.NewestTo(view.Me, view.Today.PlusDays(1 - NewsCard.Days)) is { } newest
            ? [NewsCard.Of<NewestThanksCard, NewestThanksView, ThankYouWords>(
                130, newest.Words, said => new(other.Name.Text, said.Words)) with { Turn = 60 }]
            : []);

    public override IEnumerable<PageLink> OnTell(View view, Texts t)
    {
        if (view.OffersThanks()) yield return new(30, "/thanks", t["Thanks for something"]);
    }
}
