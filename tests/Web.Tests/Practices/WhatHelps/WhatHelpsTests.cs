using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.WhatHelps;

/// <summary>What helps is its owner's: shown on purpose, changed without a word to the other, and gone when it is taken back.</summary>
public sealed class WhatHelpsTests
{
    static async Task<string> Page(Person who, string address) => (await who.Opens(address)).Html.QuerySelector("main")!.TextContent;

    static Task<Reply> Shows(Place place, Person who, string help, string saw) =>
        who.Sends($"/what-helps/{help}/show", ("form", place.NewId()), ("saw", saw));

    static Task<Reply> Rewrites(Person who, string help, string form, string saw, string helps) => who.Sends("/what-helps",
        ("id", help), ("form", form), ("saw", saw), ("kind", "moment"), ("name", "A wave"), ("helps", helps), ("pleaseNot", ""), ("forMe", "Cold water."));

    [Fact]
    public async Task Jonas_reads_it_once_she_lets_him_as_she_did_and_not_what_is_for_her_alone()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (help, later) = (place.NewId(), place.NewId());
        await mara.Writes_what_helps(help, help);
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
        Assert.Null((await jonas.Opens("/us")).Html.QuerySelector("a[href='/what-helps/theirs']"));
        Assert.Equal(302, (await Shows(place, mara, help, help)).Status);
        Assert.NotNull((await jonas.Opens("/us")).Html.QuerySelector("a[href='/what-helps/theirs']"));
        var seen = await Page(jonas, "/what-helps/theirs");
        Assert.Contains("Sit by Mara.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Cold water.", seen, StringComparison.Ordinal);

        Assert.Equal(302, (await Rewrites(mara, help, later, help, "Come home.")).Status);
        Assert.Contains("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
        Assert.Contains("Jonas can read it as it was before you changed it", await Page(mara, "/what-helps"), StringComparison.Ordinal);
        Assert.Equal(302, (await Shows(place, mara, help, later)).Status);
        seen = await Page(jonas, "/what-helps/theirs");
        Assert.Contains("Come home.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Sit by Mara.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_from_him_it_stays_hers_and_deleted_it_is_gone_from_both_until_she_undoes_that()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var help = place.NewId();
        await mara.Writes_what_helps(help, help);
        await Shows(place, mara, help, help);
        await mara.Sends($"/what-helps/{help}/take-back");
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
        Assert.Contains("Sit by Mara.", await Page(mara, "/what-helps"), StringComparison.Ordinal);
        await Shows(place, mara, help, help);
        var gone = await mara.Sends($"/what-helps/{help}/withdraw", ("saw", help));
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sit by Mara.", await Page(mara, "/what-helps"), StringComparison.Ordinal);
        Assert.Equal(302, (await mara.Sends("/what-helps", gone.Undo)).Status);
        Assert.Contains("Sit by Mara.", await Page(mara, "/what-helps"), StringComparison.Ordinal);
        Assert.Contains("Cold water.", await Page(mara, "/what-helps"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_tab_overwrites_nothing_and_shows_nothing_anew()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (help, later, show) = (place.NewId(), place.NewId(), place.NewId());
        await mara.Writes_what_helps(help, help);
        Assert.Equal(302, (await mara.Sends($"/what-helps/{help}/show", ("form", show), ("saw", help))).Status);
        await mara.Sends($"/what-helps/{help}/take-back");
        Assert.Equal(302, (await mara.Sends($"/what-helps/{help}/show", ("form", show), ("saw", help))).Status);
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
        await Rewrites(mara, help, later, help, "Come home.");
        var old = await Rewrites(mara, help, place.NewId(), help, "Typed in the other tab.");
        Assert.Equal(422, old.Status);
        Assert.Contains("Come home.", old.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Typed in the other tab.", old.Html.QuerySelector("#helps")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, (await Shows(place, mara, help, help)).Status);
    }

    [Fact]
    public async Task Comfort_words_that_were_begun_in_two_tabs_are_one_and_nothing_typed_is_lost()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        Task<Reply> Comforts(string id, string form, string saw, string helps) => mara.Sends("/what-helps",
            ("id", id), ("form", form), ("saw", saw), ("kind", "comfort-words"), ("helps", helps));
        var first = place.NewId();
        Assert.Equal(302, (await Comforts(first, first, "none", "I am here.")).Status);
        var second = await Comforts(place.NewId(), place.NewId(), "none", "I know why.");
        Assert.Equal(422, second.Status);
        Assert.Contains("I am here.", second.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        string Field(string name) => second.Html.QuerySelector($"form[action='/what-helps'] [name={name}]")!.GetAttribute("value")!;
        Assert.Equal(302, (await Comforts(Field("id"), Field("form"), Field("saw"), "I am here, and I know why.")).Status);
        Assert.Equal(422, (await Comforts(first, first, "none", "Typed on a page from before.")).Status);
    }

    [Fact]
    public async Task What_was_written_alone_stays_when_somebody_comes()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var help = place.NewId();
        await mara.Writes_what_helps(help, help);
        place.Waits(Duration.FromMinutes(1));
        var jonas = place.Meets("Jonas");
        await jonas.Joins(await mara.Invites());
        await mara.Signs_in();
        var page = await mara.Opens("/hard-moment");
        Assert.Contains("Look at it once as Jonas would see it.", page.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Html.QuerySelector("form[action='/hard-moment/let-know'] [name=help]")!.GetAttribute("value") ?? "");
        Assert.Equal(422, (await mara.Sends("/hard-moment/let-know", ("id", place.NewId()), ("help", help), ("saw", help))).Status);
        var kept = (await mara.Opens($"/what-helps/{help}/preview")).Html.QuerySelectorAll("form[action='/what-helps'] input")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Where(f => f.Item1 != "__token").ToArray();
        Assert.Equal(302, (await mara.Sends("/what-helps", kept)).Status);
        var saw = kept.Single(f => f.Item1 == "form").Item2;
        Assert.Equal(302, (await mara.Sends("/hard-moment/let-know", ("id", place.NewId()), ("help", help), ("saw", saw))).Status);
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, "/what-helps/theirs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_the_largest_size_are_kept_and_sent_whole()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (help, moment, long4) = (place.NewId(), place.NewId(), new string('w', 4_000));
        Assert.Equal(302, (await Rewrites(mara, help, help, "none", long4)).Status);
        Assert.Equal(302, (await mara.Sends("/hard-moment/let-know", ("id", moment), ("help", help), ("saw", help))).Status);
        Assert.Contains(long4, await Page(jonas, $"/hard-moments/{moment}"), StringComparison.Ordinal);
        Assert.Equal(422, (await Rewrites(mara, help, place.NewId(), help, long4 + "w")).Status);
    }
}
