using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Reviews;

/// <summary>In the week, one's own promises are laid out in words and marks, for oneself, and nothing is counted against anybody.</summary>
public sealed class WeekPagesTests
{
    static readonly LocalDate Monday = new(2026, 11, 16);

    [Fact]
    public async Task The_week_says_in_words_how_ones_own_promises_went()
    {
        await using var place = await Place.Opens();
        place.Clock.Now = Instant.FromUtc(2026, 11, 16, 8, 0);
        var (mara, jonas) = await place.Couple();
        var phone = await Promises(place, mara, "Phone stays in the kitchen", RhythmKind.Daily, PromiseKind.Practical);
        var home = await Promises(place, mara, "Home by 18:30, or a message", RhythmKind.Daily, PromiseKind.Practical);
        await Promises(place, mara, "Ten minutes after dinner", RhythmKind.Once, PromiseKind.Talk);
        await Promises(place, jonas, "Nothing of his here", RhythmKind.Daily, PromiseKind.Practical);
        place.Clock.Now = Instant.FromUtc(2026, 11, 22, 20, 0);
        await mara.Signs_in();
        for (var day = 0; day < 7; day++)
        {
            var on = Monday.PlusDays(day);
            await Does(place, mara, v => v.Record.Promises.Keep(phone, on, v.Clock, v.Me));
            if (day < 5) await Does(place, mara, v => v.Record.Promises.Keep(home, on, v.Clock, v.Me));
        }
        await Does(place, mara, v => v.Record.Promises.Move(home, Monday.PlusDays(5), Monday.PlusDays(7), v.Today, v.Me));
        await Does(place, mara, v => NotKeeping.Decide(
            v.Record, Guid.Parse(place.NewId()), home, Monday.PlusDays(6), Words.Stored("I stayed."), null, v.Today, v.Me));

        var page = (await mara.Opens("/reviews/week?page=2")).Html;
        Assert.Equal(
            ["Phone stays in the kitchen|kept each time|mark promise kept", "Home by 18:30, or a message|kept, moved once, and told|mark promise moved",
                "Ten minutes after dinner|not said yet|mark talk planned"],
            page.QuerySelectorAll(".rows .row").Select(r =>
                $"{r.Children[1].FirstChild!.TextContent}|{r.QuerySelector(".hint")!.TextContent}|{r.QuerySelector(".mark")!.ClassName!.Trim()}"));
        Assert.DoesNotContain("Nothing of his", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_tab_of_last_week_pushes_out_nothing_of_this_one()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        place.Waits(Duration.FromDays(7));
        await mara.Signs_in();
        (string, string)[] older = [("id", place.NewId()), ("page", "1"), ("start", "2026-11-16"), ("thanks", "For last week.")];
        Assert.Equal("/reviews/week?page=2&start=2026-11-16", (await mara.Sends("/reviews/week", older)).Location);
        Assert.Equal("/reviews/week?page=2", (await mara.Sends("/reviews/week",
            ("id", place.NewId()), ("page", "1"), ("start", "2026-11-23"), ("thanks", "For this week."))).Location);
        Assert.Equal("/reviews/week?page=3&start=2026-11-16", (await mara.Sends("/reviews/week",
            ("id", place.NewId()), ("page", "2"), ("start", "2026-11-16"), ("still-hard", "Typed late."))).Location);
        Assert.Equal("Typed late.", (await mara.Opens("/reviews/week?page=2&start=2026-11-16")).Html.QuerySelector("#still-hard")!.TextContent);
        Assert.Equal("For this week.", (await mara.Opens("/reviews/week?page=1")).Html.QuerySelector("#thanks")!.TextContent);
    }

    [Theory]
    [InlineData("week", "2026-11-17")]
    [InlineData("week", "2026-11-30")]
    [InlineData("week", "2026-10-05")]
    [InlineData("week", "0001-01-01")]
    [InlineData("month", "2026-11-02")]
    [InlineData("month", "9999-12-01")]
    [InlineData("month", "soon")]
    public async Task A_time_that_is_not_up_keeps_what_was_typed_and_says_so(string kind, string start)
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var entries = place.Entries;
        var refused = await mara.Sends($"/reviews/{kind}",
            ("id", place.NewId()), ("page", "1"), ("start", start), ("thanks", "Kept."), ("worked", "Kept."));
        Assert.Equal((422, entries), (refused.Status, place.Entries));
        Assert.Contains("Kept.", refused.Html.QuerySelectorAll("main textarea").Select(t => t.TextContent));
        Assert.Equal("/reviews", (await mara.Opens($"/reviews/{kind}?start={start}")).Location);
    }

    [Fact]
    public async Task Alone_the_week_opens_for_oneself()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        Assert.Equal(422, (await mara.Sends("/reviews/finish", ("kind", "week"))).Status);
        const string Open = "/reviews/open?kind=week&start=2026-11-16";
        Assert.Equal(Open, (await mara.Sends("/reviews/finish",
            ("id", place.NewId()), ("kind", "week"), ("page", "3"), ("one-thing", "Sleep before eleven."))).Location);
        var open = await mara.Opens(Open);
        Assert.Contains("Sleep before eleven.", open.Text, StringComparison.Ordinal);
        Assert.Contains("Only you can see this", open.Text, StringComparison.Ordinal);
        Assert.Equal(Open, (await mara.Opens("/reviews/week")).Location);
    }

    [Fact]
    public async Task A_locked_drawer_asks_before_it_shows_a_page_and_gives_back_what_was_typed()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Sends("/reviews/week", ("id", place.NewId()), ("page", "1"), ("thanks", "You stayed."));
        await mara.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        place.Waits(Duration.FromMinutes(6));
        var closed = await mara.Opens("/reviews/week?page=1");
        Assert.Equal(401, closed.Status);
        Assert.DoesNotContain("You stayed.", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_for_the_week_is_met_in_it_by_both_and_once_more_when_they_read_it_together()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Raises(place.NewId(), "You took the phone outside.", "week");
        foreach (var one in new[] { mara, jonas })
        {
            var topics = (await one.Opens("/reviews/week?page=3")).Html.QuerySelector("main [aria-labelledby=topics]")!;
            Assert.Contains("You took the phone outside.", topics.TextContent, StringComparison.Ordinal);
            Assert.Null(topics.Closest("details"));
            await one.Sends("/reviews/finish", ("id", place.NewId()), ("kind", "week"), ("page", "3"), ("one-thing", "A walk."));
        }
        Assert.NotNull((await jonas.Opens("/reviews/open?kind=week&start=2026-11-16")).Html.QuerySelector("main [aria-labelledby=topics] a[href^='/small-questions/']"));
        place.Waits(Duration.FromDays(21));
        await jonas.Signs_in();
        Assert.Null((await jonas.Opens("/reviews/open?kind=week&start=2026-11-16")).Html.QuerySelector("main [aria-labelledby=topics]"));
    }

    static async Task<Guid> Promises(Place place, Person by, string what, RhythmKind kind, PromiseKind of)
    {
        var id = Guid.Parse(place.NewId());
        await Does(place, by, v => v.Record.Promises.Make(
            id, of, Line.Stored(what), null, new(kind, Monday, null, 1, Weekdays.None, null), null, v.Today, v.Me));
        return id;
    }

    static async Task Does(Place place, Person by, Func<Facts, Decision> decide)
    {
        using var visit = (await place.Store.Open(by.Jar[Cookies.Visit], null, prolong: false))!;
        Assert.Null((await visit.Transact(decide)).Refusal);
    }
}
