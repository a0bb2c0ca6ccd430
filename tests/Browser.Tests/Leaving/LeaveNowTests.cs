namespace Goldseam.Browser.Tests.Leaving;

[Collection(InAnotherBrowser.Name)]
public sealed class LeaveNowTests(Chromium chromium)
{
    static readonly string[] Outside =
        ["/", "/begin", "/join", "/sign-in", "/spare-key/use", "/calm", "/help", "/first-days", "/offline", "/offline/unsent", "/nowhere", "/today"];
    static readonly string[] Inside =
        ["/today", "/me", "/notes", "/me/name", "/visits", "/record", "/spare-key", "/invitation", "/nowhere"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_now_is_the_first_stop_of_every_page_and_uncovered_at_three_widths(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script);
        foreach (var page in Outside) await LeaveNowStandsOn(mara, page);
        await mara.Begins();
        foreach (var page in Inside) await LeaveNowStandsOn(mara, page);
    }

    static async Task LeaveNowStandsOn(Person person, string path)
    {
        await person.Opens(path);
        foreach (var width in new[] { 1100, 390, 320 })
        {
            await person.Page.SetViewportSizeAsync(width, 700);
            foreach (var y in new[] { 0, 300, 100_000 })
            {
                await person.Page.EvaluateAsync("y => scrollTo(0, y)", y);
                var uncovered = await person.Page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "a.leave");
                Assert.True(uncovered, $"{path} at {width} px, scrolled to {y}");
            }
        }
        await person.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await person.Page.Keyboard.PressAsync("Tab");
        await person.HasFocusOn("a.leave");
        await person.Page.Keyboard.PressAsync("Tab");
        await person.HasFocusOn("a.skip");
    }
}
