using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Promises;

/// <summary>A promise that was ended does not vanish without a word: for two weeks the list says so, to both, and never again.</summary>
public sealed class EndedPromisesTests
{
    static async Task<string[]> Ended(Person who) =>
        [.. (await who.Opens("/promises")).Html.QuerySelectorAll("[aria-labelledby=ended] .row").Select(r => r.TextContent.Trim())];

    [Fact]
    public async Task The_list_says_to_both_for_two_weeks_that_it_ended()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Promises(id, "Home by seven", "2026-11-22");
        Assert.Empty(await Ended(mara));
        await jonas.Sends($"/promises/{id}/hand-back");
        Assert.Equal(["Home by sevenJonas’s · ended on Sun 22 Nov"], await Ended(mara));
        Assert.Equal(["Home by sevenended on Sun 22 Nov"], await Ended(jonas));
        place.Waits(Duration.FromDays(13));
        await mara.Signs_in();
        Assert.Single(await Ended(mara));
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        Assert.Empty(await Ended(mara));
    }

    [Fact]
    public async Task Undone_it_stands_among_what_holds()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Promises(id, "Home by seven", "2026-11-22");
        await jonas.Sends($"/promises/{id}/hand-back");
        await jonas.Sends($"/promises/{id}/take-up");
        Assert.Empty(await Ended(mara));
        Assert.Contains("Home by seven", (await mara.Opens("/promises")).Html.QuerySelector("[aria-labelledby=theirs]")!.TextContent, StringComparison.Ordinal);
    }
}
