using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

/// <summary>How long a visit lasts, and how it ends.</summary>
public sealed class VisitTests
{
    [Fact]
    public async Task Half_an_hour_without_a_person_ends_it()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        place.Waits(Duration.FromMinutes(30));
        Assert.Equal(200, (await mara.Opens("/today")).Status);
        place.Waits(Duration.FromMinutes(30) + Duration.FromSeconds(1));
        Assert.Equal(401, (await mara.Opens("/today")).Status);
        Assert.Equal(401, (await mara.Opens("/today")).Status);
    }

    [Fact]
    public async Task What_a_page_asks_by_itself_keeps_no_visit_alive()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        for (var i = 0; i < 4; i++)
        {
            place.Waits(Duration.FromMinutes(10));
            foreach (var path in new[] { "/visit", "/calm", "/help", "/first-days", "/offline", "/offline/unsent", "/sw.js" }) await mara.Opens(path);
        }
        Assert.Equal(401, (await mara.Opens("/today")).Status);
    }

    [Fact]
    public async Task Twelve_hours_are_the_longest()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        for (var i = 0; i < 36; i++)
        {
            Assert.Equal(200, (await mara.Opens("/me")).Status);
            place.Waits(Duration.FromMinutes(20));
        }
        Assert.Equal(200, (await mara.Opens("/me")).Status);
        place.Waits(Duration.FromSeconds(1));
        Assert.Equal(401, (await mara.Opens("/me")).Status);
    }

    [Fact]
    public async Task Words_sent_after_the_end_come_back_and_a_script_leaves_the_form_standing()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var (token, before) = (mara.Token, place.Entries);
        place.Waits(Duration.FromMinutes(31));
        foreach (var form in new[] { "/notes", "/check-ins" })
        {
            (string, string)[] typed = [(Guard.TokenField, token), ("id", place.NewId()), ("words", "Long, and <hard> to say twice.")];
            var page = await mara.Posts(form, typed);
            Assert.Equal(401, page.Status);
            Assert.Equal("Your visit has ended", page.Heading);
            Assert.Equal("Long, and <hard> to say twice.", page.Html.QuerySelector("textarea.typed")!.TextContent);
            var bare = await mara.Posts(form, typed, [("HX-Request", "true")]);
            Assert.Equal(401, bare.Status);
            Assert.Empty(bare.Body);
        }
        Assert.Equal(before, place.Entries);
        Assert.Equal("/notes", (await mara.Signs_in(returnTo: "/notes")).Location);
    }

    [Fact]
    public async Task Signing_out_kills_the_cookie_at_once_and_empties_the_cache()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var jar = mara.RemembersJar();
        var reply = await mara.Signs_out();
        Assert.Equal("/", reply.Location);
        Assert.Equal("\"cache\"", reply.Header("Clear-Site-Data"));
        Assert.Contains(reply.SetCookies, c => c.StartsWith($"{Cookies.Visit}=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        mara.Has(jar);
        Assert.Equal(401, (await mara.Opens("/today")).Status);
        Assert.Equal(0, await place.Store.Visits.Count());
    }

    [Fact]
    public async Task Leave_now_ends_the_visit_and_goes_away_with_and_without_one_whatever_the_cookie()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var jar = mara.RemembersJar();
        var reply = await mara.Leaves();
        Assert.Equal((302, "https://www.wikipedia.org/"), (reply.Status, reply.Location));
        Assert.Equal("\"cache\"", reply.Header("Clear-Site-Data"));
        mara.Has(jar);
        Assert.Equal(401, (await mara.Opens("/today")).Status);
        mara.Has(jar);
        foreach (var header in new[] { ("HX-Request", "true"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://elsewhere.example") })
            Assert.Equal(302, (await mara.Opens("/leave", header)).Status);
        Assert.Equal(302, (await place.Meets("Nobody").Leaves()).Status);
        Assert.Equal(302, (await place.Meets("Nobody").Asks("HEAD", "/leave", [], [])).Status);
    }

    [Fact]
    public async Task Elsewhere_can_be_ended_one_by_one_or_all_at_once_and_only_by_its_own_member()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (atWork, onPhone) = (mara.Elsewhere(), mara.Elsewhere());
        await atWork.Signs_in();
        await onPhone.Signs_in();
        Assert.Equal(3, (await mara.Opens("/visits")).Html.QuerySelector(".rows")!.QuerySelectorAll(".row").Length);
        await jonas.Sends($"/visits/{await place.VisitOf(atWork)}/end");
        Assert.Equal(200, (await atWork.Opens("/today")).Status);
        await mara.Sends($"/visits/{await place.VisitOf(atWork)}/end");
        Assert.Equal(401, (await atWork.Opens("/today")).Status);
        Assert.Equal(200, (await onPhone.Opens("/today")).Status);
        await mara.Sends("/visits/end");
        Assert.Equal(401, (await onPhone.Opens("/today")).Status);
        Assert.Equal(200, (await mara.Opens("/today")).Status);
        Assert.Equal(200, (await jonas.Opens("/today")).Status);
    }

    [Fact]
    public async Task A_restart_asks_everybody_to_sign_in_again_and_forgets_no_browser()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Writes_a_note("Still here.");
        await place.Restarts();
        Assert.Equal(401, (await mara.Opens("/notes")).Status);
        Assert.Equal(302, (await mara.Signs_in()).Status);
        Assert.Contains("Still here.", (await mara.Opens("/notes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spare_key_opens_once_sets_a_new_passphrase_and_ends_all_other_visits()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var key = (await mara.Opens("/spare-key")).Html.QuerySelector("input[name=spareKey]")!.GetAttribute("value")!;
        Assert.Equal(422, (await mara.Sends("/spare-key", ("spareKey", key), ("lastGroup", "OOPS"))).Status);
        Assert.Equal("/me", (await mara.Sends("/spare-key", ("spareKey", key), ("lastGroup", key[^4..].ToLowerInvariant() + " ")))
            .Location);
        var (there, spaced) = (mara.Elsewhere(), key.Replace("-", " ", StringComparison.Ordinal));
        Task<Reply> Uses(string passphrase) =>
            there.Sends("/spare-key/use", ("signInName", mara.SignInName), ("spareKey", spaced), ("passphrase", passphrase));
        Assert.Equal(422, (await Uses("short")).Status);
        Assert.Equal("/spare-key", (await Uses("eleven slow barges upriver")).Location);
        Assert.Equal(200, (await there.Opens("/today")).Status);
        Assert.Equal(401, (await mara.Opens("/today")).Status);
        Assert.Equal(422, (await mara.Signs_in()).Status);
        there = mara.Elsewhere();
        Assert.Equal(422, (await Uses("eleven slow barges downriver")).Status);
        mara.Passphrase = "eleven slow barges upriver";
        Assert.Equal(302, (await mara.Signs_in()).Status);
    }
}
