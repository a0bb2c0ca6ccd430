using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Forms;

/// <summary>Cookies that look like ours and are not.</summary>
public sealed class StrangeCookieTests
{
    static readonly string Padded = new string('A', 42) + "=";

    [Theory]
    [InlineData(Cookies.Form)]
    [InlineData(Cookies.Visit)]
    [InlineData(Cookies.Seen)]
    [InlineData(Cookies.Browser)]
    public async Task A_cookie_of_the_right_length_that_holds_too_little_is_no_cookie(string name)
    {
        await using var place = await Place.Opens();
        var stranger = place.Meets("Robin");
        foreach (var page in new[] { "/", "/begin", "/sign-in", "/join", "/today", "/nowhere" })
        {
            stranger.Has(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = Padded });
            Assert.Contains((await stranger.Opens(page)).Status, new[] { 200, 401, 404 });
        }
        Assert.Equal("", place.Complaints);
    }

    [Theory]
    [InlineData("\uFFFE and fifteen more")]
    [InlineData("fifteen more and \U0001FFFF")]
    public async Task A_passphrase_of_what_is_no_character_is_refused_like_any_wrong_one(string passphrase)
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Signs_out();
        Assert.Equal(422, (await mara.Signs_in(passphrase)).Status);
        var robin = place.Meets("Robin");
        robin.Passphrase = passphrase;
        Assert.Equal(422, (await robin.Founds()).Status);
        Assert.Equal("", place.Complaints);
    }

    [Fact]
    public async Task A_name_that_nobody_can_see_is_no_name()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        Assert.Equal(422, (await mara.Sends("/me/name", ("name", "\u200B\u2060"), ("zone", "Europe/Berlin"))).Status);
    }

    [Fact]
    public async Task Six_words_that_were_drawn_are_shown_again_after_a_refusal_and_nothing_else_is()
    {
        await using var place = await Place.Opens();
        var robin = place.Meets("Robin");
        var drawn = (await robin.Opens("/begin/way-in")).Html.QuerySelector("#suggestion")!.TextContent;
        var refused = await robin.Sends("/begin", ("name", "Robin"), ("passphrase", "short"), ("suggestion", drawn));
        Assert.Equal((422, drawn), (refused.Status, refused.Html.QuerySelector("#suggestion")!.TextContent));
        var strange = await robin.Sends("/begin", ("name", "Robin"), ("passphrase", "short"), ("suggestion", "send us your passphrase at once"));
        Assert.DoesNotContain("send us", strange.Html.QuerySelector("#suggestion")!.TextContent, StringComparison.Ordinal);
    }
}
