using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Practices.Reviews;

/// <summary>The week and the month as two people look back on them: each alone, opened together, and on paper.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class WeekTests(Chromium chromium)
{
    const string OpenWeek = "/reviews/open?kind=week&start=2026-11-16";
    const string OpenMonth = "/reviews/open?kind=month&start=2026-10-01";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_writes_alone_and_both_read_together(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await jonas.Opens("/thanks");
        await jonas.Fills("#words", "You left the last pear for me.");
        await jonas.Sends();
        await Expect(jonas.Page.Locator("#thanks article .said")).ToHaveTextAsync("You left the last pear for me.");
        await mara.Opens("/thanks");
        await mara.Sees("You left the last pear for me.");

        await Stops_and_goes_on(mara, jonas);
        await mara.Fills("#one-thing", "A message before you leave work.");
        await mara.Tap(".choice:has-text('Jonas')");
        await mara.Sends();
        await mara.ArrivesAt("/reviews/week");
        await mara.Sees("You are done. It opens when Jonas is, too.");
        // A page of hers that is open would hand hers in at once.
        await mara.Opens("/calm");
        await jonas.Opens("/reviews");
        await jonas.Sees("Mara is done.");
        await jonas.SeesNothingOf("how the night was", "A message before");

        await jonas.Opens("/reviews/week");
        await jonas.SeesNothingOf("the last pear");
        await jonas.Fills("#how-it-was", "You told me when it hit you.");
        await jonas.Sends();
        await jonas.ArrivesAt("/reviews/week?page=2");
        await jonas.Opens("/reviews/week?page=3");
        await jonas.Tap("summary:has-text('More, if you want')");
        await jonas.Sees("You left the last pear for me.");
        await jonas.Sends();
        await jonas.ArrivesAt(OpenWeek);
        await jonas.Sees("Mara is done, too.");
        await jonas.SeesNothingOf("how the night was", "A message before");

        home.Clock.Pass(NodaTime.Duration.FromMinutes(5));
        await mara.Opens("/today");
        await jonas.Opens(OpenWeek);
        await jonas.Sees("You asked how the night was.");
        await jonas.Sees("A message before you leave work.");
        Assert.Equal("/promises/new?week=2026-11-16", await jonas.Page.GetAttributeAsync("main a:has-text('Make it a promise')", "href"));
        await mara.Opens(OpenWeek);
        await mara.Sees("You told me when it hit you.");
        await mara.SeesNothingOf("Make it a promise");
        await Reads_it_on_paper(mara, "You asked how the night was.", "You told me when it hit you.", "Still hard, for me");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }

    static async Task Stops_and_goes_on(Person mara, Person jonas)
    {
        await mara.Opens("/reviews");
        await mara.Tap("a:has-text('Look back on the week')");
        await mara.ArrivesAt("/reviews/week");
        await mara.Sees("Mon 16 Nov to Sun 22 Nov · 1 of 3");
        await mara.Fills("#how-it-was", "You asked how the night was.");
        await mara.Sends();
        await mara.ArrivesAt("/reviews/week?page=2");
        await mara.Fills("#still-hard", "Saying it before you ask.");
        await mara.Tap("button:has-text('Stop here, go on later')");
        await mara.ArrivesAt("/reviews");
        await jonas.Opens("/reviews");
        await jonas.SeesNothingOf("how the night was", "Mara is done");
        await mara.Opens("/reviews/week?page=2");
        Assert.Equal("Saying it before you ask.", await mara.Page.InputValueAsync("#still-hard"));
        await mara.Opens("/reviews/week");
        await mara.Sees("3 of 3");
    }

    static async Task Reads_it_on_paper(Person who, params string[] words)
    {
        await who.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in await who.Page.Locator("nav, .top-bar, button, a.button, .unprinted").AllAsync())
            await Expect(gone).ToBeHiddenAsync();
        foreach (var word in words) await Expect(who.Page.Locator($"main :text('{word}')").First).ToBeVisibleAsync();
        await who.Sees("16 November to 22 November 2026 · Mara · Jonas");
        var paper = Encoding.Latin1.GetString(await who.Page.PdfAsync(new() { Format = "A4" }));
        Assert.StartsWith("%PDF", paper, StringComparison.Ordinal);
        Assert.Contains("/Type /Page", paper, StringComparison.Ordinal);
        await who.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_yes_of_both_to_another_month_ever_shows(bool both)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        foreach (var (who, answer) in new[] { (mara, "Yes"), (jonas, both ? "Yes" : "Not now") })
        {
            await who.Opens("/reviews/month");
            await who.Fills("#worked", $"{who.Name} came home early.");
            await who.Sends();
            await who.ArrivesAt("/reviews/month?page=2");
            await who.Sends();
            await who.ArrivesAt("/reviews/month?page=3");
            await who.Tap($".choice:has-text('{answer}')");
            await who.Sends();
            await who.ArrivesAt(who == mara ? "/reviews/month" : OpenMonth);
        }
        await mara.Opens("/today");
        foreach (var who in new[] { mara, jonas })
        {
            await who.Opens(OpenMonth);
            await who.Sees("Mara came home early.");
            await who.Sees("Jonas came home early.");
            if (both) await who.Sees("You both want another month of this.");
            else await who.SeesNothingOf("another month");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mara_shows_hers_although_Jonas_is_not_done(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/reviews/week");
        await mara.Fills("#how-it-was", "You asked how the night was.");
        await mara.Sends();
        await mara.Opens("/reviews/week?page=3");
        await mara.Sends();
        await mara.Does("Show mine now");
        await mara.ArrivesAt(OpenWeek);
        await jonas.Opens("/reviews");
        await jonas.Tap("a:has-text('Read what is open')");
        await jonas.Sees("You asked how the night was.");
        await jonas.Opens("/reviews/week");
        await jonas.Sees("1 of 3");
    }
}
