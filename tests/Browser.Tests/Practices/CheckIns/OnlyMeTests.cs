namespace Goldseam.Browser.Tests.Practices.CheckIns;

[Collection(InAnotherBrowser.Name)]
public sealed class OnlyMeTests(Chromium chromium)
{
    static readonly string[] Pages = ["/today", "/today?change=1", "/me", "/notes", "/record", "/me/name"];

    [Fact]
    public async Task What_Mara_keeps_for_herself_changes_nothing_that_Jonas_is_shown()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        var before = await AllPages(jonas);
        await mara.ChecksIn("Raw", "Not for anybody.", "Only me");
        await mara.Sees("Only you can see this");
        await mara.ChecksIn("Open", "Still not.", change: true);
        await mara.Opens("/notes");
        await mara.Fills("#words", "A page of my own.");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync("article .said");
        Assert.Equal(before, await AllPages(jonas));
    }

    [Fact]
    public async Task Moving_an_answer_back_to_only_me_takes_it_from_Jonas()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Heavy", "The song in the shop.", "Both of us");
        await jonas.Opens("/today");
        await jonas.Sees("The song in the shop.");
        await mara.ChecksIn("Heavy", "The song in the shop.", "Only me", change: true);
        await mara.Sees("Only you can see this");
        foreach (var page in Pages)
        {
            await jonas.Opens(page);
            await jonas.SeesNothingOf("song in the shop", "Mara has answered");
        }
        await mara.Opens("/today");
        await mara.Sees("The song in the shop.");
    }

    static async Task<string> AllPages(Person person)
    {
        var all = new List<string>();
        foreach (var page in Pages) all.Add(await person.Reads(page));
        return string.Join("\n\n", all);
    }
}
