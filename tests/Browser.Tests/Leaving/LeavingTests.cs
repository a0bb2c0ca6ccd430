using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Leaving;

[Collection(InAnotherBrowser.Name)]
public sealed class LeavingTests(Chromium chromium)
{
    [Fact]
    public async Task Leaving_from_half_typed_words_leaves_nothing_behind()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await jonas.ChecksIn("Steady", "I am here.", "Both of us");
        await mara.Opens("/me");
        await mara.Tap(".tabs a[href='/today']");
        await mara.ArrivesAt("/today");
        await mara.Sees("I am here.");
        await mara.Fills("#words", "Half a sentence that nobody");
        Assert.Contains("Half a sentence", await mara.Drafts(), StringComparison.Ordinal);
        var cookie = await mara.VisitCookie();

        await mara.Tap("a.leave");
        await mara.IsAt(home.Elsewhere);
        Assert.Null(await mara.VisitCookie());
        Assert.Equal(401, await home.StatusOf("/today", cookie!));

        await mara.Page.GoBackAsync();
        Assert.Equal(home.Address + "/me", mara.Page.Url);
        await mara.Sees("Good to see you");
        await mara.SeesNothingOf("Jonas", "I am here.", "Half a sentence", "Only you can see this");
        Assert.Equal("", await mara.Drafts());
        await mara.Page.GoBackAsync();
        await mara.SeesNothingOf("Jonas", "I am here.", "Half a sentence");
    }

    [Fact]
    public async Task Leaving_without_a_connection_leads_away_and_the_visit_ends_before_anything_is_shown_again()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await mara.Fills("#words", "Half a sentence that nobody");
        var cookie = (await mara.VisitCookie())!;
        await mara.Context.SetOfflineAsync(true);
        await mara.Tap("a.leave");
        // Elsewhere cannot be reached either: what the browser says of it names that place, not this one.
        await mara.Page.WaitForURLAsync("chrome-error://**", new() { WaitUntil = WaitUntilState.Commit });
        await mara.SeesNothingOf("Goldseam", home.Address, "Half a sentence", "Mara");

        await mara.Context.SetOfflineAsync(false);
        await mara.Opens("/today");
        await mara.Sees("Good to see you");
        Assert.Equal("", await mara.Drafts());
        Assert.Equal(401, await home.StatusOf("/today", cookie));
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/calm")]
    public async Task Leaving_while_the_place_is_down_leads_elsewhere(string page)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await mara.Opens(page);
        await home.Stop();
        await mara.Tap("a.leave");
        await mara.IsAt(home.Elsewhere);
        await mara.Sees("Rain, later sun");
    }

    [Fact]
    public async Task Words_sent_by_a_plain_form_without_a_connection_are_found_again()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.KeepsASpareKey();
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await mara.Opens("/notes");
        await mara.Fills("#words", "What I did not say.");
        await mara.Context.SetOfflineAsync(true);
        await mara.Page.EvaluateAsync("() => document.querySelector('#note-form').submit()");
        await mara.Sees("Your words are still here");
        await mara.Context.SetOfflineAsync(false);
        await mara.Tap("a.return");
        await mara.ArrivesAt("/notes");
        Assert.Equal("What I did not say.", await mara.FormWords());
    }

    [Fact]
    public async Task Try_again_leads_to_the_page_that_was_asked_for()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await mara.Context.SetOfflineAsync(true);
        await mara.Opens("/today?change=1");
        await mara.Sees("No connection right now");
        await mara.Context.SetOfflineAsync(false);
        await mara.Tap("a.again");
        await mara.ArrivesAt("/today?change=1");
        await mara.Opens("/offline");
        await mara.Tap("a.again");
        await mara.ArrivesAt("/today");
    }

    [Fact]
    public async Task Back_after_signing_out_shows_nothing_that_was_private()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.KeepsASpareKey();
        await mara.Opens("/notes");
        await mara.Fills("#words", "What I did not say.");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync("article .said");
        await mara.SignsOut();
        for (var page = 0; page < 3; page++)
        {
            await mara.Page.GoBackAsync();
            await mara.SeesNothingOf("What I did not say.", "Good evening", "Only you can see this");
        }
    }

    [Fact]
    public async Task A_page_out_of_the_browsers_memory_asks_whether_the_visit_is_still_open()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await ComesOutOfMemory(mara);
        await mara.Page.WaitForFunctionAsync("() => !document.body.hidden");
        await mara.Sees("Good evening, Mara");

        var elsewhere = await mara.OpensAnotherTab("/me");
        await elsewhere.SignsOut();
        await ComesOutOfMemory(mara);
        await mara.Sees("Good to see you");
        await mara.ArrivesAt("/today");
        await mara.SeesNothingOf("Good evening");
    }

    [Fact]
    public async Task A_page_out_of_the_browsers_memory_stays_hidden_without_a_connection()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await mara.Context.SetOfflineAsync(true);
        await ComesOutOfMemory(mara);
        await mara.Sees("No connection right now");
        await mara.ArrivesAt("/today");
        await mara.SeesNothingOf("Good evening");
    }

    [Fact]
    public async Task Leave_now_works_for_who_is_not_signed_in_and_on_a_page_that_was_not_found()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        foreach (var page in new[] { "/", "/calm", "/nowhere", "/offline" })
        {
            await mara.Opens(page);
            await mara.Tap("a.leave");
            await mara.IsAt(home.Elsewhere);
        }
    }

    static Task ComesOutOfMemory(Person person) =>
        person.Page.EvaluateAsync("() => { dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");
}
