using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Forms;

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
            await jonas.Opens("/promises/new");
            await jonas.Fills("#what", what);
            await jonas.Sends();
            await jonas.Sees("Your promise");
        }
        await jonas.ChecksIn("Steady");
        await jonas.Opens("/today");
        var promises = jonas.Page.Locator("#promises");
        var before = await promises.Locator("b").AllInnerTextsAsync();
        await promises.EvaluateAsync("one => one.scrollIntoView({ block: 'center' })");
        var spot = (await promises.Locator("form button").First.BoundingBoxAsync())!;
        var (x, y) = (spot.X + spot.Width / 2, spot.Y + spot.Height / 2);

        await jonas.Page.Mouse.ClickAsync(x, y);
        await Expect(promises.Locator(".mark.kept")).ToHaveCountAsync(1);
        await Expect(jonas.Page.Locator("#live")).ToHaveTextAsync("Kept: Water the beans");
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

    [Fact]
    public async Task What_a_sent_form_leads_to_takes_no_second_tap()
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        await jonas.Opens("/promises/new");
        await jonas.Fills("#what", "Water the beans");
        // Wherever the thumb was: every button and link of the next page is tapped, as soon as it stands there.
        await jonas.Page.AddInitScriptAsync("""
            addEventListener('DOMContentLoaded', () => {
                window.tapped = document.querySelectorAll('main[data-settling] :is(button, a)');
                window.tapped.forEach(one => one.click());
            });
            """);
        await jonas.Page.ClickAsync("main button.primary");
        await jonas.Sees("Your promise");
        Assert.InRange(await jonas.Page.EvaluateAsync<int>("() => window.tapped.length"), 3, 100);
        await Expect(jonas.Page.Locator("main[data-settling]")).ToHaveCountAsync(0);
        await jonas.Sees("Your promise");
        await Expect(jonas.Page.Locator("button:has-text('Pause it')")).ToHaveCountAsync(1);
        Assert.Empty(jonas.RealComplaints);
    }

    [Fact]
    public async Task Two_taps_delete_one_note_at_most_and_each_stays_undoable_while_the_page_is_open()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.KeepsASpareKey();
        await mara.Opens("/notes");
        foreach (var words in new[] { "The song in the shop.", "The coat." })
        {
            await mara.Fills("#words", words);
            await mara.Sends();
            await Expect(mara.Page.Locator("main article").First).ToContainTextAsync(words);
        }
        var live = mara.Page.Locator("#live");
        await mara.Tap("article:has-text('The coat') summary");
        var spot = (await mara.Page.Locator("details[open] button").BoundingBoxAsync())!;
        await Expect(mara.Page.Locator("main[data-settling]")).ToHaveCountAsync(0);
        await mara.Page.Mouse.DblClickAsync(spot.X + spot.Width / 2, spot.Y + spot.Height / 2);
        await Expect(live).ToHaveTextAsync("Note deleted.");
        await Expect(mara.Page.Locator("main article.card")).ToHaveCountAsync(1);

        // A new one, and another deletion, take no way back from the page.
        await mara.Fills("#words", "The bus.");
        await mara.Sends();
        await Expect(mara.Page.Locator("main article.card").First).ToContainTextAsync("The bus.");
        await mara.Does("Delete this note");
        await Expect(mara.Page.Locator(".undone")).ToHaveCountAsync(2);
        await mara.Tap(".undone:nth-of-type(2) button");
        await Expect(live).ToHaveTextAsync("The note is back.");
        await Expect(mara.Page.Locator("main article.card").First).ToContainTextAsync("The coat.");
        Assert.Empty(mara.RealComplaints);
    }
}
