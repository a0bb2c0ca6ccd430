using Goldseam.Web.Tests.Cast;
using NodaTime;

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

    [Fact]
    public async Task Us_says_of_when_the_newest_is_that_was_told_and_nothing_of_what_has_not_come_or_is_folded()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Tells(id, "not-kept", "I wrote to her.");
        Assert.Equal("You, Sun 22 Nov", await Row(jonas, "/tellings"));
        Assert.Null(await Row(mara, "/tellings"));
        place.Waits(Duration.FromMinutes(3));
        Assert.Null(await Row(mara, "/tellings"));
        await mara.Sends($"/tellings/{id}/open");
        Assert.Equal("Jonas, Sun 22 Nov", await Row(mara, "/tellings"));
    }

    [Fact]
    public async Task Us_says_when_the_other_gave_thanks_and_never_when_one_did_so_oneself()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        foreach (var person in new[] { mara, jonas }) await person.Sends("/chapter", ("chapter", "ours"), ("saw", "by-the-days"));
        await mara.Sends("/thanks", ("id", place.NewId()), ("words", "The last pear."));
        Assert.Equal("Mara, Sun 22 Nov", await Row(jonas, "/thanks"));
        Assert.Null(await Row(mara, "/thanks"));
    }
}
