using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Forms;

/// <summary>Whoever goes back to what they sent does not send it twice, and meets no page of the browser's own.</summary>
[Collection(InOneBrowser.Name)]
public sealed class GoingBackTests(Chromium chromium)
{
    [Theory]
    [InlineData("/tell/words?kind=plans-changed", "#tell-plans-changed", "#words")]
    [InlineData("/promises/new", "#promise", "#what")]
    [InlineData("/small-questions/new", "#question-form", "#noticed")]
    public async Task What_was_sent_says_so_when_its_page_is_opened_again(string page, string form, string field)
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/record");
        var before = await mara.CountsEntries();
        await mara.Opens(page);
        await mara.Fills(field, "The train is late.");
        await mara.Sends();
        await mara.Sees("The train is late.");
        await mara.Page.GoBackAsync();
        await mara.Sees("You sent this.");
        Assert.False(await mara.Page.IsVisibleAsync(form));

        // Sent once more all the same, it is the same.
        await mara.Page.EvalOnSelectorAsync(field, "field => field.value = 'The train is late.'");
        await mara.Page.EvalOnSelectorAsync(form, "form => form.requestSubmit()");
        await Expect(mara.Page.Locator(form)).ToHaveCountAsync(0);
        await mara.Sees("The train is late.");
        await mara.Opens("/record");
        var once = await mara.CountsEntries();
        Assert.InRange(once, before + 1, before + 2);

        await mara.Page.GoBackAsync();
        await mara.Page.GoBackAsync();
        await mara.Tap("[data-line=sent] button");
        Assert.Equal("", await mara.Page.InputValueAsync(field));
        await mara.Fills(field, "And the next one.");
        await mara.Sends();
        await mara.Sees("And the next one.");
        await mara.Opens("/record");
        Assert.Equal(once + once - before, await mara.CountsEntries());
        Assert.Empty(mara.RealComplaints);
    }

    [Theory]
    [InlineData("/notes", "Keep for me")]
    [InlineData("/thanks", "Say thank you")]
    public async Task What_was_kept_in_its_place_is_not_in_the_form_any_more(string page, string button)
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens(page);
        await mara.Fills("#words", "The last pear.");
        await mara.Tap($"button:has-text('{button}')");
        await Expect(mara.Page.Locator(".said:has-text('The last pear.')")).ToHaveCountAsync(1);
        await mara.Opens("/today");
        await mara.Page.GoBackAsync();
        await mara.ArrivesAt(page);
        await Expect(mara.Page.Locator(".said:has-text('The last pear.')")).ToHaveCountAsync(1);
        Assert.Equal("", await mara.FormWords());
    }

    [Fact]
    public async Task Back_onto_a_form_that_was_refused_finds_the_form_and_its_words()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/tell/words?kind=plans-changed");
        await mara.Fills("#words", "The train \u202Eis\u202C late.");
        await mara.Sends();
        await mara.Sees("Something invisible was in these words");
        await mara.HasFocusOn("#words[aria-invalid=true]");
        Assert.Equal("The train is late.", await mara.FormWords());
        await mara.Tap("nav.tabs a[href='/me']");
        await mara.ArrivesAt("/me");
        await mara.Page.GoBackAsync();
        await mara.ArrivesAt("/tell/words?kind=plans-changed");
        Assert.Contains("late.", await mara.FormWords(), StringComparison.Ordinal);
        await mara.Page.ReloadAsync();
        Assert.Contains("late.", await mara.FormWords(), StringComparison.Ordinal);
        await mara.Page.GoBackAsync();
        await mara.ArrivesAt("/today");
        await mara.Page.GoForwardAsync();
        await mara.ArrivesAt("/tell/words?kind=plans-changed");
        await mara.Fills("#words", "The train is late.");
        await mara.Sends();
        await mara.Sees("You told Jonas");
        Assert.Empty(mara.RealComplaints);
    }

    [Fact]
    public async Task Other_words_under_a_form_that_was_sent_are_never_lost_without_a_word()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/tell/words?kind=plans-changed");
        await mara.Fills("#words", "The train is late.");
        // It arrives, and the answer does not.
        await mara.Page.RouteAsync("**/tellings", async route =>
        {
            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
        });
        await mara.Sends();
        await mara.Sees("There is no connection. Your words are still here.");
        await mara.Page.UnrouteAsync("**/tellings");
        await mara.Fills("#words", "The train is late, and I forgot to call.");
        await mara.Sends();
        await mara.Sees("This form was sent already");
        Assert.Equal("The train is late, and I forgot to call.", await mara.FormWords());
        await mara.Sends();
        await mara.Sees("You told Jonas");
        await mara.Sees("and I forgot to call.");
    }
}
