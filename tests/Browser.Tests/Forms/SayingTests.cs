using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Forms;

/// <summary>What a page says of what was done on it is so, and for as long as it is so.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class SayingTests(Chromium chromium)
{
    static ILocator Shown(Person who) => who.Page.Locator("#live.shown");

    [Fact]
    public async Task That_there_is_no_connection_is_said_until_there_is_one()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/today");
        await mara.Answers("Heavy", "The song in the shop.");
        await mara.Context.SetOfflineAsync(true);
        await mara.Saves();
        await Expect(Shown(mara)).ToHaveTextAsync("There is no connection. Your words are still here.");
        await mara.Context.SetOfflineAsync(false);
        await Expect(Shown(mara)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_no_words_are_said_to_be_still_there()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/chapter");
        await mara.Context.SetOfflineAsync(true);
        await mara.Sends();
        await Expect(Shown(mara)).ToHaveTextAsync("There is no connection. Nothing was saved.");
        await mara.Context.SetOfflineAsync(false);
    }

    [Theory]
    [InlineData("/side", "/side")]
    [InlineData("/chapter", "/chapter")]
    [InlineData("/me/name", "/me")]
    [InlineData("/locks", "/me")]
    public async Task What_leaves_no_trace_on_the_page_says_that_it_was_saved_and_is_gone_again(string page, string next)
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens(page);
        if (page == "/side") await mara.Tap("label:has-text('Not yet')");
        await mara.Tap($"form[action='{page}'] .button.primary");
        await Expect(Shown(mara)).ToHaveTextAsync("Saved.");
        await mara.ArrivesAt(next);
        await Expect(Shown(mara)).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await mara.Page.ReloadAsync();
        await Expect(mara.Page.Locator("#live")).ToBeEmptyAsync();
        Assert.Empty(mara.RealComplaints);
    }

    [Fact]
    public async Task What_was_copied_says_so_where_it_can_be_seen()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Context.GrantPermissionsAsync(["clipboard-write"]);
        await mara.Opens("/begin/way-in");
        await mara.Tap("button[data-copy]");
        await Expect(Shown(mara)).ToHaveTextAsync("Copied.");
    }
}
