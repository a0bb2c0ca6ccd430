using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

public sealed class SignInTests
{
    [Fact]
    public async Task Guessing_becomes_slow_while_a_browser_that_was_here_still_gets_in()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Signs_out();
        var guesser = mara.Elsewhere();
        for (var i = 0; i < 5; i++) Assert.Equal(422, (await guesser.Signs_in($"guess number {i} of many")).Status);
        var reply = await guesser.Signs_in("guess number six of many");
        Assert.Equal(429, reply.Status);
        Assert.Equal("1", reply.Header("Retry-After"));
        Assert.Equal("A moment, please", reply.Heading);
        Assert.Contains("Wait 1 second and try again. Nothing is locked.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(429, (await mara.Elsewhere().Signs_in()).Status);
        Assert.Equal(302, (await mara.Signs_in()).Status);

        place.Waits(Duration.FromSeconds(1));
        Assert.Equal(422, (await guesser.Signs_in("guess number seven of many")).Status);
        Assert.Equal("2", (await guesser.Signs_in()).Header("Retry-After"));
        place.Waits(Duration.FromSeconds(2));
        Assert.Equal(302, (await guesser.Signs_in()).Status);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_passphrase_are_answered_the_same_and_slowed_the_same()
    {
        await using var place = await Place.Opens();
        await place.Founds("Mara");
        var answers = new List<string>();
        foreach (var name in new[] { "mara.here", "nobody.here" })
        {
            var guesser = place.Meets("Guesser");
            guesser.Jar[Cookies.Form] = new('A', 43);
            var all = "";
            for (var i = 0; i < 7; i++)
                all += (await guesser.Sends("/sign-in", ("signInName", name), ("passphrase", "guess number six of many")))
                    .Bytes.Replace(name, "(name)", StringComparison.Ordinal);
            answers.Add(all);
        }
        Assert.Equal(answers[0], answers[1]);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/%2f/elsewhere.example")]
    [InlineData("/today?next=//elsewhere.example")]
    [InlineData("/today#x")]
    [InlineData("/today\r\nSet-Cookie: a=b")]
    [InlineData("today")]
    [InlineData("/")]
    [InlineData("")]
    public async Task After_the_door_one_goes_nowhere_else(string returnTo)
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Signs_out();
        var refused = await mara.Signs_in("not the right one at all", returnTo);
        Assert.Null(refused.Html.QuerySelector("input[name=returnTo]"));
        var reply = await mara.Signs_in(null, returnTo);
        Assert.Equal((302, "/today"), (reply.Status, reply.Location));
    }

    [Fact]
    public async Task After_the_door_one_is_where_one_wanted_to_be()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Signs_out();
        Assert.Equal("/spare-key", (await mara.Opens("/spare-key")).Html.QuerySelector("input[name=returnTo]")!.GetAttribute("value"));
        var refused = await mara.Signs_in("not the right one at all", "/spare-key");
        Assert.Equal("/spare-key", refused.Html.QuerySelector("input[name=returnTo]")!.GetAttribute("value"));
        Assert.Equal("/spare-key", (await mara.Signs_in(null, "/spare-key")).Location);
        Assert.Equal("/today", (await mara.Opens("/sign-in")).Location);
        Assert.Equal("/today", (await mara.Opens("/")).Location);
    }

    [Fact]
    public async Task Names_are_the_same_in_any_case_and_passphrases_are_not()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var there = mara.Elsewhere();
        Assert.Equal(302, (await there.Sends("/sign-in", ("signInName", " MARA.here "), ("passphrase", mara.Passphrase))).Status);
        there = mara.Elsewhere();
        Assert.Equal(422, (await there.Sends("/sign-in", ("signInName", "mara.here"), ("passphrase", mara.Passphrase.ToUpperInvariant())))
            .Status);
        Assert.Null((await there.Opens("/sign-in")).Html.QuerySelector("input[name=passphrase]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Where_sign_up_is_open_anybody_may_begin()
    {
        await using var place = await Place.Opens();
        Assert.NotNull((await place.Meets("Nobody").Opens("/")).Html.QuerySelector("a[href='/begin']"));
        Assert.Equal(302, (await place.Meets("Mara").Founds()).Status);
    }

    [Fact]
    public async Task Where_sign_up_needs_a_code_only_that_code_begins()
    {
        await using var place = await Place.Opens(null, "--Goldseam:SignUp=Code", "--Goldseam:SignUpCode=green door");
        var mara = place.Meets("Mara");
        Assert.NotNull((await mara.Opens("/begin/way-in")).Html.QuerySelector("input[name=operatorCode]"));
        foreach (var code in new[] { null, "", "green", "GREEN DOOR" })
        {
            var refused = await mara.Founds(code);
            Assert.Equal(422, refused.Status);
            Assert.Equal("Mara", refused.Html.QuerySelector("#name")!.GetAttribute("value"));
        }
        Assert.Equal(302, (await mara.Founds(" green door ")).Status);
        Assert.Equal(302, (await place.Meets("Jonas").Joins(await mara.Invites())).Status);
    }

    [Fact]
    public async Task A_code_that_was_not_set_lets_nobody_begin()
    {
        await using var place = await Place.Opens(null, "--Goldseam:SignUp=Code");
        foreach (var code in new[] { null, "", " " }) Assert.Equal(422, (await place.Meets("Mara").Founds(code)).Status);
    }

    [Fact]
    public async Task Where_sign_up_is_closed_nobody_begins()
    {
        await using var place = await Place.Opens(null, "--Goldseam:SignUp=Closed");
        var nobody = place.Meets("Nobody");
        Assert.Null((await nobody.Opens("/")).Html.QuerySelector("a[href='/begin']"));
        foreach (var page in new[] { "/begin", "/begin/readers", "/begin/way-in" }) Assert.Equal(403, (await nobody.Opens(page)).Status);
        Assert.Equal(403, (await nobody.Founds()).Status);
        Assert.Equal(0, place.Counts("SELECT count(*) FROM members"));
        Assert.Equal(200, (await nobody.Opens("/join")).Status);
    }

    [Fact]
    public async Task An_invitation_ends_after_three_days_once_used_or_taken_back()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var code = await mara.Invites();
        Assert.Equal("This is the code you made. It is for your partner to use.",
            (await mara.Sends("/join", ("code", code))).Html.QuerySelector(".refusal p")!.TextContent);
        await mara.Sends("/invitation/withdraw");
        Assert.Equal(422, (await place.Meets("Jonas").Joins(code)).Status);
        code = await mara.Invites();
        place.Waits(Duration.FromHours(73));
        Assert.Equal(422, (await place.Meets("Jonas").Joins(code)).Status);
        await mara.Signs_in();
        Assert.Null((await mara.Opens("/invitation")).Html.QuerySelector("#code"));
        code = await mara.Invites();
        Assert.Equal(302, (await place.Meets("Jonas").Joins(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).Status);
        Assert.Equal(422, (await place.Meets("Tom").Joins(code)).Status);
        Assert.Equal("/today", (await mara.Opens("/invitation")).Location);
    }
}
