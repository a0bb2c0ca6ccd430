using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Live;

/// <summary>What the other saves moves nothing under a hand: it offers itself.</summary>
[Collection(InOneBrowser.Name)]
public sealed class StayingPutTests(Chromium chromium)
{
    const string Button = "a.button:has-text('Tell Mara')";

    [Theory]
    [InlineData(390)]
    [InlineData(1100)]
    public async Task Nothing_moves_when_the_other_saves_and_the_news_comes_when_it_is_asked_for(int width)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await jonas.Page.SetViewportSizeAsync(width, 844);
        await jonas.Opens("/today");
        await jonas.Page.Locator(Button).ScrollIntoViewIfNeededAsync();
        var before = await Top(jonas, Button);

        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        await Expect(jonas.Page.Locator("[data-line=new]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(jonas.Page.Locator("#live")).ToHaveTextAsync("There is something new.");
        Assert.Equal(before, await Top(jonas, Button));
        await jonas.SeesNothingOf("I waited at the window.");

        await jonas.TakesTheOffer();
        await jonas.Sees("I waited at the window.");
        await Expect(jonas.Page.Locator("[data-line=new]")).ToHaveCountAsync(0);
        Assert.Empty(jonas.RealComplaints);
    }

    [Fact]
    public async Task The_offer_waits_while_it_would_lie_over_something_to_tap()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await jonas.Page.SetViewportSizeAsync(390, 500);
        await jonas.Opens("/today");
        // The button lies where the offer will be, just above the places.
        await jonas.Page.EvalOnSelectorAsync(
            Button,
            """
            button => {
              scrollBy(0, button.getBoundingClientRect().bottom - document.querySelector('nav.tabs').getBoundingClientRect().top);
              new MutationObserver(() => {
                const { left, top, width, height } = button.getBoundingClientRect();
                window.under ??= document.elementFromPoint(left + width / 2, top + height / 2) === button;
              }).observe(document.querySelector('nav.tabs'), { childList: true });
            }
            """);
        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        var bar = jonas.Page.Locator("[data-line=new]");
        await Expect(bar).ToBeAttachedAsync(new() { Timeout = 30_000 });
        Assert.True(await jonas.Page.EvaluateAsync<bool>("() => window.under"));
        await Expect(bar).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task What_changes_nothing_on_the_page_is_not_mentioned()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Heavy", "For me.", "Only me");
        await mara.Opens("/me/name");
        var looked = jonas.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/today", StringComparison.Ordinal));
        await mara.Opens("/promises/new");
        await mara.Fills("#what", "Home by 18:30");
        await mara.Fills("#from", "2026-11-29");
        await mara.Sends();
        await looked;
        await Expect(jonas.Page.Locator("[data-line=new]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Words_that_the_other_takes_back_are_not_read_any_longer_and_nothing_around_them_moves()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Heavy", "I waited at the window.\nFor a long time.\nIt was cold.", "Both of us");
        await jonas.Opens("/today");
        await jonas.Sees("I waited at the window.");
        await jonas.Page.Locator(Button).ScrollIntoViewIfNeededAsync();
        var before = await Top(jonas, Button);

        await mara.Opens("/check-ins");
        await mara.Does("Delete");
        await jonas.Sees("This has changed.");
        await jonas.SeesNothingOf("I waited at the window.");
        Assert.Equal(before, await Top(jonas, Button));
    }

    [Fact]
    public async Task The_way_back_from_a_deed_of_ones_own_stays_when_the_news_is_shown()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await jonas.Opens("/promises/new");
        await jonas.Fills("#what", "Water the beans");
        await jonas.Sends();
        await jonas.Sees("Your promise");
        await jonas.Opens("/today");
        await jonas.Tap("#promises form button");
        await Expect(jonas.Page.Locator("#promises button:has-text('Undo')")).ToHaveCountAsync(1);

        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        await jonas.TakesTheOffer();
        await jonas.Sees("I waited at the window.");
        await Expect(jonas.Page.Locator("#promises button:has-text('Undo')")).ToHaveCountAsync(1);
        await jonas.Tap("#promises button:has-text('Undo')");
        await Expect(jonas.Page.Locator("#promises .mark.kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_comes_back_to_the_page_finds_it_as_it_is_now()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await Turns(jonas, "hidden");
        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        await Turns(jonas, "visible");
        await jonas.Sees("I waited at the window.");
        await Expect(jonas.Page.Locator("[data-line=new]")).ToHaveCountAsync(0);
    }

    static Task Turns(Person person, string state) => person.Page.EvaluateAsync(
        """
        state => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """, state);

    static Task<double> Top(Person person, string selector) =>
        person.Page.EvalOnSelectorAsync<double>(selector, "one => one.getBoundingClientRect().top");

    /// <summary>The page where she is done lies open while he finishes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_week_that_opens_meanwhile_is_read_once_it_was_shown(bool looks)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await Finishes(mara, "An evening without screens.");
        await mara.Sees("You are done");
        await Finishes(jonas, "A walk.");
        await Expect(mara.Page.Locator("[data-line=new]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        if (looks)
        {
            await mara.TakesTheOffer();
            await mara.Sees("A walk.");
        }
        await mara.Opens("/today");
        await Expect(mara.Page.Locator("main a[href*='/reviews/open']")).ToHaveCountAsync(looks ? 0 : 1);
        Assert.Empty(mara.RealComplaints);
    }

    static async Task Finishes(Person who, string oneThing)
    {
        await who.Opens("/reviews/week?page=3");
        await who.Fills("[name=one-thing]", oneThing);
        await who.Sends();
    }
}
