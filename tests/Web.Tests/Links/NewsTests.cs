using System.Text.RegularExpressions;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Web.Links;
using Goldseam.Web.Practices.Thanks;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Pages;
using Goldseam.Web.Today;
using NodaTime;

namespace Goldseam.Web.Tests.Links;

/// <summary>What practices hand to Today, however many of them have something.</summary>
public sealed class NewsTests
{
    static NewsCard Row(int rank, int? turn, Action? made = null) => NewsCard.Row(rank, () =>
    {
        made?.Invoke();
        return new($"/{rank}", "feather", "");
    }) with
    { Turn = turn };

    static NewsCard Thanks(int rank, int turn, long seq) => NewsCard.Of<NewestThanksCard, NewestThanksView, ThankYouWords>(
        rank, WordsAt.After<ThankYouWords>(seq), said => new("Mara", said.Words)) with
    { Turn = turn };

    static int[] RanksOf(IEnumerable<NewsCard> cards) => [.. cards.Select(c => c.Rank)];

    [Fact]
    public void Four_find_room_by_their_turn_and_stand_in_their_order_among_what_needs_none()
    {
        NewsCard[] all = [Row(10, 60), Row(20, 50), Row(30, null), Row(40, 40), Row(50, 30), Row(60, 20), Row(70, null), Row(5, 10)];
        Assert.Equal([5, 30, 40, 50, 60, 70], RanksOf(News.WithRoom(all)));
        Assert.Equal([5, 30, 40, 50, 60, 70], RanksOf(News.WithRoom([.. all.Reverse()])));
    }

    [Fact]
    public void What_finds_no_room_is_not_made_and_its_words_are_not_read()
    {
        var made = new List<int>();
        NewsCard[] all = [.. Enumerable.Range(1, 8).Select(n => Row(n, n, () => made.Add(n))), Thanks(9, 9, 1), Thanks(10, 1, 7)];
        var shown = News.WithRoom(all);
        Assert.Equal([8L], shown.Select(c => c.Words).OfType<WordsAt>().Select(w => w.Seq));
        Assert.Empty(made);
        foreach (var card in shown) card.Drawn(new(new Dictionary<(bool, long), Event>()));
        Assert.Equal([1, 2, 3], made);
    }

    [Fact]
    public void Where_the_words_are_gone_no_card_is_left() =>
        Assert.Null(Thanks(10, 1, 7).Drawn(new(new Dictionary<(bool, long), Event>())));

    /// <summary>Seven things of hers, and a line beside them. What was told is hard or has words, and comes first.</summary>
    [Fact]
    public async Task Today_shows_four_things_of_hers_at_once_and_the_next_once_one_of_them_was_seen_to()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (promise, asked, own, his, hard) = (place.NewId(), place.NewId(), place.NewId(), place.NewId(), place.NewId());
        await jonas.Promises(promise, "Phone stays in the kitchen", "2026-11-22");
        await jonas.Sends($"/promises/{promise}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "kept"));
        await mara.Sends($"/promises/{promise}/thank", ("day", "2026-11-22"));
        await mara.Sends("/thanks", ("id", place.NewId()), ("words", "The tea."));
        await mara.Raises(asked, "You came late.");
        await jonas.Raises(own, "You were quiet.");
        await mara.Sends($"/small-questions/{own}/answer", ("id", place.NewId()), ("noticed", ""), ("did", ""), ("meant", "My mother."));
        await jonas.Tells(his, "update", "I go on Friday.");
        await mara.Sends($"/tellings/{his}/reply", ("id", place.NewId()), ("words", "Good."));
        await mara.Tells(place.NewId(), "update", "The bank has written.", ("nextBy", "2026-11-26"));
        await mara.Tells(hard, "harder", "I met him.");
        place.Waits(Duration.FromMinutes(3));
        await jonas.Signs_in();
        Assert.Equal(
            [
                "Mara wrote something hard", "Mara: an update", "Mara answered what you told",
                "Mara answered your small question", "Next update from Mara",
            ],
            await Stands(jonas));
        await jonas.Sends($"/tellings/{hard}/put-off", ("with", ""));
        Assert.Equal(
            [
                "Mara: an update", "Mara noticed something small, and asks", "Mara answered what you told",
                "Mara answered your small question", "Next update from Mara",
            ],
            await Stands(jonas));
    }

    static readonly string[] Known =
    [
        "Mara wrote something hard", "Mara: an update", "Mara noticed something small, and asks", "Mara answered what you told",
        "Mara answered your small question", "Mara says thank you", "Mara thanks you", "Next update from Mara",
    ];

    static async Task<string[]> Stands(Person who)
    {
        var page = (await who.Opens("/today")).Html.QuerySelector("#today")!.TextContent;
        return [.. Known.Where(k => page.Contains(k, StringComparison.Ordinal)).OrderBy(k => page.IndexOf(k, StringComparison.Ordinal))];
    }

    /// <summary>Today shows what practices hand over; what they hand over knows nothing of Today.</summary>
    [Fact]
    public void No_practice_knows_Today()
    {
        var names = typeof(News).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(News).Namespace && !t.Name.Contains('<', StringComparison.Ordinal)).Select(t => t.Name);
        var known = from file in Directory.EnumerateFiles(Path.Combine(Source.Web, "Practices"), "*.*", SearchOption.AllDirectories)
                    let text = File.ReadAllText(file)
                    from name in names.Append("Goldseam.Web.Today")
                    where Regex.IsMatch(text, $@"(?<![\w.]){name}\b(?!\()", RegexOptions.None, TimeSpan.FromSeconds(5))
                    select $"{Path.GetFileName(file)}: {name}";
        Assert.Empty(known);
    }
}
