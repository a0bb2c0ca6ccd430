using System.Text.RegularExpressions;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Practices.Promises;

/// <summary>Some days of two people: promised, kept, moved, told, answered and thanked for, with a clock that the test turns.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class RhythmTests(Chromium chromium)
{
    const string Home_by = "Home by 18:30, or a message before 18:00";

    static async Task Promises(Person who, string what, string rhythm)
    {
        await who.Opens("/promises/new");
        await who.Fills("#what", what);
        await who.Tap($".choice:has-text('{rhythm}')");
        await who.Fills("#at", "18:30");
        await who.Sends();
        await who.Sees("Your promise");
    }

    static async Task SaysNotKept(Person who, string happened, string next)
    {
        await who.Tap(".tiles .choice:has-text('Not kept')");
        await who.Fills("#happened", happened);
        await who.Fills("#next", next);
        await who.Tap("form.asks .button.primary");
        await who.Sees("Not kept, and told");
    }

    async Task NextDay(Home home, params Person[] all)
    {
        home.Clock.Pass(Duration.FromHours(24));
        foreach (var who in all)
        {
            await who.Opens("/today");
            await who.SignsIn();
            await who.ArrivesAt("/today");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_promise_is_kept_moved_not_kept_told_answered_and_thanked_for(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await Promises(jonas, Home_by, "Every day");

        // Kept, with one tap on Today.
        await jonas.Opens("/today");
        await jonas.Tap("#promises button:has-text('Kept')");
        await Expect(jonas.Page.Locator("#promises .row").First).ToContainTextAsync("kept");
        await mara.Opens("/today");
        await mara.Sees(Home_by);
        await mara.Tap($"#promises a:has-text('{Home_by}')");
        await mara.Tap("summary:has-text('More, if you want')");
        await mara.Tap("button:has-text('Thank Jonas')");
        await mara.Sees("You said thank you.");

        // Moved before the time, with a word.
        await NextDay(home, mara, jonas);
        await jonas.Tap($"#promises a:has-text('{Home_by}')");
        await jonas.Tap(".tiles .choice:has-text('Moved')");
        await jonas.Fills("#to", "2026-11-25");
        await jonas.Fills("#why", "The meeting runs over.");
        await jonas.Tap("form.asks .button.primary");
        await jonas.Sees("Moved to Wed 25 Nov");
        await mara.Opens("/today");
        await mara.Sees("The meeting runs over.");

        // Not kept, told the same evening, and folded until she opens it.
        await NextDay(home, mara, jonas);
        await jonas.Tap($"#promises a:has-text('{Home_by}')");
        await SaysNotKept(jonas, "I stayed to finish a ticket.", "An alarm at 17:50.");
        await mara.Opens("/calendar");
        var beginsSo = new Regex("^not kept", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        await Expect(mara.Page.Locator("main :not(.legend, .legend *)").Filter(new() { HasTextRegex = beginsSo })).ToHaveCountAsync(0);
        home.Clock.Pass(Duration.FromMinutes(2));
        await mara.Opens("/today");
        await mara.Sees("Jonas wrote something hard.");
        await mara.SeesNothingOf("finish a ticket");
        await mara.Tap(".folded button:has-text('Later')");
        await mara.ArrivesAt("/today");
        await mara.SeesNothingOf("something hard");
        await jonas.Opens("/tellings");
        await jonas.Tap("a.row:has-text('I did not keep')");
        await jonas.Sees("That is possible until Mara has opened it.");

        await NextDay(home, mara, jonas);
        await mara.Tap(".folded button:has-text('Now')");
        await mara.Sees("I stayed to finish a ticket.");
        await mara.Fills("#words", "Thank you for telling me yourself.");
        await mara.Tap("form[action$='/reply'] .button.primary");
        await mara.Sees("Your answer");
        await jonas.Opens("/today");
        await jonas.Tap("a:has-text('Mara answered what you told')");
        await jonas.Sees("Thank you for telling me yourself.");
        await jonas.SeesNothingOf("Take it back");

        // Both see the same month, in shapes and in words.
        foreach (var who in new[] { mara, jonas })
        {
            await who.Opens("/calendar/month");
            var month = who.Page.Locator("table.month");
            foreach (var (day, state) in new[] { ("22", "kept"), ("23", "moved"), ("24", "not-kept"), ("25", "planned") })
                await Expect(month.Locator($"td:has(b:text-is('{day}')) .mark.{state}").First).ToBeVisibleAsync();
            await Expect(month.Locator("td.today-ring")).ToHaveCountAsync(1);
        }
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }

    [Fact]
    public async Task What_one_saves_offers_itself_on_the_others_Today_and_moves_nothing_under_her_hand()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.Opens("/today");
        await mara.Fills("#words", "Half a thought");
        await mara.Page.FocusAsync("#words");
        await mara.Page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').length > 0");
        await jonas.Opens("/tell/words?kind=update");
        await jonas.Fills("#words", "The lunch is over, I am back at my desk.");
        await jonas.Sends();
        await jonas.Sees("You told Mara");

        // While she types nothing moves; when she asks for it, it is there, and so are her words.
        await Expect(mara.Page.Locator("[data-line=new]")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await Expect(mara.Page.Locator("#words")).ToBeFocusedAsync();
        await mara.SeesNothingOf("back at my desk");
        await mara.TakesTheOffer();
        await mara.Sees("back at my desk");
        Assert.Equal("Half a thought", await mara.Page.InputValueAsync("#words"));

        await jonas.Opens("/thanks");
        await jonas.Fills("#words", "You left the last pear for me.");
        await jonas.Sends();
        await mara.TakesTheOffer();
        await mara.Sees("You left the last pear for me.");
        Assert.Equal("Half a thought", await mara.Page.InputValueAsync("#words"));
        Assert.Empty(mara.RealComplaints);
    }
}
