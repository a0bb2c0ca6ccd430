namespace Goldseam.Browser.Tests.Screens;

/// <summary>At 400 % a window of 1,280 x 1,024 px is one of 320 x 256: what stays in sight while one reads must leave room for reading.</summary>
[Collection(InOneBrowser.Name)]
public sealed class LowWindowsTests(Chromium chromium)
{
    [Fact]
    public async Task Who_reads_at_four_times_the_size_has_the_window_for_reading()
    {
        await using var scene = await Desk.Open(chromium);
        var jonas = scene.Jonas;
        const int Height = 256;
        await jonas.Page.SetViewportSizeAsync(320, Height);
        foreach (var page in Desk.Pages)
        {
            await jonas.Opens(page);
            foreach (var place in new[] { 0.0, 0.5 })
            {
                await jonas.Page.EvaluateAsync("place => scrollTo(0, (document.querySelector('main').scrollHeight - innerHeight) * place)", place);
                var (main, bar, top) = (await Spot.Of(jonas, "main"), await Spot.Of(jonas, "nav.tabs"), await Spot.Of(jonas, ".top-bar"));
                Assert.True(bar.Y >= main.Y + main.Height - 1 && Height - bar.Y < Height / 5.0, $"{page}, {place}: the places take {Height - bar.Y} px");
                Assert.True(top.Y + top.Height < Height / 5.0, $"{page}, {place}: the bar above takes {top.Y + top.Height} px");
                Assert.True(await jonas.Page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "a.leave"));
            }
            Assert.Equal("", await jonas.Page.EvaluateAsync<string>(InPage.Sideways, 320));
            await jonas.Page.EvaluateAsync("() => scrollTo(0, 1e6)");
            Assert.True(await jonas.Page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "nav.tabs a"));
        }
        // A low and wide window has its places below the page, too, and all of them.
        await jonas.Page.SetViewportSizeAsync(Desk.Width, Height);
        await jonas.Opens("/us");
        Assert.True((await Spot.Of(jonas, "nav.tabs")).Y > Height);
    }

    [Fact]
    public async Task News_from_the_other_offer_themselves_in_a_low_window_too()
    {
        await using var scene = await Desk.Open(chromium);
        var jonas = scene.Jonas;
        await jonas.Page.SetViewportSizeAsync(390, 390);
        await jonas.Opens("/today");
        await scene.Mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        await jonas.TakesTheOffer();
        await jonas.Sees("I waited at the window.");
    }
}
