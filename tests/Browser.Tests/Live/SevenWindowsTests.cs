using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Live;

/// <summary>More windows side by side than a browser has connections, over plain http: all load, and all hear of what the other saves.</summary>
[Collection(InOneBrowser.Name)]
public sealed class SevenWindowsTests(Chromium chromium)
{
    const string News = "[data-line=new]";

    [Fact]
    public async Task All_seven_load_and_hear_and_go_on_hearing_when_the_one_that_listens_is_closed()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.Opens("/me/name");
        await jonas.Opens("/today");
        var windows = new List<Person> { jonas };
        for (var i = 0; i < 6; i++) windows.Add(await jonas.OpensAnotherTab("/today"));

        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        foreach (var window in windows) await Hears(window);
        await mara.Opens("/me/name");
        Listen(home, 1);

        foreach (var window in windows) await window.TakesTheOffer();
        // The first opened is the one that listens.
        await windows[0].Page.CloseAsync();
        await mara.Opens("/promises/new");
        await mara.Fills("#what", "Home by 18:30");
        await mara.Fills("#from", "2026-11-22");
        await mara.Sends();
        foreach (var window in windows.Skip(1)) await Hears(window);
        await mara.Opens("/me/name");
        Listen(home, 1);
    }

    [Fact]
    public async Task A_browser_that_cannot_take_turns_listens_in_each_window_that_is_seen()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await jonas.Context.AddInitScriptAsync("Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })");
        await jonas.Opens("/today");
        var other = await jonas.OpensAnotherTab("/today");
        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        foreach (var window in new[] { jonas, other }) await Hears(window);
        await mara.Opens("/me/name");
        Listen(home, 2);
    }

    [Fact]
    public async Task A_window_that_sleeps_with_the_turn_in_its_hand_loses_it()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await jonas.Opens("/me/name");
        // As a phone does it: the lock is held, and nothing is heard of who holds it.
        await jonas.Page.EvaluateAsync("() => { navigator.locks.request(`live ${document.body.dataset.drafts}`, () => new Promise(() => {})); }");
        var other = await jonas.OpensAnotherTab("/me");
        await other.Page.Clock.InstallAsync();
        await other.Opens("/today");
        await mara.Opens("/me/name");
        Listen(home, 0);
        await other.Page.Clock.RunForAsync(61_000);
        await mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        await Expect(other.Page.Locator(News)).ToBeAttachedAsync(new() { Timeout = 30_000 });
    }

    /// <summary>A stream that was left is counted until its connection is heard to be closed.</summary>
    static void Listen(Home home, int many) =>
        Assert.True(SpinWait.SpinUntil(() => home.Listening == many, TimeSpan.FromSeconds(15)), $"{home.Listening} listen, not {many}");

    static Task Hears(Person window) => Expect(window.Page.Locator(News)).ToBeVisibleAsync(new() { Timeout = 30_000 });
}
