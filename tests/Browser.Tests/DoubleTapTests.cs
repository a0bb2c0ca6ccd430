using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests;

/// <summary>A thumb that taps twice on the same spot means one thing.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class DoubleTapTests(Chromium chromium)
{
    [Fact]
    public async Task The_second_tap_within_a_moment_does_nothing_and_one_after_that_undoes()
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        foreach (var what in new[] { "Water the beans", "Phone in the hall", "Home by 18:30", "Ten minutes after dinner" })
        {
            await jonas.Opens("/commitments/new");
            await jonas.Fills("#what", what);
            await jonas.Sends();
            await jonas.Sees("Your promise");
        }
        await jonas.Opens("/today");
        var promises = jonas.Page.Locator("#promises");
        var before = await promises.Locator("b").AllInnerTextsAsync();
        var spot = (await promises.Locator("form button").First.BoundingBoxAsync())!;
        var (x, y) = (spot.X + spot.Width / 2, spot.Y + spot.Height / 2);

        await jonas.Page.Mouse.ClickAsync(x, y);
        await Expect(promises.Locator(".mark.kept")).ToHaveCountAsync(1);
        await Expect(promises.Locator("button:has-text('Undo')")).ToBeFocusedAsync();
        await jonas.Page.Keyboard.PressAsync("Enter");
        await jonas.Page.Mouse.ClickAsync(x, y);
        await Expect(jonas.Page.Locator("main[data-settling]")).ToHaveCountAsync(0);
        await Expect(promises.Locator(".mark.kept")).ToHaveCountAsync(1);
        Assert.Equal(before, await promises.Locator("b").AllInnerTextsAsync());

        await jonas.Page.Mouse.ClickAsync(x, y);
        await Expect(promises.Locator(".mark.kept")).ToHaveCountAsync(0);
        Assert.Equal(before, await promises.Locator("b").AllInnerTextsAsync());
        Assert.Empty(jonas.RealComplaints);
    }
}
