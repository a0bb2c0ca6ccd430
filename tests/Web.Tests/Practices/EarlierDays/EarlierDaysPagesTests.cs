using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Noninterference;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.EarlierDays;

/// <summary>Mara and Jonas were each alone here for some days. Then Jonas joined Mara.</summary>
public sealed class EarlierDaysPagesTests : IAsyncLifetime
{
    const string Today = "2026-11-24";

    Place place = null!;
    Person mara = null!;
    Person jonas = null!;
    string walk = "";
    string nights = "";

    public async Task InitializeAsync()
    {
        place = await Place.Opens();
        (mara, jonas) = (await place.Founds("Mara"), await place.Founds("Jonas"));
        (walk, nights) = (place.NewId(), place.NewId());
        await mara.Promises(walk, "A walk before breakfast", "2026-11-22");
        await jonas.Promises(nights, "The phone stays in the kitchen", "2026-11-22", "daily", ("why", "Because I lied about it"));
        await mara.Sends($"/promises/{walk}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "kept"));
        await jonas.Sends($"/promises/{nights}/mark", ("id", place.NewId()), ("day", "2026-11-22"), ("how", "not-kept"));
        await jonas.Checks_in("heavy", "I sat in the car for an hour.", "only-me");
        await jonas.Sends("/reviews/month", ("id", place.NewId()), ("page", "1"), ("start", "2026-10-01"), ("worked", "Going to bed early."));
        await jonas.Sends("/reviews/finish", ("kind", "month"), ("start", "2026-10-01"));
        await jonas.Raises(place.NewId(), "A door that was closed.", "week");
        await jonas.Sends("/thanks", ("id", place.NewId()), ("words", "The neighbour waved."));
        await jonas.Sends("/anchors", ("id", place.NewId()), ("what", "Tea at the window"));
        place.Waits(Duration.FromDays(2));
        foreach (var person in new[] { mara, jonas }) await person.Signs_in();
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    async Task Become_two()
    {
        Assert.Equal("/today?evening=first", (await jonas.Sends("/join", ("code", await mara.Invites()))).Location);
        await mara.Opens("/today");
    }

    async Task<string> Forked_where_she_put_it_away()
    {
        await using var fork = await place.Forks();
        var there = fork.Meets("Mara");
        await there.Signs_in();
        await there.Sends("/earlier-days/put-away");
        return (await there.Opens("/today")).Text;
    }

    static async Task<bool> Is_led_there(Person person) =>
        (await person.Opens("/me")).Html.QuerySelector("a[href='/earlier-days']") is not null;

    static async Task<string> Saw(Person person, string id) =>
        (await person.Opens($"/earlier-days/promises/{id}")).Html.QuerySelector("input[name=saw]")?.GetAttribute("value") ?? "";

    [Fact]
    public async Task All_that_Jonas_wrote_alone_is_on_a_page_of_his_own_and_on_none_of_hers()
    {
        await Become_two();
        string[] written =
        [
            "The phone stays in the kitchen", "Because I lied about it", "I sat in the car for an hour.", "Going to bed early.",
            "A door that was closed.", "The neighbour waved.", "Tea at the window", "not kept",
        ];
        var his = (await jonas.Opens("/earlier-days")).Text;
        Assert.All(written, words => Assert.Contains(words, his, StringComparison.Ordinal));
        Assert.True(await Is_led_there(jonas));
        var hers = (await mara.Opens("/earlier-days")).Text;
        Assert.Contains("A walk before breakfast", hers, StringComparison.Ordinal);
        Assert.All(written, words => Assert.DoesNotContain(words, hers, StringComparison.Ordinal));
        Assert.Equal(404, (await mara.Opens($"/earlier-days/promises/{nights}")).Status);
        Assert.Equal(404, (await mara.Sends($"/earlier-days/promises/{nights}/bring-along", ("saw", Today))).Status);
    }

    [Fact]
    public async Task Where_it_is_can_be_seen_before_anything_is_there()
    {
        var vera = await place.Founds("Vera");
        Assert.True(await Is_led_there(vera));
        var page = await vera.Opens("/earlier-days");
        Assert.Equal(200, page.Status);
        Assert.Contains("Nothing here yet. A day that you keep to yourself", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_kept_to_oneself_can_be_read_alone_and_as_two_once_it_is_over()
    {
        Assert.Contains("I sat in the car for an hour.", (await jonas.Opens("/earlier-days")).Text, StringComparison.Ordinal);
        await Become_two();
        await mara.Checks_in("numb", "Only for me, and we are two.", "only-me");
        Assert.DoesNotContain("and we are two", (await mara.Opens("/earlier-days")).Text, StringComparison.Ordinal);
        place.Waits(Duration.FromDays(3));
        await mara.Signs_in();
        Assert.Contains("and we are two", (await mara.Opens("/earlier-days")).Text, StringComparison.Ordinal);
        Assert.True(await Is_led_there(mara));
    }

    [Fact]
    public async Task Months_are_turned_one_by_one_and_a_month_with_nothing_is_no_dead_end()
    {
        place.Waits(Duration.FromDays(20));
        await jonas.Signs_in();
        await jonas.Checks_in("warm", "In December.", "only-me");
        place.Waits(Duration.FromDays(2));
        await jonas.Signs_in();
        var newest = await jonas.Opens("/earlier-days");
        Assert.Contains("In December.", newest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I sat in the car", newest.Text, StringComparison.Ordinal);
        var before = newest.Html.QuerySelector("a[rel=prev]")!.GetAttribute("href")!;
        Assert.Equal("/earlier-days?month=2026-11", before);
        Assert.Contains("I sat in the car", (await jonas.Opens(before)).Text, StringComparison.Ordinal);
        var empty = await jonas.Opens("/earlier-days?month=2020-01");
        Assert.Contains("Nothing in this month.", empty.Text, StringComparison.Ordinal);
        Assert.Equal("/earlier-days?month=2026-11", empty.Html.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Today_says_once_where_it_is_to_each_who_has_something_until_they_put_that_away()
    {
        const string notice = "What you wrote before you were two is still yours.";
        Assert.DoesNotContain(notice, (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
        await Become_two();
        foreach (var person in new[] { mara, jonas }) Assert.Contains(notice, (await person.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What you wrote alone stays yours:", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Equal("/today", (await jonas.Sends("/earlier-days/put-away")).Location);
        await jonas.Sends("/earlier-days/put-away");
        Assert.DoesNotContain(notice, (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Contains(notice, (await mara.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.True(await Is_led_there(jonas));
        var again = await Forked_where_she_put_it_away();
        Assert.DoesNotContain("What you wrote", again, StringComparison.Ordinal);
        place.Waits(Duration.FromDays(15));
        await mara.Signs_in();
        Assert.DoesNotContain(notice, (await mara.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_founded_and_wrote_nothing_is_told_nothing_of_it()
    {
        var (vera, _) = await place.Couple("Vera", "Tom");
        Assert.DoesNotContain("before you were two", (await vera.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_preview_shows_is_what_she_sees_and_nothing_else_comes_along()
    {
        await Become_two();
        var preview = await jonas.Opens($"/earlier-days/promises/{nights}");
        foreach (var shown in new[] { "Jonas’s promise", "The phone stays in the kitchen", "Every day", "from Tuesday 24 November" })
            Assert.Contains(shown, preview.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Because I lied", preview.Text, StringComparison.Ordinal);
        Assert.Equal($"/promises/{nights}", (await jonas.Sends(
            $"/earlier-days/promises/{nights}/bring-along", ("saw", await Saw(jonas, nights)))).Location);
        var hers = await mara.Opens($"/promises/{nights}");
        Assert.Contains("The phone stays in the kitchen", hers.Text, StringComparison.Ordinal);
        var all = hers.Text + (await mara.Opens("/calendar?day=2026-11-22")).Text + (await mara.Opens("/today")).Text;
        foreach (var his in new[] { "Because I lied", "Not kept", "22 Nov" })
            Assert.DoesNotContain(his, hers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Because I lied", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Not kept", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_from_two_tabs_and_from_Back_it_stands_once()
    {
        await Become_two();
        var (form, saw) = ($"/earlier-days/promises/{nights}/bring-along", await Saw(jonas, nights));
        var other = jonas.Elsewhere();
        await other.Signs_in();
        var replies = await Task.WhenAll(jonas.Sends(form, ("saw", saw)), other.Sends(form, ("saw", saw)));
        Assert.All(replies, r => Assert.Equal($"/promises/{nights}", r.Location));
        Assert.Equal($"/promises/{nights}", (await jonas.Sends(form, ("saw", saw))).Location);
        Assert.Equal($"/promises/{nights}", (await jonas.Opens($"/earlier-days/promises/{nights}")).Location);
        Assert.Single((await mara.Opens("/promises")).Html.QuerySelectorAll("a[href^='/promises/']"), a => a.TextContent.Contains("kitchen", StringComparison.Ordinal));
        Assert.Contains("brought along", (await jonas.Opens("/earlier-days")).Text, StringComparison.Ordinal);
        await jonas.Sends($"/promises/{nights}/hand-back");
        await jonas.Sends(form, ("saw", saw));
        var links = (await mara.Opens("/promises")).Html.QuerySelectorAll("a").Where(a => a.TextContent.Contains("kitchen", StringComparison.Ordinal));
        Assert.Equal("ended", Assert.Single(links).Closest("section")!.GetAttribute("aria-labelledby"));
    }

    [Fact]
    public async Task A_preview_from_yesterday_shows_the_new_one_and_promises_nothing()
    {
        await Become_two();
        var saw = await Saw(jonas, nights);
        place.Waits(Duration.FromDays(1));
        await jonas.Signs_in();
        var late = await jonas.Sends($"/earlier-days/promises/{nights}/bring-along", ("saw", saw));
        Assert.Equal(422, late.Status);
        Assert.Contains("from Wednesday 25 November", late.Text, StringComparison.Ordinal);
        await mara.Signs_in();
        Assert.DoesNotContain("kitchen", (await mara.Opens("/promises")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_begin_where_he_lives_now_and_not_where_he_lived_alone()
    {
        await Become_two();
        await jonas.Sends("/me/name", ("name", "Jonas"), ("zone", "Pacific/Auckland"));
        Assert.Contains("from Wednesday 25 November", (await jonas.Opens($"/earlier-days/promises/{nights}")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await jonas.Sends(
            $"/earlier-days/promises/{nights}/bring-along", ("saw", await Saw(jonas, nights)))).Status);
    }

    [Fact]
    public async Task A_drawer_that_asks_again_is_asked_for_before_any_of_it_is_shown()
    {
        await Become_two();
        await jonas.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        place.Waits(Duration.FromMinutes(6));
        var jar = jonas.RemembersJar();
        foreach (var page in new[] { "/earlier-days", $"/earlier-days/promises/{nights}" })
        {
            var reply = await jonas.Opens(page);
            Assert.Equal(401, reply.Status);
            Assert.DoesNotContain("kitchen", reply.Text, StringComparison.Ordinal);
            jonas.Has(jar);
        }
        Assert.Equal(401, (await jonas.Sends($"/earlier-days/promises/{nights}/bring-along", ("saw", Today))).Status);
        jonas.Has(jar);
        Assert.DoesNotContain("before you were two", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_brought_along_nothing_of_it_changes_a_byte_for_her()
    {
        await Become_two();
        await jonas.Opens("/today");
        await mara.Opens("/today");
        var note = place.NewId();
        await mara.Writes_a_note("Hers.", note);
        var questions = Questions.WithoutThings(note, nights);
        var jar = mara.RemembersJar();
        async Task<string> Everything()
        {
            mara.Has(jar);
            var all = new List<string>();
            foreach (var question in questions)
            {
                place.Random.Begins_a_page();
                all.Add($"{question}\n{(await question.Asked(mara)).Bytes}");
            }
            place.Random.Goes_on();
            return string.Join("\n\n", all);
        }

        var before = await Everything();
        var saw = await Saw(jonas, nights);
        foreach (var page in new[] { "/me", "/today", "/earlier-days", "/earlier-days?month=2026-10", $"/earlier-days/promises/{nights}" })
            await jonas.Opens(page);
        await jonas.Sends($"/earlier-days/promises/{nights}/bring-along", ("saw", ""));
        await jonas.Sends($"/earlier-days/promises/{walk}/bring-along", ("saw", saw));
        await jonas.Sends("/earlier-days/put-away");
        Assert.Equal(before, await Everything());
        await jonas.Sends($"/earlier-days/promises/{nights}/bring-along", ("saw", saw));
        Assert.NotEqual(before, await Everything());
    }
}
