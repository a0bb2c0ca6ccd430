using System.Text.RegularExpressions;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Pages;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Forms;

/// <summary>A form that changes what stands carries what its page showed: an old tab never wins over what was saved since.</summary>
[Collection(nameof(Walk))]
public sealed partial class SawTests(Walk walk)
{
    const string Stale = "This has changed since you opened the page.";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [Fact]
    public void Every_form_that_changes_what_stands_carries_what_its_page_showed()
    {
        var without = walk.Pages
            .SelectMany(p => p.Page.QuerySelectorAll("form[method=post]"))
            .Where(f => f.QuerySelector("[name=saw]") is null)
            .Select(f => Id().Replace(f.GetAttribute("action")!, "ID").Split('?')[0]);
        var needNone = RouteSamples.All.Where(r => r.SawNothing is not null).Select(r => r.Address.Replace("{id}", "ID", StringComparison.Ordinal).Split('?')[0]);
        Assert.Equal(
            string.Join('\n', needNone.Distinct().Order(StringComparer.Ordinal)), string.Join('\n', without.Distinct().Order(StringComparer.Ordinal)));
    }

    static string SawOn(Reply page, string action) => page.Html.QuerySelector($"form[action='{action}'] [name=saw]")!.GetAttribute("value")!;

    /// <summary>Saves in one tab; then a tab of before sends, and after it the one that it was refused with.</summary>
    static async Task In_two_tabs(Place place, Person who, string page, string action, (string, string)[] first, (string, string)[] second, string nowStands)
    {
        var saw = SawOn(await who.Opens(page), action);
        Assert.Equal(302, (await who.Sends(action, [.. first, ("saw", saw)])).Status);
        var entries = place.Entries;
        var refused = await who.Sends(action, [.. second, ("saw", saw)]);
        Assert.Equal((422, entries), (refused.Status, place.Entries));
        Assert.Contains(Stale, refused.Text, StringComparison.Ordinal);
        Assert.Contains(nowStands, refused.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await who.Sends(action, [.. second, ("saw", SawOn(refused, action))])).Status);
    }

    [Fact]
    public async Task Name_and_clock_of_an_old_tab_never_win()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await In_two_tabs(place, mara, "/me/name", "/me/name",
            [("name", "Marta"), ("zone", "Europe/Vienna")], [("name", "Mara"), ("zone", "Europe/Paris")], "Marta, Europe/Vienna");
    }

    [Fact]
    public async Task A_page_of_the_week_of_an_old_tab_never_wins_and_both_versions_can_be_read()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await In_two_tabs(place, mara, "/reviews/week?page=2", "/reviews/week",
            [("id", place.NewId()), ("page", "2"), ("start", "2026-11-16"), ("still-hard", "The evenings.")],
            [("id", place.NewId()), ("page", "2"), ("start", "2026-11-16"), ("still-hard", "Typed on the other phone.")], "The evenings.");
    }

    [Fact]
    public async Task What_closes_by_itself_is_not_set_back_by_an_old_tab()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await In_two_tabs(place, mara, "/locks", "/locks", [("minutes", "2"), ("onDrawer", "yes")], [("minutes", "30")], "2 minutes");
    }

    [Fact]
    public async Task A_wish_for_time_is_not_set_back_by_an_old_tab()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Signs_in();
        await In_two_tabs(place, mara, "/small-questions", "/small-questions/window", [("days", "5")], [("days", "1")], "5 days");
    }

    [Fact]
    public async Task An_anchor_that_the_other_has_kept_meanwhile_is_not_let_go_as_if_it_were_only_offered()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Signs_in();
        var id = place.NewId();
        await mara.Sends("/anchors", ("id", id), ("what", "Tea at the window"));
        var action = $"/anchors/{id}/let-go";
        var saw = SawOn(await mara.Opens("/anchors"), action);
        await jonas.Signs_in();
        Assert.Equal("/anchors", (await jonas.Sends($"/anchors/{id}/keep")).Location);
        await mara.Signs_in();
        var refused = await mara.Sends(action, ("saw", saw));
        Assert.Equal(422, refused.Status);
        var card = refused.Html.QuerySelector($"#anchor-{Guid.Parse(id):N}")!.TextContent;
        Assert.Contains(Stale, card, StringComparison.Ordinal);
        Assert.Contains("Kept by both of you", card, StringComparison.Ordinal);
        Assert.Equal($"/anchors?just={id}", (await mara.Sends(action, ("saw", SawOn(refused, action)))).Location);
    }

    [Fact]
    public async Task An_ended_promise_is_taken_up_again_only_as_its_page_showed_it()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var id = place.NewId();
        await mara.Promises(id, "Home at seven", "2026-11-22");
        Assert.Equal(302, (await mara.Sends($"/promises/{id}/hand-back")).Status);
        Assert.NotEmpty(SawOn(await mara.Opens($"/promises/{id}"), $"/promises/{id}/take-up"));
        Assert.Equal(422, (await mara.Sends($"/promises/{id}/take-up", ("saw", "1"))).Status);
    }
}
