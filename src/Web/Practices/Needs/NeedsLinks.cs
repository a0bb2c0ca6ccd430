using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using NodaTime;

namespace Goldseam.Web.Practices.Needs;

sealed class NeedsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapNeeds();

    /// <summary>What the other lets one read, from the day they do.</summary>
    public override IEnumerable<UsLink> OnUs(View view, Texts t)
    {
        if (view.Other is { } other && view.Record.Needs.Of(view.Me.Other()) is not null)
            yield return new(Shelf.Agreed, 22, "/needs/theirs", t["What {0} needs", other.Name.Text], Chapter.Steadying) { IsTakenUp = () => true };
    }

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Mine, 22, "/needs", t["What I need"])];

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t) => [new(Chapter.Steadying, 8, "/needs", t["What I need"])];

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other ? NewsFrom(view, other.Name.Text, t) : []);

    static IEnumerable<NewsCard> NewsFrom(View view, string other, Texts t)
    {
        bool IsNew(Instant? at) => at > view.Now - Duration.FromDays(NewsCard.Days);
        var (theirs, mine) = (view.Record.Needs.Of(view.Me.Other()), view.Record.Needs.Of(view.Me));
        if (theirs is not null && IsNew(theirs.At) && theirs.Each.All(n => n.SaidBack is null))
            yield return NewsCard.Row(105, () => new("/needs/theirs", "heart-handshake", t["What {0} needs to feel safe", other])) with { Turn = 32 };
        if (theirs?.Each.Where(n => IsNew(n.Agreed?.At)).MaxBy(n => n.Agreed!.At)?.Agreed is { } agreed)
            yield return NewsCard.Row(106, () => new(
                "/needs/theirs", "heart-handshake", agreed.IsIt ? t["{0}: yes, that is it", other] : t["{0} says there is more to it", other])) with
            { Turn = 33 };
        if (mine?.Each.Any(n => n.Agreed is null && IsNew(n.SaidBack?.At)) == true)
            yield return NewsCard.Row(107, () => new("/needs", "heart-handshake", t["{0} said back what you need", other])) with { Turn = 34 };
    }

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "needs", 48, Chapter.Steadying, "/needs", "leaf", t["What I need"],
            t["Up to three things that you need to feel safe. Only you can see them, until you let somebody know."])
        {
            IsUp = view.Drawer is { OwnNeeds.Words: null },
        };
        yield return new(
            "needs-again", 44, Chapter.Steadying, "/needs", "leaf", t["Does it still fit?"],
            t["What you need, and the words that comfort you: needs change, and yours may have."])
        {
            IsUp = view.Drawer is { } drawer && drawer.OwnNeeds.AreDue(view.Today),
        };
    }
}
