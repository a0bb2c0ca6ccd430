using NodaTime;

namespace Goldseam.Browser.Tests.Locks;

/// <summary>What closes by itself, and what stays blurred.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class LocksTests(Chromium chromium)
{
    [Fact]
    public async Task A_phone_that_was_put_away_closes_after_the_time_she_chose()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins(withDigits: true);
        await mara.KeepsASpareKey();
        await mara.Opens("/locks");
        await mara.Tap(".choice:has-text('2 minutes')");
        await mara.Sends();
        await mara.ArrivesAt("/me");
        await mara.Page.Clock.InstallAsync();
        await mara.Opens("/today?change=1");
        await mara.Page.Clock.FastForwardAsync("01:30");
        await mara.Sees("Good evening, Mara");
        home.Clock.Pass(Duration.FromMinutes(3));
        await mara.Page.Clock.FastForwardAsync("01:00");
        await mara.HasFocusOn("#unlock-pin");
        await mara.SeesNothingOf("Good evening, Mara");
        await mara.Unlocks();
        await mara.ArrivesAt("/today?change=1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_discreet_browser_pages_are_blurred_until_tapped_and_nothing_says_what_this_is(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script);
        await mara.Begins();
        await mara.Opens("/locks");
        await mara.Tap("button:has-text('Keep pages blurred')");
        await mara.ArrivesAt("/locks");
        await mara.Opens("/today");
        Assert.DoesNotContain("Goldseam", await mara.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.NotEqual("none", await Blur());
        await mara.Tap(".reveal");
        Assert.Equal("none", await Blur());
        await mara.SignsOutBlurred();
        Assert.DoesNotContain("Goldseam", await mara.Page.TitleAsync(), StringComparison.Ordinal);

        Task<string> Blur() => mara.Page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).filter");
    }
}
