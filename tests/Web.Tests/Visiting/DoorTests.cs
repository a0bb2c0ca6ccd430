using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

/// <summary>Through the door to where one was, with what one had typed, and nothing secret on the way back.</summary>
public sealed class DoorTests
{
    const string Asked = "/calendar?month=2026-10&from=a%20b";
    const string Secret = "copper kettles warm";

    static readonly (string, string) ByScript = ("HX-Request", "true");

    static string? ReturnTo(Reply reply) => reply.Html.QuerySelector("input[name=returnTo]")?.GetAttribute("value");

    [Fact]
    public async Task What_was_asked_for_is_kept_whole_by_the_passphrase_and_by_the_digits()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        Assert.Equal(302, (await mara.Sends("/devices", ("pin", "905172"), ("name", "My phone"))).Status);
        await mara.Signs_out();

        var door = await mara.Opens(Asked);
        Assert.Equal((401, Asked), (door.Status, ReturnTo(door)));
        Assert.Equal(Asked, ReturnTo(await mara.Sends("/unlock", ("pin", "905173"), ("returnTo", Asked))));
        Assert.Equal(Asked, (await mara.Sends("/unlock", ("pin", "905172"), ("returnTo", Asked))).Location);

        await mara.Signs_out();
        var instead = (await mara.Opens(Asked)).Html.QuerySelector("button[name=with]")!;
        Assert.True(instead.HasAttribute("formnovalidate"));
        var passphrase = await mara.Sends("/unlock", ("with", "passphrase"), ("pin", ""), ("returnTo", Asked));
        Assert.Equal((200, Asked), (passphrase.Status, ReturnTo(passphrase)));
        Assert.Equal(Asked, (await mara.Signs_in(null, Asked)).Location);
    }

    [Fact]
    public async Task A_door_inside_keeps_it_as_well_and_one_that_a_script_opened()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        place.Waits(Duration.FromMinutes(6));
        Assert.Equal("/spare-key?a=b", ReturnTo(await mara.Opens("/spare-key?a=b")));
        var elsewhere = mara.Elsewhere();
        Assert.Equal(Asked, ReturnTo(await elsewhere.Opens("/sign-in?with=passphrase&to=" + Uri.EscapeDataString(Asked))));
        Assert.Null(ReturnTo(await elsewhere.Opens("/sign-in?to=" + Uri.EscapeDataString("//elsewhere.example"))));
    }

    [Fact]
    public async Task A_refused_form_never_holds_what_was_secret_in_it_and_holds_all_else()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        (string, string)[] typed =
        [
            ("code", "none"), ("name", "Lena"), ("signInName", "l"), ("passphrase", $"Lena keeps {Secret}"), ("pin", "905172"),
            ("zone", "Europe/Berlin"), ("spareKey", "ABCD-EFGH"), ("now", $"Lena keeps {Secret}"),
        ];
        var lena = place.Meets("Lena");
        foreach (var (person, form) in new[]
                 {
                     (lena, "/begin"), (lena, "/join"), (lena, "/spare-key/use"), (lena, "/sign-in"), (mara, "/passphrase"), (mara, "/devices"),
                 })
        {
            var refused = await person.Sends(form, [.. typed.Select(f => form == "/devices" && f.Item1 == "pin" ? ("pin", "999999") : f)]);
            Assert.Equal(422, refused.Status);
            foreach (var secret in new[] { Secret, "905172", "999999", "ABCD-EFGH" })
                Assert.DoesNotContain(secret, refused.Text, StringComparison.Ordinal);
            if (form is "/begin" or "/join")
            {
                Assert.Equal("Lena", refused.Html.QuerySelector("#name")!.GetAttribute("value"));
                Assert.Contains("Type it once more", refused.Text, StringComparison.Ordinal);
                Assert.Contains("Type them once more", refused.Text, StringComparison.Ordinal);
            }
            Assert.NotNull(refused.Html.QuerySelector($"form[hx-post='{form}'][hx-target='#refused']"));
        }
    }

    [Fact]
    public async Task A_script_gets_the_refusal_alone_and_goes_on_where_the_form_was_taken()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Signs_out();
        Task<Reply> Tries(string passphrase) => mara.Sends(
            "/sign-in", [("signInName", mara.SignInName), ("passphrase", passphrase), ("returnTo", Asked)], [ByScript]);
        var refused = await Tries("not the right one at all");
        Assert.Equal(422, refused.Status);
        Assert.Equal("refused", refused.Html.Body!.FirstElementChild!.Id);
        Assert.Null(refused.Html.QuerySelector("input"));
        var taken = await Tries(mara.Passphrase);
        Assert.Equal((200, Asked), (taken.Status, taken.Header("HX-Redirect")));
        Assert.Equal(200, (await mara.Opens("/today")).Status);

        await mara.Signs_out();
        var guesser = mara.Elsewhere();
        for (var i = 0; i < 5; i++) await guesser.Signs_in("not the right one at all");
        var waits = await guesser.Sends("/sign-in", [("signInName", mara.SignInName), ("passphrase", "no")], [ByScript]);
        Assert.Contains("Wait 1 second", waits.Html.QuerySelector("#refused .refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_passphrase_can_be_looked_at_while_it_is_typed()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var lena = place.Meets("Lena");
        foreach (var (person, page, fields) in new[]
                 {
                     (lena, "/begin/way-in", 1), (lena, "/join/code", 1), (lena, "/sign-in", 1), (lena, "/spare-key/use", 1), (mara, "/passphrase", 2),
                 })
            await CanBeLookedAt(person, page, fields);
        place.Waits(Duration.FromMinutes(6));
        await CanBeLookedAt(mara, "/spare-key", 1);
    }

    static async Task CanBeLookedAt(Person person, string page, int fields)
    {
        var html = (await person.Opens(page)).Html;
        var found = html.QuerySelectorAll("input[autocomplete$=password]");
        Assert.Equal(fields, found.Length);
        Assert.All(found, field => Assert.NotNull(html.QuerySelector($"button[data-show='#{field.Id}']")));
    }

    [Fact]
    public async Task Mistyped_digits_at_the_door_are_called_that()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Sends("/devices", ("pin", "905172"), ("name", "My phone"));
        await mara.Signs_out();
        Assert.Equal("These are not the digits. Look at them once more; this try does not count.",
            (await mara.Sends("/unlock", ("pin", "111111"))).Html.QuerySelector(".refusal p")!.TextContent);
        Assert.Contains("Tries left on this phone: 4.", (await mara.Sends("/unlock", ("pin", "905173"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_could_come_through_the_first_step_says_so_and_leads_no_further()
    {
        await using var place = await Place.Opens();
        var mara = place.Meets("Mara");
        foreach (var page in new[] { "/", "/begin", "/join", "/sign-in" })
            Assert.Contains("it does not begin with https", (await mara.Opens(page)).Text, StringComparison.Ordinal);
        Assert.Null((await mara.Opens("/begin")).Html.QuerySelector("a[href='/begin/readers']"));
        Assert.Null((await mara.Opens("/join")).Html.QuerySelector("a[href='/join/alone']"));
        mara.Host = "localhost";
        Assert.NotNull((await mara.Opens("/begin")).Html.QuerySelector("a[href='/begin/readers']"));
        Assert.DoesNotContain("it does not begin with https", (await mara.Opens("/join")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calm")]
    [InlineData("/help")]
    [InlineData("/first-days")]
    [InlineData("/offline")]
    [InlineData("/offline/unsent")]
    public async Task A_page_that_the_phone_keeps_has_a_title_and_an_icon_that_say_nothing(string page)
    {
        await using var place = await Place.Opens();
        var html = (await place.Meets("Somebody").Opens(page)).Html;
        Assert.DoesNotContain("Goldseam", html.Head!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/icon-plain.svg", html.QuerySelector("link[rel=icon]")!.GetAttribute("href"));
        Assert.Null(html.QuerySelector("link[rel=manifest], link[rel=apple-touch-icon]"));
        Assert.Equal("A note", html.Body!.GetAttribute("data-alike"));
        Assert.Equal("https://www.wikipedia.org/", html.QuerySelector("a.leave")!.GetAttribute("data-to"));
        // They are for everybody: no link in them leads who has no account to a door.
        Assert.Null(html.QuerySelector("a[href='/today']"));
    }
}
