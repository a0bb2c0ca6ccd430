using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Paces;

/// <summary>The pace that holds is said wherever something is told or asked, it refuses nothing, and a page that is over changes none.</summary>
public sealed class PacePagesTests
{
    static async Task<(Person Mara, Person Jonas)> HurtAndShared(Place place)
    {
        var (mara, jonas) = await place.Couple();
        await mara.Sends("/side", ("id", place.NewId()), ("side", "hurt"));
        Assert.Equal("/side", (await mara.Sends("/side/share")).Location);
        return (mara, jonas);
    }

    static async Task<string?> LineFor(Person who, string page) => (await who.Opens(page)).Html.QuerySelector("main .pace")?.TextContent;

    static async Task<string> SawOn(Person who) => (await who.Opens("/pace")).Html.QuerySelector("input[name=saw]")!.GetAttribute("value")!;

    static async Task<string?> Holds(Person who) => (await who.Opens("/pace")).Html.QuerySelector("input[name=pace][checked]")?.GetAttribute("value");

    [Theory]
    [InlineData("not-this-week", "not this week.")]
    [InlineData("weekly", "talk about it once a week.")]
    [InlineData("at-set-times", "talk about it at set times.")]
    [InlineData("daily", "talk about it once a day.")]
    public async Task Telling_and_asking_say_the_pace_to_each_as_they_should_read_it_and_refuse_nothing(string pace, string words)
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await HurtAndShared(place);
        foreach (var page in new[] { "/tell", "/tell/words?kind=harder", "/small-questions/new" }) Assert.Null(await LineFor(jonas, page));
        await mara.Sends("/pace", ("id", place.NewId()), ("pace", pace));
        foreach (var page in new[] { "/tell", "/tell/words?kind=harder", "/tell/words?kind=not-kept", "/small-questions/new" })
        {
            Assert.Equal($"Mara set the pace: {words} An update, and what cannot wait, are always possible.", await LineFor(jonas, page));
            Assert.Equal($"You set the pace: {words} It is yours: you can tell and ask whenever you need to.", await LineFor(mara, page));
        }
        foreach (var kind in new[] { "update", "plans-changed" }) Assert.Null(await LineFor(jonas, $"/tell/words?kind={kind}"));
        foreach (var kind in new[] { "update", "plans-changed", "harder" })
            Assert.StartsWith("/tellings/", (await jonas.Tells(place.NewId(), kind, "It is said.")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/small-questions/", (await jonas.Raises(place.NewId(), "A closed door.")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_looser_pace_that_waits_is_said_to_nobody()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await HurtAndShared(place);
        await mara.Sends("/pace", ("id", place.NewId()), ("pace", "not-this-week"));
        await mara.Sends("/pace", ("id", place.NewId()), ("pace", "daily"));
        foreach (var who in new[] { mara, jonas }) Assert.Contains("not this week", await LineFor(who, "/tell"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_before_loosens_nothing_and_tightens_at_once()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await HurtAndShared(place);
        var old = await SawOn(mara);
        var form = place.NewId();
        await mara.Sends("/pace", ("id", form), ("pace", "weekly"), ("saw", old));
        Assert.Equal("/pace", (await mara.Sends("/pace", ("id", form), ("pace", "weekly"), ("saw", old))).Location);
        var refused = await mara.Sends("/pace", ("id", place.NewId()), ("pace", "daily"), ("saw", old));
        Assert.Equal(422, refused.Status);
        Assert.Contains("This has changed since you opened the page.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("weekly", refused.Html.QuerySelector("input[name=pace][checked]")!.GetAttribute("value"));
        Assert.DoesNotContain("starts on", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/pace", (await mara.Sends("/pace", ("id", place.NewId()), ("pace", "not-this-week"), ("saw", old))).Location);
        Assert.Equal("not-this-week", await Holds(mara));
    }

    [Fact]
    public async Task Another_tab_ends_nothing_that_waits_and_leaving_it_as_it_was_is_refused_once_it_holds()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await HurtAndShared(place);
        await mara.Sends("/pace", ("id", place.NewId()), ("pace", "weekly"));
        var (old, waits) = (await SawOn(mara), place.NewId());
        await mara.Sends("/pace", ("id", waits), ("pace", "daily"), ("saw", old));
        Assert.Equal(422, (await mara.Sends("/pace", ("id", place.NewId()), ("pace", "weekly"), ("saw", old))).Status);
        Assert.Equal(waits, (await mara.Opens("/pace")).Html.QuerySelector("input[name=waited]")!.GetAttribute("value"));
        Assert.Equal(422, (await mara.Sends("/pace/keep", ("waited", old))).Status);
        place.Waits(Duration.FromHours(25));
        await mara.Signs_in();
        Assert.Equal("daily", await Holds(mara));
        var late = await mara.Sends("/pace/keep", ("waited", waits));
        Assert.Equal(422, late.Status);
        Assert.Equal("daily", late.Html.QuerySelector("input[name=pace][checked]")!.GetAttribute("value"));
    }
}
