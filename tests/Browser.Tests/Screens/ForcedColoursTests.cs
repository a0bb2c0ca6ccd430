using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Forced colours and paper leave grounds and shadows out. What is chosen, and which day is today, is told all the same.</summary>
[Collection(InOneBrowser.Name)]
public sealed class ForcedColoursTests(Chromium chromium)
{
    const int LeastPixels = 40;

    [Theory]
    [InlineData("td.today-ring", "one => one.classList.remove('today-ring')")]
    [InlineData("p.today-ring", "one => one.classList.remove('today-ring')")]
    [InlineData("section .tabs [aria-current]", "one => one.removeAttribute('aria-current')")]
    [InlineData(".two-ways [aria-current]", "one => one.removeAttribute('aria-current')")]
    [InlineData(".feeling:has(:checked)", "one => one.querySelector('input').checked = false")]
    [InlineData(".choices .choice:has(:checked) >> nth=0", "one => one.querySelector('input').checked = false")]
    [InlineData(".tiles .choice:has(:checked) >> nth=0", "one => one.querySelector('input').checked = false")]
    [InlineData("button.primary >> nth=0", "one => one.classList.remove('primary')")]
    public async Task What_is_chosen_is_told_in_forced_colours(string thing, string withoutIt) =>
        Assert.True(await Changes(new() { ForcedColors = ForcedColors.Active }, thing, withoutIt) > LeastPixels);

    [Theory]
    [InlineData("td.today-ring")]
    [InlineData("p.today-ring")]
    public async Task Today_is_told_on_paper(string today) =>
        Assert.True(await Changes(new() { Media = Media.Print }, today, "one => one.classList.remove('today-ring')") > LeastPixels);

    /// <summary>How many pixels of the thing look otherwise without what is told.</summary>
    async Task<int> Changes(PageEmulateMediaOptions media, string thing, string withoutIt)
    {
        await using var home = await Home.Open(chromium, "Development");
        var somebody = await home.Somebody("Mara");
        await somebody.Opens("/style-guide");
        media.ReducedMotion = ReducedMotion.Reduce;
        await somebody.Page.EmulateMediaAsync(media);
        if (media.Media == Media.Print) await somebody.Page.EvaluateAsync(InPage.WithoutGrounds);
        // What is chosen further down is behind a fold; it is looked at where it stands.
        await somebody.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        var one = await somebody.Page.Locator(thing).ElementHandleAsync();
        var before = new Picture(await one.ScreenshotAsync());
        await one.EvaluateAsync(withoutIt);
        var after = new Picture(await one.ScreenshotAsync());
        return (from y in Enumerable.Range(0, Math.Min(before.Height, after.Height))
                from x in Enumerable.Range(0, Math.Min(before.Width, after.Width))
                where before.At(x, y) != after.At(x, y)
                select 1).Count();
    }
}
