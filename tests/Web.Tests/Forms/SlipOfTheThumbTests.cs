using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Forms;

/// <summary>Undo undoes the whole deed, or says what stays; before the tap it says the same whether the other has opened it or not.</summary>
public sealed class SlipOfTheThumbTests
{
    [Fact]
    public async Task Undone_before_it_was_opened_nothing_arrives_and_the_words_are_still_there()
    {
        await using var place = await Place.Opens();
        var (mara, jonas, address) = await Not_kept(place);
        Assert.Contains("wrote something hard", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
        var undone = await Undoes(jonas, address);
        Assert.Equal(200, undone.Status);
        Assert.Contains("is taken back, too", undone.Html.QuerySelector(".notice.done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("I stayed.", undone.Html.QuerySelector("#happened")!.TextContent);
        Assert.DoesNotContain("wrote something hard", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
        var entries = place.Entries;
        await Undoes(jonas, address);
        Assert.Equal(entries, place.Entries);
    }

    [Fact]
    public async Task Undone_after_it_was_opened_it_says_that_it_stays_told_and_no_page_says_so_before()
    {
        await using var place = await Place.Opens();
        var (mara, jonas, address) = await Not_kept(place);
        place.Random.Begins_a_page();
        var before = (await jonas.Opens(address)).Text;
        Assert.Contains("What was opened stays told.", before, StringComparison.Ordinal);
        place.Random.Goes_on();
        var telling = (await mara.Opens("/tellings")).Html.QuerySelector("main a[href^='/tellings/']")!.GetAttribute("href")!;
        await mara.Sends($"{telling}/open");
        place.Random.Begins_a_page();
        Assert.Equal(before, (await jonas.Opens(address)).Text);
        place.Random.Goes_on();
        var undone = await Undoes(jonas, address);
        Assert.Contains("stays told", undone.Html.QuerySelector(".notice.done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I stayed.", (await mara.Opens(telling)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_by_a_mark_takes_the_mark_back_with_it_and_comes_back_with_it()
    {
        await using var place = await Place.Opens();
        var (mara, jonas, address) = await Not_kept(place);
        var telling = (await jonas.Opens("/tellings")).Html.QuerySelector("main a[href^='/tellings/']")!.GetAttribute("href")!;
        Assert.Contains("Not kept, and told", (await jonas.Opens(address)).Text, StringComparison.Ordinal);
        var takenBack = await jonas.Sends($"{telling}/withdraw");
        foreach (var who in new[] { mara, jonas })
            Assert.DoesNotContain("told", (await who.Opens(address)).Html.QuerySelector("header.head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Planned", (await mara.Opens(address)).Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var undo = takenBack.Html.QuerySelector(".undone form")!;
        Assert.Equal(302, (await jonas.Sends(
            undo.GetAttribute("action")!, [.. undo.QuerySelectorAll("input").Skip(1).Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))])).Status);
        Assert.Contains("Not kept, and told", (await jonas.Opens(address)).Text, StringComparison.Ordinal);
        place.Waits(Duration.FromMinutes(3));
        Assert.Contains("wrote something hard", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_nothing_says_that_it_was_told()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var id = place.NewId();
        await mara.Promises(id, "In bed by eleven", "2026-11-22");
        await mara.Sends($"/promises/{id}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "not-kept"));
        foreach (var page in new[] { "/today", "/calendar", "/calendar/month", "/calendar/day?day=2026-11-22", $"/promises/{id}", $"/promises/{id}/day?day=2026-11-22" })
        {
            var shown = await mara.Opens(page);
            Assert.Equal(200, shown.Status);
            Assert.DoesNotContain("not kept, and told", shown.Text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Not kept", (await mara.Opens($"/promises/{id}/day?day=2026-11-22")).Text, StringComparison.Ordinal);
    }

    static async Task<(Person Mara, Person Jonas, string Address)> Not_kept(Place place)
    {
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Promises(id, "Home by 18:30", "2026-11-22");
        Assert.Equal(302, (await jonas.Sends(
            $"/promises/{id}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "not-kept"), ("happened", "I stayed."))).Status);
        place.Waits(Duration.FromMinutes(3));
        return (mara, jonas, $"/promises/{id}/day?day=2026-11-22");
    }

    static async Task<Reply> Undoes(Person who, string address)
    {
        var form = (await who.Opens(address)).Html.QuerySelector("form:has(input[value=unmarked])");
        (string, string)[] fields = form is null ? [("id", "5f1d9c1e-8a4b-4c53-9a0e-0d7c2b6a4f11"), ("day", "2026-11-22"), ("how", "unmarked")]
            : [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))];
        var action = address[..address.IndexOf("/day", StringComparison.Ordinal)] + "/mark";
        return form is null ? await who.Sends(action, fields) : await who.Posts(action, fields);
    }
}
