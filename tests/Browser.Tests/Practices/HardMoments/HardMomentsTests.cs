using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.Practices.HardMoments;

/// <summary>"I pressed one button and he knew what to do."</summary>
[Collection(InOneBrowser.Name)]
public sealed class HardMomentsTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mara_writes_what_helps_lets_him_know_and_he_is_here(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/what-helps/new");
        await mara.Fills("#name", "A wave");
        await mara.Fills("#helps", "Sit by me. Say you know why.");
        await mara.Fills("#please-not", "Explaining.");
        await mara.Fills("#for-me", "Cold water. The window.");
        await mara.Tap("button:has-text('See it as Jonas would')");
        await mara.Sees("As Jonas would see it");
        await mara.SeesNothingOf("Cold water.");
        await mara.Tap("a.button:has-text('Keep it for me')");
        await mara.ArrivesAt("/what-helps");

        await mara.Opens("/today");
        await jonas.Opens("/today");
        await mara.Tap("a:has-text('It’s a hard moment')");
        await mara.Sees("Nothing is sent yet");
        await mara.Tap("button:has-text('Let Jonas know')");
        await mara.Sees("You need not wait for it.");
        if (script) await jonas.TakesTheOffer();
        else await jonas.Opens("/today");
        await jonas.Tap("a:has-text('It’s a hard moment for Mara')");
        await jonas.Sees("Sit by me. Say you know why.");
        await jonas.SeesNothingOf("Cold water.", "A wave");
        await jonas.Tap("button:has-text('I’m here')");
        await jonas.Sees("You answered");
        if (!script) await mara.Page.ReloadAsync();
        else if (await mara.Page.Locator("text=“I’m here.”").CountAsync() == 0) await mara.TakesTheOffer();
        await mara.Sees("Jonas: “I’m here.”");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_time_that_he_names_is_kept_tomorrow(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/hard-moment");
        await mara.Tap("button:has-text('Let Jonas know')");
        await jonas.Opens("/today");
        await jonas.Tap("a:has-text('It’s a hard moment for Mara')");
        await jonas.Fills("#at", "08:00");
        await jonas.Tap("button:has-text('Tomorrow, at this time')");
        await jonas.Sees("Your promise:");
        home.ADayPasses();
        await jonas.SignsIn();
        await jonas.ArrivesAt("/today");
        await jonas.Sees("Being there, after a hard moment");
        await jonas.Tap("button:has-text('Kept')");
        await jonas.Sees("Undo");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mara_needs_space_and_comes_back(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/hard-moment");
        await mara.Tap("a:has-text('I need space, and I am coming back')");
        await mara.Tap("button:has-text('Half an hour')");
        await mara.Sees("You are back at");
        await jonas.Opens("/calendar");
        await jonas.Sees("Mara needs space, and comes back at");
        await mara.Tap("button:has-text('I am back')");
        await mara.ArrivesAt("/today");
        await jonas.Opens("/today");
        await jonas.Sees("Mara is back.");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }

    [Fact]
    public async Task Two_quick_taps_and_Back_send_it_once()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.Opens("/hard-moment");
        await mara.Page.Locator("button:has-text('Let Jonas know')").DblClickAsync();
        await mara.Sees("It is there for Jonas");
        var sent = mara.Page.Url;
        await mara.Opens("/hard-moment");
        await mara.Tap("button:has-text('Let Jonas know')");
        await mara.Sees("It is there for Jonas");
        Assert.Equal(sent, mara.Page.Url);
        await jonas.Opens("/today");
        await Expect(jonas.Page.Locator("main a[href^='/hard-moments/']")).ToHaveCountAsync(1);
    }

    /// <summary>By what goes over the wire, so that a busy machine changes nothing: each way there and back, and every octet of the answers.</summary>
    [Fact]
    public async Task From_the_closed_app_it_takes_two_taps_after_the_digits_and_less_than_three_seconds_on_a_slow_line()
    {
        const double roundTrip = 0.4, octetsASecond = 400_000 / 8.0, most = 3;
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins(withDigits: true);
        await mara.KeepsASpareKey();
        var jonas = await home.Somebody("Jonas");
        await jonas.Joins(await mara.Invites());
        await mara.Opens("/today");
        await mara.Opens("/hard-moment");
        home.HalfAnHourPasses();

        var devtools = await mara.Context.NewCDPSessionAsync(mara.Page);
        var (ways, octets, pages) = (0, 0.0, new HashSet<string>(StringComparer.Ordinal));
        devtools.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
        {
            if (!IsPage(sent)) return;
            ways++;
            pages.Add(sent!.Value.GetProperty("requestId").GetString()!);
        };
        devtools.Event("Network.loadingFinished").OnEvent += (_, done) =>
        {
            if (pages.Contains(done!.Value.GetProperty("requestId").GetString()!)) octets += done.Value.GetProperty("encodedDataLength").GetDouble();
        };
        await devtools.SendAsync("Network.enable");
        await mara.Opens("/");
        await mara.Unlocks();
        await mara.ArrivesAt("/today");
        mara.Taps = 0;
        await mara.Tap("a:has-text('It’s a hard moment')");
        await mara.Tap("button:has-text('Let Jonas know')");
        await mara.Sees("It is there for Jonas");
        Assert.Equal(2, mara.Taps);
        Assert.InRange(ways, 4, 6);
        Assert.InRange(ways * roundTrip + octets / octetsASecond, 1, most);
    }

    static bool IsPage(JsonElement? sent) => sent?.GetProperty("type").GetString() == "Document";
}
