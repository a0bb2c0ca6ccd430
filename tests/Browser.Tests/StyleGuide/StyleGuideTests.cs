using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.StyleGuide;

/// <summary>Every part in every state, also in those that hardly any screen shows.</summary>
[Collection(InOneBrowser.Name)]
public sealed class StyleGuideTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_no_part_is_too_wide_and_each_can_be_touched(ColorScheme scheme)
    {
        await using var home = await Home.Open(chromium, "Development");
        var somebody = await home.Somebody("Mara");
        await somebody.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = scheme });
        await somebody.Opens("/style-guide");
        await somebody.Sees("Every part in every state");
        Assert.Empty((await somebody.Page.RunAxe()).Violations.Select(v => $"{v.Id}, {v.Help}: {v.Nodes[0].Html}"));
        foreach (var width in new[] { 320, 390 })
        {
            await somebody.Page.SetViewportSizeAsync(width, 844);
            Assert.Equal("", await somebody.Page.EvaluateAsync<string>(InPage.Sideways, width));
            Assert.Empty(await somebody.Page.EvaluateAsync<string[]>(InPage.SmallTargets, 48));
        }
    }
}
