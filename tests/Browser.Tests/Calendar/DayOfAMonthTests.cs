using Goldseam.Browser.Tests.Screens;
using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Calendar;

/// <summary>A day stands with its month: beside it at a desk, below it on a phone, and not at all on paper.</summary>
[Collection(InOneBrowser.Name)]
public sealed class DayOfAMonthTests(Chromium chromium)
{
    [Fact]
    public async Task Mara_at_a_desk_sees_a_day_beside_its_month_and_the_month_stays_where_it_is_when_she_turns_to_another()
    {
        await using var scene = await Desk.Open(chromium);
        var mara = scene.Mara;
        await mara.Opens("/calendar/month");
        await Spot.StandsBeside(mara, ".columns > :first-child", "#day");
        Assert.Equal("Sunday 22 November", await mara.Page.InnerTextAsync("#day h2"));
        var month = await Spot.Of(mara, ".month");
        await mara.Tap(".month td a:has(b:text-is('24'))");
        await mara.ArrivesAt("/calendar/month?day=2026-11-24#day");
        Assert.Equal("Tuesday 24 November", await mara.Page.InnerTextAsync("#day h2"));
        Assert.Contains("Home by 18:30", await mara.Page.InnerTextAsync("#day"), StringComparison.Ordinal);
        Assert.Equal(month, await Spot.Of(mara, ".month"));
        Assert.Equal("24", await mara.Page.InnerTextAsync(".month .chosen b"));
        // Her next stop is in the day, not in the month before it.
        await mara.Page.Keyboard.PressAsync("Tab");
        await mara.HasFocusOn("#day a");
    }

    [Fact]
    public async Task On_paper_the_month_stands_alone()
    {
        await using var scene = await Desk.Open(chromium);
        var mara = scene.Mara;
        await mara.Opens("/calendar/month");
        await mara.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await mara.Page.IsVisibleAsync(".month"));
        Assert.False(await mara.Page.IsVisibleAsync("#day"));
    }

    [Fact]
    public async Task Jonas_on_a_phone_taps_a_day_of_the_month_comes_to_it_below_and_says_there_that_he_kept_his_promise()
    {
        await using var scene = await Desk.Open(chromium);
        var jonas = scene.Jonas;
        await jonas.Page.SetViewportSizeAsync(390, 844);
        await jonas.Opens("/calendar/month");
        await jonas.Tap(".month td a:has(b:text-is('22'))");
        await jonas.ArrivesAt("/calendar/month?day=2026-11-22#day");
        var (month, day) = (await Spot.Of(jonas, ".month"), await Spot.Of(jonas, "#day"));
        Assert.True(day.Y > month.Y + month.Height && day.Y + day.Height < 844, day.ToString());
        Assert.True(await jonas.Page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "#day button"));
        await jonas.Tap("#day button:has-text('Kept')");
        await jonas.Opens("/calendar/month");
        await jonas.Sees("You kept one promise in this month.");
    }
}
