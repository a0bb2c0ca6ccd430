namespace Goldseam.Browser.Tests.Forms;

[Collection(InAnotherBrowser.Name)]
public sealed class KeepingWordsTests(Chromium chromium)
{
    static readonly string TooLong = string.Concat(Enumerable.Repeat("It took me an hour. ", 210));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_that_are_too_many_stay_in_the_form(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple(script);
        await mara.Answers("Heavy", audience: "Both of us");
        await mara.Page.EvalOnSelectorAsync("#words", "field => field.removeAttribute('maxlength')");
        await mara.Fills("#words", TooLong);
        await mara.Saves();
        await mara.Sees("This is 4199 characters long, and 4000 fit here.");
        Assert.Equal(TooLong, await mara.FormWords());
        Assert.True(await mara.Page.IsCheckedAsync(".feeling [value=heavy]"));
        Assert.True(await mara.Page.IsCheckedAsync("[name=audience][value=both-of-us]"));
        await mara.Fills("#words", TooLong[..3999]);
        await mara.Saves();
        await mara.SeesTheirAnswer("Heavy");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Invisible_characters_are_taken_out_and_every_other_one_stays(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script);
        await mara.Begins();
        await mara.KeepsASpareKey();
        foreach (var (page, send) in new[] { ("/today", "#check-in-form .primary"), ("/notes", "#note-form .primary") })
        {
            await mara.Opens(page);
            if (page == "/today") await mara.Tap("label.feeling");
            await mara.Fills("#words", "I will \u202Enot\u202C go.\nÄ & <b> 🙂");
            await mara.Tap(send);
            await mara.Sees("Something invisible was in these words");
            Assert.Equal("I will not go.\nÄ & <b> 🙂", await mara.FormWords());
            await mara.Tap(send);
            await mara.Page.WaitForSelectorAsync(".said >> text=I will not go.");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_visit_that_ended_while_typing_leaves_the_form_standing_and_shows_the_door(bool signedOutInAnotherTab)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Answers("Heavy", "The song in the shop.");
        if (signedOutInAnotherTab) await (await mara.OpensAnotherTab("/me")).SignsOut();
        else home.HalfAnHourPasses();

        await mara.Saves();
        await mara.Sees("Your visit has ended. Your words are still here.");
        Assert.Equal("The song in the shop.", await mara.FormWords());
        await mara.Tap("#live a");
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        Assert.Equal("The song in the shop.", await mara.FormWords());
        Assert.True(await mara.Page.IsCheckedAsync(".feeling [value=heavy]"));
        await mara.Saves();
        await mara.SeesTheirAnswer("Heavy");
        Assert.Equal("", await mara.Drafts());
    }

    [Fact]
    public async Task What_was_begun_in_the_drawer_never_stands_in_the_check_in()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/notes");
        await mara.Fills("#words", "For nobody but me.");
        await mara.Opens("/today");
        Assert.Equal("", await mara.FormWords());
        await mara.Opens("/notes");
        Assert.Equal("For nobody but me.", await mara.FormWords());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_had_begun_is_gone_when_the_other_signs_in_with_the_same_browser(bool signedOut)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.Opens("/notes");
        await mara.Fills("#words", "For nobody but me.");
        if (signedOut)
        {
            await mara.SignsOut();
            Assert.Equal("", await mara.Drafts());
        }
        else
        {
            home.HalfAnHourPasses();
        }
        await mara.Opens("/sign-in");
        await mara.Fills("#sign-in-name", jonas.SignInName);
        await mara.Fills("#passphrase", jonas.Passphrase);
        await mara.Sends();
        await mara.ArrivesAt("/today");
        Assert.Equal("", await mara.FormWords());
        await mara.Opens("/notes");
        Assert.Equal("", await mara.FormWords());
        Assert.DoesNotContain("For nobody but me.", await mara.Drafts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_met_the_end_of_the_visit_is_still_there_afterwards()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.ChecksIn("Heavy", "First.");
        await mara.Opens("/today?change=1");
        await mara.Fills("#words", "What I really meant.");
        home.HalfAnHourPasses();
        await mara.Saves();
        await mara.Sees("Your visit has ended. Your words are still here.");
        await mara.Tap("#live a");
        await mara.SignsIn();
        await mara.ArrivesAt("/today?change=1");
        Assert.Equal("What I really meant.", await mara.FormWords());
        await mara.Saves();
        await mara.Sees("What I really meant.");
        Assert.Equal("", await mara.Drafts());
    }

    [Fact]
    public async Task Saving_without_a_connection_says_so_and_can_be_done_again()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.Answers("Heavy", "The song in the shop.");
        await mara.Context.SetOfflineAsync(true);
        await mara.Saves();
        await mara.Sees("There is no connection. Your words are still here.");
        Assert.Equal("The song in the shop.", await mara.FormWords());
        await mara.Context.SetOfflineAsync(false);
        await mara.Saves();
        await mara.SeesTheirAnswer("Heavy");
        await mara.Sees("The song in the shop.");
        Assert.Equal("Saved.", await mara.Page.Locator("#live").TextContentAsync());
    }

