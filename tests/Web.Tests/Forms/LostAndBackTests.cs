using AngleSharp.Dom;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Forms;

/// <summary>What destroys says so, asks where it stands, and can be undone while the page is open, with script and without.</summary>
public sealed class LostAndBackTests
{
    const string Written = "The song in the shop.\nAnd the coat.";

    static readonly (string, string)[] ByScript = [("HX-Request", "true")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_note_is_deleted_and_put_back_in_its_place_once(bool script)
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Writes_a_note("Older.");
        await mara.Writes_a_note(Written);
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        await mara.Writes_a_note("Newer.");
        var before = await mara.Opens("/notes");
        var ask = Ask(before, "article:nth-of-type(2)");
        Assert.Equal("Delete this note", ask.QuerySelector("summary")!.TextContent);

        var deleted = await Sends(mara, ask.QuerySelector("form")!, script);
        Assert.Equal(200, deleted.Status);
        var undo = deleted.Html.QuerySelector(".undone")!;
        Assert.Equal("Note deleted.", undo.GetAttribute("data-announce"));
        Assert.DoesNotContain("The song", (await mara.Opens("/notes")).Text, StringComparison.Ordinal);
        if (!script) Assert.Equal(Articles(before).Length, Articles(deleted).Length);

        var back = await Sends(mara, undo.QuerySelector("form")!, script);
        Assert.Equal(script ? 200 : 302, back.Status);
        if (script) Assert.Equal("The note is back.", back.Html.QuerySelector("article")!.GetAttribute("data-announce"));
        Assert.Equal(Articles(before), Articles(await mara.Opens("/notes")));

        var entries = place.Entries;
        await Sends(mara, undo.QuerySelector("form")!, script);
        Assert.Equal(entries, place.Entries);
    }

