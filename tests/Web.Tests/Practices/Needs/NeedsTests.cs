using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Needs;

/// <summary>What one needs is one's own until it is told; the other says it back until "yes, that is it".</summary>
public sealed class NeedsTests
{
    static async Task<string> Page(Person who, string address) => (await who.Opens(address)).Html.QuerySelector("main")!.TextContent;

    static async Task<string> Tells(Place place, Person who, string written)
    {
        var shown = place.NewId();
        Assert.Equal(302, (await who.Sends("/needs/show", ("form", shown), ("saw", written))).Status);
        return shown;
    }

    static Task<Reply> SaysBack(Person who, string form, string shown, string words, int number = 1) =>
        who.Sends("/needs/say-back", ("form", form), ("saw", shown), ("number", $"{number}"), ("words", words));

    static Task<Reply> Says(Place place, Person who, string deed, string shown, string saidBack, string words = "") =>
        who.Sends($"/needs/{deed}", ("form", place.NewId()), ("saw", shown), ("number", "1"), ("saidBack", saidBack), ("words", words));

    [Fact]
    public async Task Jonas_reads_it_once_she_lets_him_says_it_back_and_tries_again_until_that_is_it()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var written = await mara.Writes_needs();
        Assert.DoesNotContain("To know before plans change.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        Assert.Null((await jonas.Opens("/us")).Html.QuerySelector("a[href='/needs/theirs']"));
        var shown = await Tells(place, mara, written);
        Assert.NotNull((await jonas.Opens("/us")).Html.QuerySelector("a[href='/needs/theirs']"));
        Assert.Contains("What Mara needs to feel safe", await Page(jonas, "/today"), StringComparison.Ordinal);
        var (first, second) = (place.NewId(), place.NewId());
        Assert.Equal(302, (await SaysBack(jonas, first, shown, "You want to know things.")).Status);
        Assert.Contains("Jonas said back what you need", await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.Contains("You want to know things.", await Page(mara, "/needs"), StringComparison.Ordinal);
        Assert.Equal(302, (await Says(place, mara, "add-more", shown, first, "And from you.")).Status);
        Assert.Contains("Mara says there is more to it", await Page(jonas, "/today"), StringComparison.Ordinal);
        Assert.Contains("And from you.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        Assert.Equal(302, (await SaysBack(jonas, second, shown, "You want to hear it first, from me.")).Status);
        Assert.Equal(302, (await Says(place, mara, "agree", shown, second)).Status);
        Assert.Contains("Mara: yes, that is it", await Page(jonas, "/today"), StringComparison.Ordinal);
        var late = await SaysBack(jonas, place.NewId(), shown, "Typed before he knew.");
        Assert.Equal(422, late.Status);
        Assert.Contains("Typed before he knew.", late.Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_it_stays_as_he_reads_it_until_she_lets_him_read_the_new_words_and_what_he_said_goes_with_the_old()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var shown = await Tells(place, mara, await mara.Writes_needs());
        await SaysBack(jonas, place.NewId(), shown, "You want to know things.");
        var anew = await mara.Writes_needs("Time alone.");
        Assert.Contains("To know before plans change.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Time alone.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        Assert.Contains("Time alone.", await Page(mara, "/needs"), StringComparison.Ordinal);
        await Tells(place, mara, anew);
        var old = await SaysBack(jonas, place.NewId(), shown, "Typed to the old words.");
        Assert.Equal(422, old.Status);
        Assert.Contains("Typed to the old words.", old.Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Time alone.", old.Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("You want to know things.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        Assert.DoesNotContain("You want to know things.", await Page(mara, "/needs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_while_he_types_nothing_is_sent_and_nothing_typed_is_lost()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var shown = await Tells(place, mara, await mara.Writes_needs());
        Assert.Equal(302, (await mara.Sends("/needs/take-back", ("saw", shown))).Status);
        var sent = await SaysBack(jonas, place.NewId(), shown, "You want to know things.");
        Assert.Equal(422, sent.Status);
        Assert.Contains("You want to know things.", sent.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("To know before plans change.", sent.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_it_is_gone_from_both_and_undone_it_is_hers_alone()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var written = await mara.Writes_needs();
        await Tells(place, mara, written);
        var gone = await mara.Sends("/needs/withdraw", ("saw", written));
        Assert.DoesNotContain("To know before plans change.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        Assert.DoesNotContain("To know before plans change.", await Page(mara, "/needs"), StringComparison.Ordinal);
        Assert.Equal(302, (await mara.Sends("/needs", gone.Undo)).Status);
        Assert.Contains("To know before plans change.", await Page(mara, "/needs"), StringComparison.Ordinal);
        Assert.DoesNotContain("To know before plans change.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_before_overwrites_nothing_and_agrees_to_nothing_that_it_did_not_show()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var written = await mara.Writes_needs();
        await mara.Writes_needs("Time alone.");
        var old = await mara.Sends("/needs", ("form", place.NewId()), ("saw", written), ("first", "Typed in the other tab."));
        Assert.Equal(422, old.Status);
        Assert.Contains("Time alone.", old.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Typed in the other tab.", old.Html.QuerySelector("#first")!.TextContent, StringComparison.Ordinal);
        var shown = await Tells(place, mara, (await mara.Opens("/needs/preview")).Html.QuerySelector("[name=saw]")!.GetAttribute("value")!);
        var first = place.NewId();
        await SaysBack(jonas, first, shown, "You want to be alone.");
        await SaysBack(jonas, place.NewId(), shown, "You want me gone.");
        Assert.Equal(422, (await Says(place, mara, "agree", shown, first)).Status);
        Assert.Equal(302, (await SaysBack(jonas, first, shown, "You want to be alone.")).Status);
        Assert.Contains("You want me gone.", await Page(mara, "/needs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_to_a_need_that_was_taken_back_or_deleted_on_the_other_phone_is_not_lost()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var written = await mara.Writes_needs();
        var shown = await Tells(place, mara, written);
        var first = place.NewId();
        await SaysBack(jonas, first, shown, "You want to be rung.");
        foreach (var (act, saw) in new[] { ("take-back", shown), ("withdraw", written) })
        {
            await mara.Sends($"/needs/{act}", ("saw", saw));
            var late = await Says(place, mara, "add-more", shown, first, "Even at work.");
            Assert.Equal(422, late.Status);
            Assert.Contains("was taken back meanwhile", late.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Even at work.", late.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
        var said = await SaysBack(jonas, place.NewId(), shown, "You want it from me first.");
        Assert.Equal(422, said.Status);
        Assert.Contains("You want it from me first.", said.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_month_Today_asks_whether_it_still_fits_and_only_its_owner()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await Tells(place, mara, await mara.Writes_needs());
        place.Waits(Duration.FromDays(31));
        await mara.Signs_in();
        await jonas.Signs_in();
        Assert.Contains("Does it still fit?", await Page(mara, "/needs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Does it still fit?", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
        var day = (await mara.Opens("/needs")).Html.QuerySelector("form[action='/needs/look-again'] [name=day]")!.GetAttribute("value")!;
        Assert.Equal(302, (await mara.Sends("/needs/look-again", ("day", day))).Status);
        Assert.DoesNotContain("Does it still fit?", await Page(mara, "/needs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_it_is_written_for_oneself_and_comes_along_unshown_when_somebody_joins()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var written = await mara.Writes_needs();
        Assert.Equal(404, (await mara.Opens("/needs/theirs")).Status);
        Assert.Equal(404, (await mara.Sends("/needs/show", ("form", place.NewId()), ("saw", written))).Status);
        var jonas = place.Meets("Jonas");
        await jonas.Joins(await mara.Invites());
        await mara.Signs_in();
        Assert.Contains("To know before plans change.", await Page(mara, "/needs"), StringComparison.Ordinal);
        Assert.DoesNotContain("To know before plans change.", await Page(jonas, "/needs/theirs"), StringComparison.Ordinal);
    }
}
