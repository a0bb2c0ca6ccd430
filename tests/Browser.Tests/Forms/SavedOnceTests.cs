namespace Goldseam.Browser.Tests.Forms;

[Collection(InAnotherBrowser.Name)]
public sealed class SavedOnceTests(Chromium chromium)
{
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
}
