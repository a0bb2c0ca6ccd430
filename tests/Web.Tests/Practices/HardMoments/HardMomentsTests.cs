using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.HardMoments;

/// <summary>Mara pressed one button, and Jonas knew what to do.</summary>
public sealed class HardMomentsTests
{
    static async Task<string> Page(Person who, string address) => (await who.Opens(address)).Html.QuerySelector("main")!.TextContent;

    static Task<Reply> LetsKnow(Place place, Person who, string? id = null, string help = "", string saw = "none") =>
        who.Sends("/hard-moment/let-know", ("id", id ?? place.NewId()), ("help", help), ("saw", saw));

    static Task<Reply> Answers(Place place, Person who, string id, string answer, string day = "", string at = "") =>
        who.Sends($"/hard-moments/{id}/answer", ("id", place.NewId()), ("answer", answer), ("day", day), ("at", at));

    [Fact]
    public async Task One_tap_shows_him_just_the_words_and_nothing_that_is_for_her_alone()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (help, moment, entries) = (place.NewId(), place.NewId(), place.Entries);
        await mara.Writes_what_helps(help, help);
        Assert.Equal(entries + 2, place.Entries);
        Assert.Contains("Sit by Mara.", await Page(mara, "/hard-moment"), StringComparison.Ordinal);
        Assert.Equal(entries + 2, place.Entries);
        Assert.DoesNotContain("hard moment for Mara", await Page(jonas, "/today"), StringComparison.Ordinal);
        Assert.Equal($"/hard-moments/{moment}", (await LetsKnow(place, mara, moment, help, help)).Location);
        Assert.Contains("This may not be seen before morning.", await Page(mara, $"/hard-moments/{moment}"), StringComparison.Ordinal);
        Assert.NotNull((await jonas.Opens("/today")).Html.QuerySelector($"main a[href='/hard-moments/{moment}']"));
        var seen = await Page(jonas, $"/hard-moments/{moment}");
        Assert.Contains("Sit by Mara.", seen, StringComparison.Ordinal);
        Assert.Contains("Explaining.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Cold water.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("A wave", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task He_is_here_and_she_finds_it_and_nothing_else_follows()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var moment = place.NewId();
        await LetsKnow(place, mara, moment);
        Assert.Equal(302, (await Answers(place, jonas, moment, "here")).Status);
        Assert.Contains("Jonas: “I’m here.”", await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.DoesNotContain("hard moment for Mara", await Page(jonas, "/today"), StringComparison.Ordinal);
        Assert.DoesNotContain("Being there", await Page(jonas, "/promises"), StringComparison.Ordinal);
        place.Waits(Duration.FromHours(25));
        await mara.Signs_in();
        Assert.DoesNotContain("I’m here", await Page(mara, "/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_he_names_stands_as_his_promise_and_only_once()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var moment = place.NewId();
        await LetsKnow(place, mara, moment);
        foreach (var at in new[] { "", "late", "25:00" })
        {
            var refused = await Answers(place, jonas, moment, "at-a-time", "2026-11-23", at);
            Assert.Equal((422, "at"), (refused.Status, refused.Html.QuerySelector("[aria-invalid]")!.GetAttribute("name")));
        }
        Assert.Equal(302, (await Answers(place, jonas, moment, "at-a-time", "2026-11-23", "08:00")).Status);
        Assert.Equal(422, (await Answers(place, jonas, moment, "at-a-time", "2026-11-23", "09:00")).Status);
        Assert.Contains("Jonas is there tomorrow at", await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.Single(
            (await jonas.Opens("/promises")).Html.QuerySelectorAll("main a"),
            a => a.TextContent.Contains("Being there, after a hard moment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unanswered_over_a_night_it_is_there_in_the_morning_and_leaves_nothing_behind()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        string[] pages = ["/calendar", "/calendar/month", "/calendar/day?day=2026-11-22", "/reviews/week", "/reviews/month", "/us", "/me"];
        var before = new List<string>();
        foreach (var page in pages) before.Add(await Page(jonas, page));
        place.Waits(Duration.FromHours(4));
        await mara.Signs_in();
        await LetsKnow(place, mara);
        place.Waits(Duration.FromHours(8));
        await jonas.Signs_in();
        Assert.Contains("It’s a hard moment for Mara", await Page(jonas, "/today"), StringComparison.Ordinal);
        place.Waits(Duration.FromHours(17));
        await jonas.Signs_in();
        await mara.Signs_in();
        foreach (var who in new[] { mara, jonas })
            foreach (var page in pages.Append("/today").Append("/hard-moment"))
                Assert.Null((await who.Opens(page)).Html.QuerySelector("a[href^='/hard-moments/']"));
        Assert.All(before, b => Assert.DoesNotContain("hard moment", b, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fourth_of_a_day_is_not_refused_and_opens_her_own_help()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var help = place.NewId();
        await mara.Writes_what_helps(help, help);
        for (var n = 0; n < 3; n++)
        {
            Assert.StartsWith("/hard-moments/", (await LetsKnow(place, mara)).Location, StringComparison.Ordinal);
            place.Waits(Duration.FromMinutes(11));
        }
        var entries = place.Entries;
        var fourth = await LetsKnow(place, mara);
        Assert.Equal("/hard-moment/own-help?after=enough", fourth.Location);
        Assert.Equal(entries, place.Entries);
        var page = await Page(mara, fourth.Location!);
        Assert.Contains("Cold water.", page, StringComparison.Ordinal);
        Assert.Contains("Jonas has what you sent before. This time nobody is told", page, StringComparison.Ordinal);
        await jonas.Signs_in();
        Assert.Single((await jonas.Opens("/today")).Html.QuerySelectorAll("main a[href^='/hard-moments/']"));
    }

    [Fact]
    public async Task Where_nothing_stands_any_more_the_fourth_says_plainly_that_nobody_is_told()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        for (var n = 0; n < 3; n++)
        {
            var id = place.NewId();
            await LetsKnow(place, mara, id);
            await mara.Sends($"/hard-moments/{id}/withdraw");
        }
        var page = await Page(mara, (await LetsKnow(place, mara)).Location!);
        Assert.Contains("This time nobody is told.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("has what you sent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_counts_and_what_it_replaced_comes_back_where_it_is_taken_back()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (help, first, second) = (place.NewId(), place.NewId(), place.NewId());
        await mara.Writes_what_helps(help, help);
        await LetsKnow(place, mara, first);
        await LetsKnow(place, mara, second, help, help);
        var late = await Answers(place, jonas, first, "here");
        Assert.Equal(422, late.Status);
        Assert.NotNull(late.Html.QuerySelector($"main a[href='/hard-moments/{second}']"));
        Assert.Contains("This one is over", await Page(mara, $"/hard-moments/{first}"), StringComparison.Ordinal);
        await mara.Sends($"/hard-moments/{second}/withdraw");
        Assert.NotNull((await jonas.Opens("/today")).Html.QuerySelector($"main a[href='/hard-moments/{first}']"));
        Assert.Contains("It is there for Jonas", await Page(mara, $"/hard-moments/{first}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_stays_one_whatever_he_answers_later_and_is_said_as_it_stands()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await jonas.Sends("/me/name", ("name", "Jonas"), ("zone", "Europe/Lisbon"));
        var (moment, promise) = (place.NewId(), place.NewId());
        await LetsKnow(place, mara, moment);
        Assert.Equal(302, (await jonas.Sends(
            $"/hard-moments/{moment}/answer", ("id", promise), ("answer", "at-a-time"), ("day", "2026-11-23"), ("at", "08:00"))).Status);
        Assert.Contains("Jonas is there tomorrow at 09:00", await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.Equal(302, (await Answers(place, jonas, moment, "here")).Status);
        Assert.NotNull((await jonas.Opens($"/hard-moments/{moment}")).Html.QuerySelector($"main a[href='/promises/{promise}']"));
        Assert.Equal(422, (await Answers(place, jonas, moment, "at-a-time", "2026-11-23", "10:00")).Status);
        await mara.Sends($"/hard-moments/{moment}/withdraw");
        Assert.Contains("The time that Jonas named stays in the calendar.", await Page(mara, $"/hard-moments/{moment}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_quick_answers_is_never_swallowed()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var moment = place.NewId();
        await LetsKnow(place, mara, moment);
        var forms = (await jonas.Opens($"/hard-moments/{moment}")).Html.QuerySelectorAll("form[action$='/answer']")
            .Select(f => f.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                .Where(i => i.Item1 != "__token").ToArray()).ToList();
        Assert.Equal(302, (await jonas.Sends($"/hard-moments/{moment}/answer", forms[2])).Status);
        Assert.Equal(422, (await jonas.Sends($"/hard-moments/{moment}/answer", forms[0])).Status);
        Assert.Equal(3, forms.Select(f => f.Single(i => i.Item1 == "id").Item2).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_tap_after_the_visit_ended_leads_back_to_where_nothing_was_sent()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        place.Waits(Duration.FromMinutes(31));
        var door = await LetsKnow(place, mara);
        Assert.Equal((401, "/hard-moment"), (door.Status, door.Html.QuerySelector("[name=returnTo]")!.GetAttribute("value")));
        await jonas.Signs_in();
        Assert.DoesNotContain("hard moment for Mara", await Page(jonas, "/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_words_are_gone_with_what_was_deleted_and_once_it_is_over()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var (help, other, first, second) = (place.NewId(), place.NewId(), place.NewId(), place.NewId());
        await mara.Writes_what_helps(help, help);
        await LetsKnow(place, mara, first, help, help);
        await mara.Sends($"/what-helps/{help}/withdraw", ("saw", help));
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, $"/hard-moments/{first}"), StringComparison.Ordinal);
        await mara.Writes_what_helps(other, other);
        await LetsKnow(place, mara, second, other, other);
        place.Waits(Duration.FromHours(25));
        await mara.Signs_in();
        await mara.Opens("/today");
        await jonas.Signs_in();
        Assert.DoesNotContain("Sit by Mara.", await Page(jonas, $"/hard-moments/{second}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_and_from_two_phones_it_is_one()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        var (phone, moment) = (mara.Elsewhere(), place.NewId());
        await phone.Signs_in();
        await LetsKnow(place, mara, moment);
        var entries = place.Entries;
        Assert.Equal($"/hard-moments/{moment}", (await LetsKnow(place, mara, moment)).Location);
        Assert.Equal($"/hard-moments/{moment}", (await LetsKnow(place, phone)).Location);
        Assert.Equal(entries, place.Entries);
    }

    [Fact]
    public async Task Switched_off_or_in_quiet_hours_it_shows_nowhere_by_itself_and_her_pages_are_the_same()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var moment = place.NewId();
        foreach (var (reach, from, shows) in new[]
            { ("never", "22:00", false), ("not-in-quiet-hours", "18:00", false), ("not-in-quiet-hours", "22:00", true), ("at-any-time", "18:00", true) })
        {
            Assert.Equal(302, (await jonas.Sends("/quiet-hours", ("from", from), ("until", "07:00"), ("hardMoments", reach))).Status);
            await LetsKnow(place, mara, moment);
            Assert.Equal(shows, (await Page(jonas, "/today")).Contains("hard moment for Mara", StringComparison.Ordinal));
            Assert.Contains("It’s a hard moment for Mara", await Page(jonas, "/hard-moment"), StringComparison.Ordinal);
            Assert.Contains("It is there for Jonas", await Page(mara, $"/hard-moments/{moment}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_she_took_back_is_not_answered_and_he_is_told_so_kindly()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var moment = place.NewId();
        await LetsKnow(place, mara, moment);
        await mara.Sends($"/hard-moments/{moment}/withdraw");
        Assert.DoesNotContain("hard moment for Mara", await Page(jonas, "/today"), StringComparison.Ordinal);
        var entries = place.Entries;
        var late = await Answers(place, jonas, moment, "here");
        Assert.Equal((422, entries), (late.Status, place.Entries));
        Assert.Contains("This was taken back meanwhile", late.Html.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_showed_other_words_sends_none_and_shows_how_they_stand()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        var help = place.NewId();
        await mara.Writes_what_helps(help, help);
        await mara.Sends("/what-helps", ("id", help), ("form", place.NewId()), ("saw", help), ("kind", "moment"), ("name", "A wave"), ("helps", "Come home."));
        var entries = place.Entries;
        var stale = await LetsKnow(place, mara, null, help, help);
        Assert.Equal((422, entries), (stale.Status, place.Entries));
        Assert.Contains("Come home.", stale.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_alone_finds_their_own_help_and_nobody_to_let_know()
    {
        await using var place = await Place.Opens();
        var ben = await place.Founds("Ben");
        var help = place.NewId();
        await ben.Writes_what_helps(help, help);
        var page = await ben.Opens("/hard-moment");
        Assert.Contains("Cold water.", page.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("form[action='/hard-moment/let-know']"));
        Assert.Equal(422, (await LetsKnow(place, ben)).Status);
    }
}
