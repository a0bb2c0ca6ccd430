using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Today;

/// <summary>What Today offers can be put away for thirty days, and nobody else learns of it.</summary>
public sealed class OfferTests : IAsyncLifetime
{
    const string Key = "/spare-key", Side = "/side";

    static readonly (string, string)[] ByScript = [("HX-Request", "true")];

    Place place = null!;
    Person mara = null!, jonas = null!;

    public async Task InitializeAsync()
    {
        place = await Place.Opens();
        (mara, jonas) = await place.Couple();
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    static string? OfferOn(Reply page) => page.Html.QuerySelector("#offer a.row")?.GetAttribute("href");

    async Task<string?> Offered(Person who, string path = "/today") => OfferOn(await who.Opens(path));

    static async Task<Reply> Taps(Person who, Reply page, bool script = false)
    {
        var form = page.Html.QuerySelector("#offer form")!;
        (string, string)[] fields = [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))];
        return await who.Posts(form.GetAttribute("action")!, fields, script ? ByScript : null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Put_away_nothing_takes_its_place_that_day_and_the_way_back_stands_there(bool script)
    {
        var before = await mara.Opens("/today");
        Assert.Equal(Key, OfferOn(before));
        var reply = await Taps(mara, before, script);
        var away = script ? reply : await mara.Opens(reply.Location!.Split('#')[0]);
        Assert.Equal("Not offered again before Tuesday 22 December.", away.Html.QuerySelector("#offer p")!.TextContent);
        Assert.Null(await Offered(mara));
        Assert.DoesNotContain("Not offered again", (await mara.Opens("/today")).Text, StringComparison.Ordinal);

        var back = await Taps(mara, away, script);
        Assert.Equal(Key, script ? OfferOn(back) : await Offered(mara, back.Location!.Split('#')[0]));
        Assert.Equal(Key, await Offered(mara));
    }

    [Fact]
    public async Task The_next_one_comes_the_next_day_and_the_same_one_after_thirty()
    {
        await Taps(mara, await mara.Opens("/today"));
        // 20:00 in Berlin: her day is over in four hours.
        place.Waits(Duration.FromHours(3));
        await mara.Signs_in();
        Assert.Null(await Offered(mara));
        place.Waits(Duration.FromHours(2));
        await mara.Signs_in();
        Assert.Equal(Side, await Offered(mara));
        place.Waits(Duration.FromDays(28));
        await mara.Signs_in();
        Assert.Equal(Side, await Offered(mara));
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        Assert.Equal(Key, await Offered(mara));
    }

    [Fact]
    public async Task A_second_tap_and_an_old_page_change_nothing_and_the_same_tap_does_not_undo_the_undo()
    {
        var page = await mara.Opens("/today");
        var first = await Taps(mara, page);
        var entries = place.Entries;
        Assert.Equal(first.Location, (await Taps(mara, page)).Location);
        Assert.Equal(302, (await mara.Sends("/offers/put-away", ("id", place.NewId()), ("offer", "spare-key"))).Status);
        Assert.Equal(entries, place.Entries);
        await Taps(mara, await mara.Opens(first.Location!.Split('#')[0]));
        entries = place.Entries;
        await Taps(mara, page);
        Assert.Equal(entries, place.Entries);
        Assert.Equal(Key, await Offered(mara));
    }

    [Theory]
    [InlineData("nowhere", true)]
    [InlineData("", false)]
    public async Task What_is_not_offered_is_refused_kindly_and_the_offer_stands(string name, bool script)
    {
        var entries = place.Entries;
        var refused = await mara.Sends("/offers/put-away", [("id", place.NewId()), ("offer", name)], script ? ByScript : []);
        Assert.Equal((422, entries), (refused.Status, place.Entries));
        Assert.Equal("This is not offered here any more. Nothing was put away.", refused.Html.QuerySelector("#offer .refusal")!.TextContent);
        Assert.Equal(Key, OfferOn(refused));
        Assert.Equal(script, refused.Html.QuerySelector("#check-in") is null);
        Assert.Equal(404, (await mara.Sends($"/offers/{place.NewId()}/put-back")).Status);
    }

    /// <summary>Whether something was put away could be told from what is offered: so nothing is, to anybody whose drawer is closed.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_drawer_is_closed_nothing_is_offered_whatever_was_put_away(bool away)
    {
        await mara.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        var page = await mara.Opens("/today");
        Assert.Equal(Key, OfferOn(page));
        var then = away ? (await Taps(mara, page)).Location!.Split('#')[0] : "/today";
        place.Waits(Duration.FromMinutes(6));
        Assert.Null((await mara.Opens(then)).Html.QuerySelector("#offer"));
        Assert.Null((await mara.Opens("/today")).Html.QuerySelector("#offer"));
    }

    [Fact]
    public async Task Jonas_sees_and_is_offered_the_same_as_before()
    {
        var before = (await jonas.Opens("/today")).Html.QuerySelector("main")!.TextContent;
        var reply = await Taps(mara, await mara.Opens("/today"));
        Assert.Equal(before, (await jonas.Opens("/today")).Html.QuerySelector("main")!.TextContent);
        Assert.Equal(before, (await jonas.Opens(reply.Location!.Split('#')[0])).Html.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task At_the_end_of_the_first_evening_nothing_is_asked_about_it()
    {
        var ben = await place.Founds("Ben");
        await ben.Checks_in("steady", "", "only-me");
        var page = await ben.Opens("/today?evening=first");
        Assert.Equal("/invitation", OfferOn(page));
        Assert.Null(page.Html.QuerySelector("#offer form"));
    }

    /// <summary>Each is put away by its own name, which lies in drawers: it is never another's, and never changes.</summary>
    [Fact]
    public async Task Every_offer_has_a_name_of_its_own()
    {
        using var visit = (await place.Store.Open(mara.Jar[Guarding.Cookies.Visit], null, prolong: false))!;
        var keys = AllLinks.Offers(await visit.Read(), visit, Texts.English).Select(o => o.Key).ToList();
        Assert.Equal(["invitation", "needs", "needs-again", "pace", "side", "spare-key", "triggers", "what-helps", "what-to-say"], keys.Order(StringComparer.Ordinal));
    }
}