    [Fact]
    public async Task A_double_tap_saves_once()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/record");
        var before = await mara.CountsEntries();
        await mara.Opens("/today");
        await mara.Answers("Heavy", "Once.");
        await mara.Page.Locator("#check-in-form .primary").DblClickAsync();
        await mara.SeesTheirAnswer("Heavy");
        Assert.Single(mara.Asked, a => a.EndsWith("/check-ins", StringComparison.Ordinal));
        await mara.Opens("/record");
        Assert.Equal(before + 2, await mara.CountsEntries());
    }

    [Fact]
    public async Task The_same_form_arriving_twice_is_saved_once()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/record");
        var before = await mara.CountsEntries();
        await mara.Opens("/today");
        await mara.Answers("Heavy", "Once.");
        var statuses = await mara.Page.EvalOnSelectorAsync<int[]>(
            "#check-in-form",
            """
            async form => {
              const send = () => fetch('/check-ins', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              return [(await send()).status, (await send()).status];
            }
            """);
        Assert.Equal([200, 200], statuses);
        await mara.Opens("/record");
        Assert.Equal(before + 2, await mara.CountsEntries());
        await mara.Opens("/today");
        await mara.Sees("Once.");
    }

    [Fact]
    public async Task In_two_tabs_the_second_is_told_of_the_first_and_keeps_its_words()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        var tab = await mara.OpensAnotherTab("/today");
        await mara.Answers("Heavy", "First.");
        await mara.Saves();
        await mara.SeesTheirAnswer("Heavy");
        await tab.Answers("Warm", "Then.");
        await tab.Saves();
        await tab.Sees("This has changed since you opened the page.");
        await tab.SeesTheirAnswer("Heavy");
        Assert.Equal("Then.", await tab.FormWords());
        await tab.Saves();
        await tab.SeesTheirAnswer("Warm");
        await mara.Opens("/today");
        await mara.Sees("Then.");
        await jonas.ChecksIn("Steady");
        await jonas.Sees("Then.");
        await jonas.SeesNothingOf("First.");
    }

    [Fact]
    public async Task Midnight_between_opening_the_page_and_saving_loses_nothing()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        home.Clock.Now = NodaTime.Instant.FromUtc(2026, 11, 22, 22, 58);
        await jonas.SignsIn();
        await jonas.ChecksIn("Open");
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Sees("Sunday 22 November");
        await mara.Answers("Heavy", "Just before twelve.");
        home.Clock.Now = NodaTime.Instant.FromUtc(2026, 11, 22, 23, 2);
        await mara.Saves();
        await mara.Sees("You, on Sunday 22 November");
        await mara.Opens("/today");
        await mara.Sees("Monday 23 November");
        await mara.Sees("Just before twelve.");
        await jonas.Opens("/today");
        await jonas.Sees("Just before twelve.");
    }
}
