namespace Goldseam.Browser.Tests;

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
    public async Task Leaving_without_a_connection_still_hides_the_page_and_its_drafts()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await mara.Fills("#words", "Half a sentence that nobody");
        await mara.Context.SetOfflineAsync(true);
        await mara.Tap("a.leave");
        await mara.Sees("No connection right now");
        await mara.SeesNothingOf("Half a sentence", "Mara");
        Assert.Equal("", await mara.Drafts());
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
        await mara.ArrivesAt("/");
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
        await mara.ArrivesAt("/offline");
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
