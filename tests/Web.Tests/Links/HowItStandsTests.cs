using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Links;

/// <summary>A row of Us says how it stands, where there is something to say.</summary>
public sealed class HowItStandsTests
{
    static async Task<string?> Row(Person who, string href) =>
        (await who.Opens("/us")).Html.QuerySelector($"main a[href='{href}'] .hint")?.TextContent;

    [Fact]
    public async Task Us_says_what_one_promised_today_what_waits_for_an_answer_and_what_one_holds_on_to()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        foreach (var page in new[] { "/promises", "/small-questions", "/anchors" }) Assert.Null(await Row(jonas, page));
        var promise = place.NewId();
        await jonas.Promises(promise, "Home by 18:30", "2026-11-22");
        await mara.Raises(place.NewId(), "You took the phone outside.");
        await mara.Sends("/anchors", ("id", place.NewId()), ("what", "Tea at the window"));
        Assert.Equal("You, today: Home by 18:30", await Row(jonas, "/promises"));
        Assert.Equal("Mara has a question for you", await Row(jonas, "/small-questions"));
        Assert.Equal("Tea at the window", await Row(jonas, "/anchors"));
        Assert.Null(await Row(mara, "/promises"));
        Assert.Null(await Row(mara, "/small-questions"));
        await jonas.Sends($"/promises/{promise}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "kept"));
        Assert.Null(await Row(jonas, "/promises"));
    }
}
