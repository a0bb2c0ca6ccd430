using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.FirstEvening;

/// <summary>What the first evening says is so: for who begins alone, for who joins, and for who was waited for.</summary>
public sealed class FirstEveningPagesTests
{
    const string HasJoined = "Jonas has joined. You are two here now.";

    static async Task<bool> Says(Person who, string page, string words) => (await who.Opens(page)).Text.Contains(words, StringComparison.Ordinal);

    static async Task<string> Reads(Person who) => (await who.Opens("/today")).Html.QuerySelector("main")!.TextContent;

    [Fact]
    public async Task Alone_it_is_for_oneself_because_nobody_is_there_yet()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var page = await mara.Opens("/first-evening/check-in");
        Assert.Equal("only-me", page.Html.QuerySelector("[name=audience]")!.GetAttribute("value"));
        Assert.Contains("Only you can see this: nobody else is here yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_chooses_who_can_see_it_and_the_other_reads_it()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("raw", "Finally.", "when-both-have-answered");
        var page = await jonas.Opens("/first-evening/check-in");
        Assert.Equal("when-both-have-answered", page.Html.QuerySelector("[name=audience][checked]")!.GetAttribute("value"));
        Assert.Equal(3, page.Html.QuerySelectorAll("[name=audience]").Length);
        Assert.Contains("Mara has answered. You can read it once you have, too.", page.Text, StringComparison.Ordinal);
        Assert.Equal("/first-evening/side", (await jonas.Sends("/check-ins",
            ("id", place.NewId()), ("first", "1"), ("feeling", "heavy"), ("words", "I am here."), ("audience", "when-both-have-answered"))).Location);
        Assert.True(await Says(mara, "/today", "I am here."));
    }

    [Fact]
    public async Task The_founder_hears_that_the_other_came_in_for_two_days_and_no_longer()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        Assert.True(await Says(mara, "/today", HasJoined));
        Assert.False(await Says(jonas, "/today", "has joined"));
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        Assert.True(await Says(mara, "/today", HasJoined));
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        Assert.False(await Says(mara, "/today", HasJoined));
    }

    [Fact]
    public async Task Or_until_she_has_answered_in_their_record_and_nothing_says_when_he_was_last_here()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var before = await Reads(mara);
        place.Waits(Duration.FromMinutes(3));
        await jonas.Opens("/today");
        Assert.Equal(before, await Reads(mara));
        await mara.Checks_in("steady");
        Assert.False(await Says(mara, "/today", HasJoined));
    }
}
