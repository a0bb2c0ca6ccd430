using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Forms;

/// <summary>Words that were typed and not sent belong to their form, their day and what was saved then.</summary>
[Collection(InOneBrowser.Name)]
public sealed class DraftsTests(Chromium chromium)
{
    [Fact]
    public async Task Words_of_Tuesday_are_offered_on_Thursday_and_never_stand_in_its_question()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Answers("Heavy", "The song in the shop.", "Both of us");
        home.ADayPasses();
        home.ADayPasses();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Sees("Words you typed on Sunday are still here.");
        Assert.Equal("", await mara.FormWords());
        Assert.False(await mara.Page.IsCheckedAsync(".feeling [value=heavy]"));

        await mara.Tap("[data-line=kept] button:has-text('Delete them')");
        await mara.Sees("They are deleted.");
        await mara.Tap("[data-line=gone] button");
        await mara.Page.ReloadAsync();
        await mara.Tap("[data-line=kept] button:has-text('Use them')");
        Assert.Equal("The song in the shop.", await mara.FormWords());
        Assert.False(await mara.Page.IsCheckedAsync(".feeling [value=heavy]"));
        Assert.False(await mara.Page.IsCheckedAsync("[name=audience][value=both-of-us]"));
        await mara.Answers("Warm");
        await mara.Saves();
        await mara.SeesTheirAnswer("Warm");
        Assert.Equal("", await mara.Drafts());
    }

    [Fact]
    public async Task What_was_let_go_does_not_come_back()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Answers("Heavy", "The song in the shop.");
        home.ADayPasses();
        await mara.SignsIn();
        await mara.Tap("[data-line=kept] button:has-text('Delete them')");
        await mara.Page.ReloadAsync();
        await Expect(mara.Page.Locator("[data-line=kept]")).ToHaveCountAsync(0);
        Assert.Equal("", await mara.Drafts());
    }

    [Fact]
    public async Task What_was_saved_since_on_another_phone_is_not_covered()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.ChecksIn("Heavy", "First.");
        await mara.Opens("/today?change=1");
        await mara.Fills("#words", "Begun here.");
        var phone = await mara.OpensAnotherTab("/today?change=1");
        await phone.Fills("#words", "Saved on the other phone.");
        await phone.Saves();
        await phone.Sees("Saved on the other phone.");

        await mara.Opens("/today?change=1");
        Assert.Equal("Saved on the other phone.", await mara.FormWords());
        await mara.Sees("Words you typed before are still here.");
        await mara.Tap("[data-line=kept] button:has-text('Use them')");
        Assert.Equal("Begun here.", await mara.FormWords());
    }

    [Fact]
    public async Task A_promise_that_found_no_connection_is_still_there_after_the_app_was_opened_anew()
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        await jonas.Opens("/promises/new");
        await jonas.Fills("#what", "Home by 18:30");
        await jonas.Context.SetOfflineAsync(true);
        await jonas.Sends();
        await jonas.Sees("There is no connection. Your words are still here.");
        Assert.Equal("Home by 18:30", await jonas.Page.InputValueAsync("#what"));
        await jonas.Context.SetOfflineAsync(false);
        await jonas.Opens("/");
        await jonas.ArrivesAt("/today");
        await jonas.Opens("/promises/new");
        Assert.Equal("Home by 18:30", await jonas.Page.InputValueAsync("#what"));
        await jonas.Sends();
        await jonas.Sees("Your promise");
        Assert.Equal("", await jonas.Drafts());
    }

    [Fact]
    public async Task What_is_older_than_a_week_is_forgotten()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/notes");
        await mara.Fills("#words", "For nobody but me.");
        await mara.Page.EvaluateAsync(
            """
            () => {
              for (const [key, value] of Object.entries(sessionStorage))
                if (key.startsWith('draft:'))
                  sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(value), at: Date.now() - 8 * 86_400_000 }));
            }
            """);
        await mara.Page.ReloadAsync();
        Assert.Equal("", await mara.FormWords());
        Assert.Equal("", await mara.Drafts());
    }
}