    [Fact]
    public async Task Deleted_again_from_a_page_reloaded_nothing_is_lost_or_written()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Writes_a_note(Written);
        var form = Ask(await mara.Opens("/notes"), "article").QuerySelector("form")!;
        await Sends(mara, form, script: false);
        var entries = place.Entries;
        var again = await Sends(mara, form, script: false);
        Assert.Equal((200, entries), (again.Status, place.Entries));
        Assert.Empty(again.Html.QuerySelectorAll(".undone"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_of_the_last_days_is_deleted_and_back_as_it_was(bool script)
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("heavy", Written);
        var (hers, his) = (await mara.Opens("/check-ins"), Said(await jonas.Opens("/today")));
        var deleted = await Sends(mara, Ask(hers, "article").QuerySelector("form")!, script);
        Assert.DoesNotContain("The song", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
        var undo = deleted.Html.QuerySelector(".undone form")!;
        await Sends(mara, undo, script);
        Assert.Equal(Articles(hers), Articles(await mara.Opens("/check-ins")));
        var again = await jonas.Opens("/today");
        Assert.Equal(his, Said(again));
        Assert.DoesNotContain("edited", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_not_there_before_say_that_they_were_changed()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("heavy", Written);
        var deleted = await Sends(mara, Ask(await mara.Opens("/check-ins"), "article").QuerySelector("form")!, script: true);
        var undo = deleted.Html.QuerySelector(".undone form")!;
        undo.QuerySelector("input[name=words]")!.SetAttribute("value", "I never minded the song.");
        await Sends(mara, undo, script: true);
        Assert.Contains("edited", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("both-of-us")]
    [InlineData("only-me")]
    public async Task Where_the_day_has_another_answer_by_now_the_deleted_words_stay_on_the_page(string audience)
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Checks_in("heavy", Written);
        var deleted = await Sends(mara, Ask(await mara.Opens("/check-ins"), "article").QuerySelector("form")!, script: true);
        await mara.Checks_in("warm", "Anew.", audience);
        var entries = place.Entries;
        foreach (var script in new[] { true, false })
        {
            var refused = await Sends(mara, deleted.Html.QuerySelector(".undone form")!, script);
            Assert.Equal((422, entries), (refused.Status, place.Entries));
            Assert.Contains("That day has another answer by now.", refused.Text, StringComparison.Ordinal);
            Assert.Contains("The song in the shop.", refused.Html.QuerySelector(".undone input[name=words]")!.GetAttribute("value"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_stayed_closed_is_deleted_apart_from_showing_it_and_back_closed(bool script)
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("heavy", Written, "when-both-have-answered");
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        var today = await mara.Opens("/today");
        Assert.Empty(today.Html.QuerySelectorAll(".buttons button:contains('Delete'), .buttons .ask"));
        var deleted = await Sends(mara, today.Html.QuerySelector(".ask form[action$='/withdraw']")!, script);
        await Sends(mara, deleted.Html.QuerySelector(".undone form")!, script);
        Assert.Contains("Only you have seen what you wrote", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
        await jonas.Signs_in();
        Assert.DoesNotContain("The song", (await jonas.Opens("/check-ins")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_deed_that_cannot_be_taken_lightly_asks_first()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        string[] ids = [place.NewId(), place.NewId(), place.NewId()];
        await jonas.Promises(ids[0], "Home by 18:30", "2026-11-22");
        await jonas.Sends("/anchors", ("id", ids[1]), ("what", "ten past nine"));
        await jonas.Tells(ids[2], "harder", "I saw her car.");
        await jonas.Sends("/side", ("id", place.NewId()), ("side", "broke"));
        await jonas.Sends("/reviews/finish", ("id", place.NewId()), ("kind", "week"), ("page", "3"), ("one-thing", "Sleep."));
        await jonas.Elsewhere().Signs_in();
        (string Page, string Deed)[] deeds =
        [
            ($"/promises/{ids[0]}", "End this promise"), ("/anchors", "Remove it"), ($"/tellings/{ids[2]}", "Take it back"),
            ("/side", "Let Mara know: “I broke something we agreed”"), ("/reviews/week", "Show mine now"), ("/visits", "Sign out everywhere else"),
        ];
        foreach (var (page, deed) in deeds)
        {
            var opened = await jonas.Opens(page);
            if (opened.Status == 302) opened = await jonas.Opens(opened.Location!);
            var button = Assert.Single(opened.Html.QuerySelectorAll("button"), b => b.TextContent == deed);
            Assert.True(button.Closest("details:not([open])")?.QuerySelector("p")?.TextContent.Length > 20, page);
        }
    }

    [Fact]
    public async Task A_promise_ended_by_mistake_is_taken_up_again_the_same_day_and_an_anchor_by_who_let_go()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (promise, anchor) = (place.NewId(), place.NewId());
        await jonas.Promises(promise, "Home by 18:30", "2026-11-22");
        await jonas.Sends($"/promises/{promise}/hand-back");
        var ended = await jonas.Opens($"/promises/{promise}");
        Assert.Contains("Promise ended.", ended.Text, StringComparison.Ordinal);
        Assert.Empty((await mara.Opens($"/promises/{promise}")).Html.QuerySelectorAll(".undone"));
        await Sends(jonas, ended.Html.QuerySelector(".undone form")!, script: false);
        Assert.Contains("End this promise", (await jonas.Opens($"/promises/{promise}")).Text, StringComparison.Ordinal);

        await jonas.Sends("/anchors", ("id", anchor), ("what", "ten past nine"));
        var gone = await jonas.Opens((await jonas.Sends($"/anchors/{anchor}/let-go")).Location!);
        Assert.Contains("Removed: ten past nine", gone.Html.QuerySelector(".undone")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await mara.Opens($"/anchors?just={anchor}")).Html.QuerySelectorAll(".undone"));
        Assert.Equal(404, (await mara.Sends($"/anchors/{anchor}/put-back")).Status);
        await Sends(jonas, gone.Html.QuerySelector(".undone form")!, script: false);
        Assert.Contains("ten past nine", (await mara.Opens("/anchors")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_and_taken_back_can_be_told_anew_from_that_page()
    {
        await using var place = await Place.Opens();
        var (_, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Tells(id, "harder", Written, ("next", "I will show you."));
        var back = await jonas.Sends($"/tellings/{id}/withdraw");
        Assert.Equal(200, back.Status);
        var anew = await Sends(jonas, back.Html.QuerySelector(".undone form")!, script: false);
        var told = (await jonas.Opens(anew.Location!)).Text;
        Assert.Contains("And the coat.", told, StringComparison.Ordinal);
        Assert.Contains("I will show you.", told, StringComparison.Ordinal);
        var entries = place.Entries;
        await Sends(jonas, back.Html.QuerySelector(".undone form")!, script: false);
        Assert.Equal(entries, place.Entries);
    }

    static IElement Ask(Reply page, string within) =>
        page.Html.QuerySelector($"{within} details.ask") ?? throw new InvalidOperationException($"Nothing asks first in {page.Text}");

    /// <summary>Sends the form exactly as it stands on the page.</summary>
    static Task<Reply> Sends(Person who, IElement form, bool script) => who.Posts(
        form.GetAttribute("action")!,
        [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))],
        script ? ByScript : null);

    static string[] Articles(Reply page) =>
        [.. page.Html.QuerySelectorAll("main article").Select(a => $"{a.Id} {a.QuerySelector(".from")?.TextContent} {a.QuerySelector(".said")?.TextContent}")];

    static string[] Said(Reply page) => [.. page.Html.QuerySelectorAll(".said").Select(s => s.TextContent)];
}
