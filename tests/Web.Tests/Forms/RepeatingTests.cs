using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Forms;

/// <summary>I9: the same form sent twice changes nothing the second time, from one tab or from two.</summary>
public sealed class RepeatingTests
{
    /// <summary>What ends the visit or asks for another code cannot be sent twice in the same words.</summary>
    static readonly string[] NotTwice = ["POST /sign-out", "POST /begin", "POST /invitation"];

    [Fact]
    public async Task Every_form_sent_twice_answers_the_same_and_has_one_effect()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Forms.Where(s => !NotTwice.Contains(s.Route)))
        {
            foreach (var header in new[] { ("X-Plain", "1"), ("HX-Request", "true") })
            {
                await scene.Mara.Signs_in();
                var (typed, address) = (sample.Typed(scene), sample.AddressIn(scene));
                var jar = scene.Mara.RemembersJar();
                var first = await scene.Mara.Sends(address, typed, [header]);
                var entries = scene.Place.Entries;
                if (!scene.Mara.IsIn) scene.Mara.Has(jar);
                var second = await scene.Mara.Sends(address, typed, [header]);
                Assert.True(first.Status == second.Status && first.Location == second.Location, $"{sample}: {first}, then {second}");
                Assert.True(entries == scene.Place.Entries, $"{sample} had another effect");
            }
        }
    }

    [Fact]
    public async Task Two_who_begin_at_once_with_one_form_are_one_account()
    {
        await using var place = await Place.Opens();
        var (ben, twice) = (place.Meets("Ben"), place.Meets("Ben"));
        await ben.Opens("/begin");
        twice.Has(ben.RemembersJar());
        Assert.Equal(302, (await ben.Founds()).Status);
        Assert.Equal(422, (await twice.Founds()).Status);
        Assert.Equal(1, place.Counts("SELECT count(*) FROM members"));
    }

    [Fact]
    public async Task A_second_code_replaces_the_first_and_leaves_nothing_of_it()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var first = await mara.Invites();
        var entries = place.Entries;
        var second = await mara.Invites();
        Assert.NotEqual(first, second);
        Assert.Equal(entries, place.Entries);
        Assert.Equal(1, place.Counts("SELECT count(*) FROM invitations"));
        Assert.Equal(422, (await place.Meets("Jonas").Joins(first)).Status);
        Assert.Equal(302, (await place.Meets("Jonas").Joins(second)).Status);
    }

    [Fact]
    public async Task An_old_tab_saves_nothing_over_what_was_said_since()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (oldTab, newTab) = (place.NewId(), place.NewId());
        await mara.Checks_in("raw", "First thought.", "both-of-us", oldTab);
        await mara.Checks_in("warm", "Second thought.", "both-of-us", newTab);
        Assert.Equal("/today", (await mara.Checks_in("raw", "First thought.", "both-of-us", oldTab)).Location);
        var seen = (await jonas.Opens("/today")).Text;
        Assert.Contains("Second thought.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("First thought.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_taps_at_once_are_one_answer()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (id, before) = (place.NewId(), place.Entries);
        var tabs = Enumerable.Range(0, 10).Select(_ => place.Meets("Mara")).ToList();
        foreach (var tab in tabs) tab.Has(mara.RemembersJar());
        for (var round = 0; round < 5; round++)
        {
            var saved = await Task.WhenAll(tabs.Select(t => t.Checks_in("open", "Once.", "both-of-us", id)));
            Assert.All(saved, r => Assert.Equal("/today", r.Location));
        }
        Assert.Equal(before + 2, place.Entries);
        Assert.Single((await jonas.Opens("/today")).Html.QuerySelectorAll(".said"));
    }

    [Fact]
    public async Task Both_at_once_are_both_heard()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        for (var day = 0; day < 10; day++)
        {
            var saved = await Task.WhenAll(
                mara.Checks_in("warm", $"Mara {day}", "when-both-have-answered"),
                jonas.Checks_in("open", $"Jonas {day}", "when-both-have-answered"));
            Assert.All(saved, r => Assert.Equal("/today", r.Location));
            Assert.Contains($"Jonas {day}", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
            Assert.Contains($"Mara {day}", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
            place.Waits(NodaTime.Duration.FromHours(24));
            await mara.Signs_in();
            await jonas.Signs_in();
        }
        Assert.Equal((await mara.Opens("/record")).Html.QuerySelector(".said")!.TextContent,
            (await jonas.Opens("/record")).Html.QuerySelector(".said")!.TextContent);
    }

    [Fact]
    public async Task A_form_of_before_signing_in_does_not_count_after_it()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var there = mara.Elsewhere();
        await there.Opens("/sign-in");
        var before = there.Token;
        Assert.Equal(302, (await there.Signs_in()).Status);
        Assert.NotEqual(before, there.Token);
        Assert.Equal(400, (await there.Posts("/notes", [(Guard.TokenField, before), ("id", place.NewId()), ("words", "x")])).Status);
        Assert.NotEqual(mara.Token, there.Token);
    }
}
