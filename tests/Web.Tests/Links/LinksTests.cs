using Goldseam.Domain.Practices.Chapters;
using Goldseam.Web.Links;

namespace Goldseam.Web.Tests.Links;

/// <summary>What practices hand to the pages of the house, however many there are.</summary>
public sealed class LinksTests
{
    static UsLink Link(int rank, bool isTakenUp, bool isForLater = false) => new((Shelf)(rank % 3), rank, $"/{rank}", $"Practice {rank}", (Chapter)(rank % 5))
    {
        IsTakenUp = () => isTakenUp,
        IsForLater = isForLater,
    };

    static Offer Offered(int rank, Chapter? of, bool alsoOnTheFirstEvening = false) => new($"{rank}", rank, of, $"/{rank}", "feather", $"{rank}", "")
    {
        AlsoOnTheFirstEvening = alsoOnTheFirstEvening,
    };

    static int[] RanksOf(IEnumerable<PageLink> links) => [.. links.Select(l => l.Rank).Order()];

    [Fact]
    public void With_thirty_practices_Us_shows_what_was_taken_up_and_three_more_and_the_rest_under_its_chapter()
    {
        var shelves = UsShelves.Of(Enumerable.Range(1, 30).Select(rank => Link(rank, isTakenUp: rank % 6 == 0)), [new(Chapter.FirstDays, 1, "/first-days", "First")]);
        Assert.Equal([1, 2, 3, 6, 12, 18, 24, 30], RanksOf(shelves.AtHand.SelectMany(s => s)));
        Assert.All(shelves.AtHand, shelf => Assert.Equal(shelf.Select(l => l.Rank), shelf.Select(l => l.Rank).Order()));
        var under = shelves.UnderChapters.SelectMany(c => c).ToList();
        Assert.Equal(22 + 1, under.Count);
        Assert.All(shelves.UnderChapters, chapter => Assert.All(chapter.OfType<UsLink>(), link => Assert.Equal(chapter.Key, link.Under)));
        Assert.Equal("/first-days", shelves.UnderChapters[Chapter.FirstDays].First().Href);
    }

    [Fact]
    public void What_fits_a_glance_is_all_shown_and_what_comes_early_is_folded_away_and_takes_no_room()
    {
        var few = UsShelves.Of([.. Enumerable.Range(1, UsShelves.AtAGlance - 1).Select(rank => Link(rank, isTakenUp: false)), Link(90, false, isForLater: true)], []);
        Assert.Equal(UsShelves.AtAGlance - 1, few.AtHand.Sum(s => s.Count()));
        Assert.Empty(few.UnderChapters);
        Assert.Equal(90, Assert.Single(few.ForLater.SelectMany(s => s)).Rank);
    }

    [Theory]
    [InlineData(Chapter.FirstDays, 40)]
    [InlineData(Chapter.Steadying, 30)]
    [InlineData(Chapter.Closeness, 20)]
    [InlineData(Chapter.Ours, 10)]
    public void Today_offers_nothing_of_a_later_chapter_than_ones_own_whatever_its_rank(Chapter own, int rank)
    {
        Offer[] all = [Offered(10, Chapter.Ours), Offered(20, Chapter.Closeness), Offered(30, Chapter.Steadying), Offered(40, Chapter.FirstDays), Offered(50, null)];
        Assert.Equal(rank, Offer.FirstOf(all, own, isFirstEvening: false)!.Rank);
        Assert.Null(Offer.FirstOf(all, own, isFirstEvening: true));
        Assert.Equal(90, Offer.FirstOf([.. all, Offered(90, null, alsoOnTheFirstEvening: true)], own, isFirstEvening: true)!.Rank);
    }
}
