using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Chapters;

/// <summary>The chapter is chosen by oneself, and early on nobody is led to thank.</summary>
public sealed class ChapterPagesTests
{
    const string Stale = "This has changed since you opened the page.";

    static string? ChosenOn(Reply page) => page.Html.QuerySelector("input[name=chapter][checked]")!.GetAttribute("value");

    static Task<Reply> Chooses(Person who, string chapter, string saw) => who.Sends("/chapter", ("chapter", chapter), ("saw", saw));

    static async Task<bool> IsLedTo(Person who, string page, string address) =>
        (await who.Opens(page)).Html.QuerySelectorAll($"main a[href='{address}']").Any(a => a.Closest("details") is null);

    [Fact]
    public async Task It_is_suggested_by_the_days_chosen_at_any_time_and_let_go_again()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var first = await mara.Opens("/chapter");
        Assert.Equal("by-the-days", ChosenOn(first));
        Assert.Contains("First days at the moment.", first.Text, StringComparison.Ordinal);
        Assert.Contains("Only you can see this", first.Text, StringComparison.Ordinal);
        await mara.Sends("/side", ("id", place.NewId()), ("side", "not-yet"));
        place.Waits(Duration.FromDays(14));
        await mara.Signs_in();
        Assert.Contains("Steadying at the moment.", (await mara.Opens("/chapter")).Text, StringComparison.Ordinal);
        foreach (var (chapter, saw) in new[] { ("ours", "by-the-days"), ("first-days", "ours"), ("by-the-days", "first-days") })
        {
            Assert.Equal("/chapter", (await Chooses(mara, chapter, saw)).Location);
            Assert.Equal(chapter, ChosenOn(await mara.Opens("/chapter")));
        }
    }

    [Fact]
    public async Task A_page_that_is_over_is_refused_and_says_how_it_stands_and_the_same_form_twice_changes_nothing()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await Chooses(mara, "understanding", "by-the-days");
        var entries = place.Entries;
        Assert.Equal("/chapter", (await Chooses(mara, "understanding", "by-the-days")).Location);
        var refused = await Chooses(mara, "ours", "by-the-days");
        Assert.Equal((422, "understanding", entries), (refused.Status, ChosenOn(refused), place.Entries));
        Assert.Contains(Stale, refused.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await Chooses(mara, "the-last-one", "understanding")).Status);
    }

    [Theory]
    [InlineData("hurt", "", true)]
    [InlineData("both", "steadying", true)]
    [InlineData("broke", "", true)]
    [InlineData("not-yet", "", true)]
    [InlineData("", "", true)]
    [InlineData("hurt", "understanding", false)]
    [InlineData("broke", "ours", false)]
    public async Task Early_on_the_week_opens_with_how_it_was_and_thanks_come_last_and_by_choice(string side, string chapter, bool early)
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        if (side.Length > 0) await mara.Sends("/side", ("id", place.NewId()), ("side", side));
        if (chapter.Length > 0) await Chooses(mara, chapter, "by-the-days");
        var first = (await mara.Opens("/reviews/week")).Html;
        var last = (await mara.Opens("/reviews/week?page=3")).Html;
        Assert.Equal(early ? ["how-it-was"] : ["thanks"], first.QuerySelectorAll("main textarea").Select(t => t.Id!));
        Assert.Equal(early ? "How it was for me" : "Thanks", first.QuerySelector("h1")!.TextContent);
        var asked = last.QuerySelectorAll("main textarea").ToList();
        Assert.Equal(early ? ["one-thing", "need", "closing", "thanks"] : ["one-thing", "need", "closing"], asked.Select(t => t.Id!));
        Assert.All(asked.Skip(1), t => Assert.NotNull(t.Closest("details:not([open])")));
    }

    [Fact]
    public async Task A_chapter_that_changes_in_the_middle_of_the_week_loses_no_word()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Sends("/reviews/week", ("id", place.NewId()), ("page", "1"), ("how-it-was", "Long."));
        await mara.Sends("/reviews/week", ("id", place.NewId()), ("page", "3"), ("one-thing", "Sleep."), ("thanks", "For Tuesday."));
        await Chooses(mara, "understanding", "by-the-days");
        var first = (await mara.Opens("/reviews/week?page=1")).Html;
        Assert.Equal(["how-it-was|Long."], first.QuerySelectorAll("main textarea").Select(t => $"{t.Id}|{t.TextContent}"));
        var last = (await mara.Opens("/reviews/week?page=3")).Html;
        Assert.Contains("thanks|For Tuesday.", last.QuerySelectorAll("main textarea").Select(t => $"{t.Id}|{t.TextContent}"));
        await mara.Sends("/reviews/week", ("id", place.NewId()), ("page", "1"), ("how-it-was", "Long, and quieter later."));
        await mara.Sends("/reviews/finish", ("kind", "week"));
        await jonas.Sends("/reviews/finish", ("id", place.NewId()), ("kind", "week"), ("page", "1"), ("thanks", "For asking."), ("closing", "Until Sunday."));
        await mara.Opens("/today");
        var open = (await mara.Opens("/reviews/open?kind=week&start=2026-11-16")).Html;
        Assert.Equal(
            ["How it was for me: Long, and quieter later.", "One thing for next week: Sleep.", "Thanks: For Tuesday. For asking.", "To end with: Until Sunday."],
            open.QuerySelectorAll("main section.card").Select(s =>
                $"{s.QuerySelector("h2")!.TextContent}: {string.Join(' ', s.QuerySelectorAll(".said").Select(w => w.TextContent))}"));
    }

    [Fact]
    public async Task Nobody_is_led_to_thank_until_they_took_it_up_and_then_it_stays()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        foreach (var who in new[] { mara, jonas })
        {
            foreach (var page in new[] { "/today", "/tell", "/us" }) Assert.False(await IsLedTo(who, page, "/thanks"), page);
            var later = (await who.Opens("/us")).Html.QuerySelector("main details a[href='/thanks']")!;
            Assert.Equal("What may come later", later.Closest("details")!.QuerySelector("summary")!.TextContent);
            Assert.Equal(200, (await who.Opens("/thanks")).Status);
        }
        await mara.Sends("/thanks", ("id", place.NewId()), ("words", "You left the last pear for me."));
        foreach (var page in new[] { "/today", "/tell", "/us" }) Assert.True(await IsLedTo(mara, page, "/thanks"), page);
        Assert.True(await IsLedTo(jonas, "/us", "/thanks"));
        Assert.False(await IsLedTo(jonas, "/today", "/thanks"));
        await Chooses(jonas, "understanding", "by-the-days");
        Assert.True(await IsLedTo(jonas, "/today", "/thanks"));
    }

    [Fact]
    public async Task What_Jonas_promised_and_kept_can_be_thanked_for_a_tap_further()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var promise = place.NewId();
        await jonas.Promises(promise, "Home at seven", "2026-11-22");
        await jonas.Sends($"/promises/{promise}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "kept"));
        var day = $"/promises/{promise}/day?day=2026-11-22";
        var thanks = (await mara.Opens(day)).Html.QuerySelector($"form[action='/promises/{promise}/thank']")!;
        Assert.NotNull(thanks.Closest("details:not([open])"));
        await Chooses(mara, "understanding", "by-the-days");
        Assert.Null((await mara.Opens(day)).Html.QuerySelector($"form[action='/promises/{promise}/thank']")!.Closest("details"));
    }

    /// <summary>Who holds the phone while the drawer is closed finds no chapter out.</summary>
    [Fact]
    public async Task While_the_drawer_is_closed_every_page_is_as_in_the_first_days()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        await Chooses(mara, "understanding", "by-the-days");
        Assert.True(await IsLedTo(mara, "/today", "/thanks"));
        place.Waits(Duration.FromMinutes(6));
        Assert.False(await IsLedTo(mara, "/today", "/thanks"));
        Assert.Equal(401, (await Chooses(mara, "ours", "understanding")).Status);
        Assert.Equal(401, (await mara.Opens("/chapter")).Status);
    }
}
