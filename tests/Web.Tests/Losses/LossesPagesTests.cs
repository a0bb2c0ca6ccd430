using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Losses;

/// <summary>Words that are gone before their month: each of the two is told once, and everything else opens as before.</summary>
public sealed class LossesPagesTests
{
    const string OfBoth = "The words of 1 entry are gone before its month (entry 4). The rest is whole.";
    const string OfHisDrawer = "In your drawer the words of 1 entry are gone before its month (entry 2). The rest is whole.";
    const string Whole = "All are as they were written.";

    /// <summary>Mara said something to both, Jonas wrote something for himself, and a wrong clock destroyed the keys of it.</summary>
    static async Task<(Person Mara, Person Jonas)> Hurt(Place place)
    {
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("warm", "So far so good.");
        await jonas.Writes_a_note("Only mine.");
        place.Counts("DELETE FROM entry_keys WHERE fade_month < 100000");
        place.Counts("DELETE FROM snapshots");
        foreach (var person in new[] { mara, jonas }) Assert.Equal(302, (await person.Signs_in()).Status);
        return (mara, jonas);
    }

    static async Task<string> Today(Person who) => (await who.Opens("/today")).Html.QuerySelector("#today")!.TextContent;

    static async Task<Reply> PutsItAway(Person who)
    {
        var form = (await who.Opens("/today")).Html.QuerySelector("form[action='/losses/put-away']")!;
        return await who.Sends("/losses/put-away", [.. form.QuerySelectorAll("input")
            .Where(i => i.GetAttribute("name") != Guarding.Guard.TokenField).Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
    }

    [Fact]
    public async Task Today_says_it_first_to_each_until_they_put_it_away_and_never_again()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await Hurt(place);
        Assert.StartsWith(OfBoth, (await mara.Opens("/today")).Html.QuerySelector("#today article")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("In your drawer", await Today(mara), StringComparison.Ordinal);
        var his = await Today(jonas);
        Assert.Contains(OfBoth, his, StringComparison.Ordinal);
        Assert.Contains(OfHisDrawer, his, StringComparison.Ordinal);

        Assert.Equal("/today", (await PutsItAway(mara)).Location);
        Assert.DoesNotContain("gone before", await Today(mara), StringComparison.Ordinal);
        Assert.Equal(his, await Today(jonas));
        var entries = place.Entries;
        foreach (var person in new[] { mara, jonas }) Assert.Equal(302, (await person.Signs_in()).Status);
        Assert.DoesNotContain("gone before", await Today(mara), StringComparison.Ordinal);
        Assert.Equal(entries, place.Entries);
        Assert.Equal(his, await Today(jonas));
    }

    [Fact]
    public async Task Check_our_record_says_the_same_and_does_not_say_that_all_is_as_it_was_put()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("warm", "So far so good.");
        Assert.Contains(Whole, (await mara.Opens("/record")).Text, StringComparison.Ordinal);
        place.Counts("DELETE FROM entry_keys WHERE fade_month < 100000");
        foreach (var person in new[] { mara, jonas })
        {
            var page = (await person.Opens("/record")).Html.QuerySelector("main")!.TextContent;
            Assert.Contains(OfBoth, page, StringComparison.Ordinal);
            Assert.DoesNotContain(Whole, page, StringComparison.Ordinal);
            Assert.DoesNotContain("backup", page, StringComparison.Ordinal);
            Assert.Contains(OfBoth, await Today(person), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_page_opens_and_the_words_read_as_faded()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await Hurt(place);
        foreach (var person in new[] { mara, jonas })
            foreach (var page in new[] { "/today", "/calendar", "/check-ins", "/us", "/me", "/notes", "/record", "/reviews" })
                Assert.Equal(200, (await person.Opens(page)).Status);
        Assert.Contains("What was said here has faded.", await Today(mara), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawer_that_asks_once_more_names_nothing_of_it_until_it_is_open_and_nothing_of_it_is_put_away()
    {
        await using var place = await Place.Opens();
        var (_, jonas) = await Hurt(place);
        await jonas.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        place.Waits(Duration.FromMinutes(6));
        foreach (var page in new[] { "/today", "/record" })
        {
            var shown = (await jonas.Opens(page)).Html.QuerySelector("main")!.TextContent;
            Assert.Contains(OfBoth, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("In your drawer the words", shown, StringComparison.Ordinal);
        }
        await PutsItAway(jonas);
        Assert.DoesNotContain("gone before", await Today(jonas), StringComparison.Ordinal);
        await jonas.Signs_in();
        Assert.Contains(OfHisDrawer, await Today(jonas), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("-1", "x")]
    [InlineData("99999999999999", "0")]
    public async Task A_form_that_names_nothing_puts_nothing_away(string inRecord, string inDrawer)
    {
        await using var place = await Place.Opens();
        var (mara, _) = await Hurt(place);
        Assert.Equal(302, (await mara.Sends("/losses/put-away", ("inRecord", inRecord), ("inDrawer", inDrawer))).Status);
        Assert.Contains(OfBoth, await Today(mara), StringComparison.Ordinal);
    }
}
