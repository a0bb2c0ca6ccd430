using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Spaces;

public sealed class SpacesTests
{
    static async Task<string> Page(Person who, string address) => (await who.Opens(address)).Html.QuerySelector("main")!.TextContent;

    [Fact]
    public async Task Mara_leaves_the_room_well_and_comes_back()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        Assert.Equal(302, (await mara.Sends("/space", ("id", id), ("minutes", "60"))).Status);
        var entries = place.Entries;
        Assert.Equal(302, (await mara.Sends("/space", ("id", id), ("minutes", "60"))).Status);
        Assert.Equal(entries, place.Entries);
        foreach (var page in new[] { "/today", "/calendar", "/calendar/day", "/space" })
            Assert.Contains("Mara needs space, and comes back at 20:00", await Page(jonas, page), StringComparison.Ordinal);
        foreach (var page in new[] { "/today", "/calendar", "/space" })
            Assert.Contains("You are back at 20:00", await Page(mara, page), StringComparison.Ordinal);
        Assert.DoesNotContain("20:00", await Page(jonas, "/promises"), StringComparison.Ordinal);
        Assert.Equal("/today", (await mara.Sends($"/space/{id}/end")).Location);
        Assert.Contains("Mara is back.", await Page(jonas, "/today"), StringComparison.Ordinal);
        Assert.DoesNotContain("20:00", await Page(jonas, "/calendar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_that_does_not_come_becomes_another_time_and_then_nothing()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Sends("/space", ("id", place.NewId()), ("minutes", "30"));
        place.Waits(Duration.FromMinutes(31));
        await mara.Signs_in();
        await jonas.Signs_in();
        Assert.Contains("Another time?", await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.Contains("Mara named 19:30. Another time?", await Page(jonas, "/today"), StringComparison.Ordinal);
        await mara.Sends("/space", ("id", place.NewId()), ("until", "21:15"), ("opened", "2026-11-22T19:31"));
        Assert.Contains("Mara needs space, and comes back at 21:15", await Page(jonas, "/today"), StringComparison.Ordinal);
        place.Waits(Duration.FromHours(27));
        await mara.Signs_in();
        await jonas.Signs_in();
        foreach (var page in new[] { "/today", "/calendar", "/calendar/month", "/reviews/week" })
            foreach (var who in new[] { mara, jonas })
                Assert.DoesNotContain("21:15", await Page(who, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_opened_before_midnight_means_that_night()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        place.Waits(Duration.FromHours(5) + Duration.FromMinutes(2));
        await mara.Signs_in();
        await jonas.Signs_in();
        // It is two past midnight; she opened the page at ten to.
        await mara.Sends("/space", ("id", place.NewId()), ("until", "00:30"), ("opened", "2026-11-22T23:50"));
        Assert.Contains("comes back at 00:30", await Page(jonas, "/today"), StringComparison.Ordinal);
        var late = await mara.Sends("/space", ("id", place.NewId()), ("until", "00:10"), ("opened", "2026-11-22T23:50"));
        Assert.Equal((422, "until"), (late.Status, late.Html.QuerySelector("[aria-invalid]")!.GetAttribute("name")));
    }

    [Fact]
    public async Task Each_sees_it_on_their_own_clock()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await jonas.Sends("/me/name", ("name", "Jonas"), ("zone", "America/New_York"));
        await mara.Sends("/space", ("id", place.NewId()), ("minutes", "60"));
        Assert.Contains("comes back at 14:00", await Page(jonas, "/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_alone_is_led_to_their_own_help()
    {
        await using var place = await Place.Opens();
        var ben = await place.Founds("Ben");
        Assert.Equal("/hard-moment", (await ben.Opens("/space")).Location);
        Assert.Equal(422, (await ben.Sends("/space", ("id", place.NewId()), ("minutes", "60"))).Status);
    }
}
