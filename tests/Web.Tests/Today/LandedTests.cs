using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Today;

/// <summary>What the other says to how a promise went reaches who promised it, and nobody is asked to answer.</summary>
public sealed class LandedTests
{
    static async Task<string> Card(Person who, string id) =>
        (await who.Opens("/today")).Html.QuerySelector($"main a.card[href^='/promises/{id}/day']")?.TextContent ?? "";

    static async Task<(Person, Person, string)> Kept(Place place)
    {
        var (mara, jonas) = await place.Couple();
        await mara.Signs_in();
        await jonas.Signs_in();
        var id = place.NewId();
        await jonas.Promises(id, "Phone stays in the kitchen", "2026-11-22");
        Assert.Equal(302, (await jonas.Sends($"/promises/{id}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "kept"))).Status);
        return (mara, jonas, id);
    }

    [Fact]
    public async Task His_thanked_promise_and_how_it_landed_stand_on_his_today_and_not_on_hers()
    {
        await using var place = await Place.Opens();
        var (mara, jonas, id) = await Kept(place);
        Assert.Equal("", await Card(jonas, id));
        Assert.Equal(302, (await mara.Sends($"/promises/{id}/thank", ("day", "2026-11-22"))).Status);
        Assert.Equal("Mara says thank youPhone stays in the kitchen", await Card(jonas, id));
        Assert.Equal(302, (await mara.Sends(
            $"/promises/{id}/land", ("id", place.NewId()), ("day", "2026-11-22"), ("words", "I slept."))).Status);
        Assert.Equal("Mara said how it wasPhone stays in the kitchen", await Card(jonas, id));
        Assert.Equal("", await Card(mara, id));
        Assert.Contains("I slept.", (await jonas.Opens($"/promises/{id}/day?day=2026-11-22")).Text, StringComparison.Ordinal);
        place.Waits(Duration.FromDays(3));
        await jonas.Signs_in();
        Assert.Equal("", await Card(jonas, id));
    }

    [Fact]
    public async Task After_saying_it_she_sees_what_she_said_and_no_empty_form()
    {
        await using var place = await Place.Opens();
        var (mara, _, id) = await Kept(place);
        await mara.Sends($"/promises/{id}/land", ("id", place.NewId()), ("day", "2026-11-22"), ("words", "I slept."));
        var page = (await mara.Opens($"/promises/{id}/day?day=2026-11-22")).Html;
        Assert.Equal("I slept.", page.QuerySelector("article .said")!.TextContent);
        Assert.NotNull(page.QuerySelector("details textarea#words"));
    }
}
