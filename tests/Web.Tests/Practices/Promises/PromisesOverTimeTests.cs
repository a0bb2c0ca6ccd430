using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Promises;

/// <summary>What was promised on a day stays what was promised on that day, and an old page overrules nothing.</summary>
public sealed class PromisesOverTimeTests
{
    const string Early = "Home by 18:30", Late = "Home by 23:00";

    static async Task<(Place, Person Mara, Person Jonas, string Id)> Promised(string at = "18:30", string rhythm = "daily")
    {
        var place = await Place.Opens();
        place.Clock.Now = Instant.FromUtc(2026, 11, 22, 9, 0);
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        Assert.Equal(302, (await jonas.Promises(id, Early, "2026-11-22", rhythm, ("at", at))).Status);
        return (place, mara, jonas, id);
    }

    static async Task Is_it(Place place, int day, int hour, int minute, params Person[] all)
    {
        place.Clock.Now = new LocalDateTime(2026, 11, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
        foreach (var who in all) await who.Signs_in();
    }

    static (string, string)[] Form(Reply page, string selector) =>
        [.. page.Html.QuerySelectorAll($"{selector} input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))];

    static Task<Reply> Marks(Place place, Person who, string id, string day, string how, params (string, string)[] more) =>
        who.Sends($"/promises/{id}/mark", [("id", place.NewId()), ("day", day), ("how", how), .. more]);

    static Task<Reply> Changes(Place place, Person who, string id, string from, string what = Late, params (string, string)[] more) =>
        who.Sends($"/promises/{id}/change",
            [("id", place.NewId()), ("what", what), ("kind", "practical"), ("rhythm", "daily"), ("from", from), ("at", "23:00"), .. more]);

    [Fact]
    public async Task A_changed_promise_says_of_each_day_what_was_promised_then()
    {
        var (place, mara, jonas, id) = await Promised();
        await using var _ = place;
        await Is_it(place, 24, 21, 0, mara, jonas);
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-24", "not-kept", ("happened", "I stayed."))).Status);
        var telling = (await jonas.Opens("/tellings")).Html.QuerySelector("a.row")!.GetAttribute("href")!;
        await Is_it(place, 25, 9, 0, mara, jonas);
        Assert.Equal(302, (await Changes(place, jonas, id, "2026-11-25")).Status);
        foreach (var who in new[] { mara, jonas })
        {
            foreach (var page in new[] { $"/promises/{id}/day?day=2026-11-24", "/calendar/day?day=2026-11-24" })
            {
                var then = (await who.Opens(page)).Text;
                Assert.Contains(Early, then, StringComparison.Ordinal);
                Assert.DoesNotContain(Late, then, StringComparison.Ordinal);
            }
            Assert.Contains(Late, (await who.Opens("/today")).Text, StringComparison.Ordinal);
            var whole = await who.Opens($"/promises/{id}");
            Assert.Equal(Late, whole.Heading);
            Assert.Contains($"Until Tue 24 Nov: {Early}", whole.Text, StringComparison.Ordinal);
        }
        Assert.Contains(Early, (await jonas.Opens(telling)).Text, StringComparison.Ordinal);
        place.Waits(Duration.FromDays(100));
        await jonas.Signs_in();
        foreach (var page in new[] { $"/promises/{id}/day?day=2026-11-24", "/calendar/month?month=2026-11" })
            Assert.Contains(Early, (await jonas.Opens(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_put_off_stands_on_one_day_and_what_is_over_cannot_come_due_again()
    {
        var (place, _, jonas, id) = await Promised("", "once");
        await using var opened = place;
        Assert.Equal(302, (await jonas.Sends($"/promises/{id}/change", ("id", place.NewId()), ("what", Late), ("kind", "practical"),
            ("rhythm", "once"), ("from", "2026-11-24"), ("at", ""))).Status);
        Assert.DoesNotContain(Early, (await jonas.Opens("/calendar/day?day=2026-11-22")).Text, StringComparison.Ordinal);
        await Is_it(place, 24, 20, 0, jonas);
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-24", "kept")).Status);
        await Is_it(place, 25, 9, 0, jonas);
        var refused = await jonas.Sends($"/promises/{id}/change", ("id", place.NewId()), ("what", "Home by eleven"), ("kind", "practical"),
            ("rhythm", "once"), ("from", "2026-11-25"), ("at", ""));
        Assert.Equal(422, refused.Status);
        Assert.Contains("This promise is over", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/change", (await jonas.Opens($"/promises/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_time_today_stays_as_it_was_promised()
    {
        var (place, _, jonas, id) = await Promised();
        await using var opened = place;
        await Is_it(place, 22, 19, 0, jonas);
        var refused = await Changes(place, jonas, id, "2026-11-22");
        Assert.Equal(422, refused.Status);
        Assert.Contains("Let the change begin tomorrow.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("2026-11-23", (await jonas.Opens($"/promises/{id}/change")).Html.QuerySelector("#from")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_coming_evening_is_not_kept_in_the_night_before_and_the_last_one_can_be()
    {
        var (place, _, jonas, id) = await Promised();
        await using var opened = place;
        await Is_it(place, 23, 0, 30, jonas);
        var rows = (await jonas.Opens("/today")).Html.QuerySelectorAll("#promises .row");
        Assert.Equal(["yesterday · 18:30|2026-11-22", "18:30|"], rows.Select(r =>
            $"{r.QuerySelector(".hint")!.TextContent}|{r.QuerySelector("input[name=day]")?.GetAttribute("value")}"));
        var refused = await Marks(place, jonas, id, "2026-11-23", "kept");
        Assert.Equal(422, refused.Status);
        Assert.Contains("From 12:30 on you can say that you kept it", refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.Html.QuerySelector("input[name=how][value=kept]"));
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-22", "kept")).Status);
        Assert.Single((await jonas.Opens("/today")).Html.QuerySelectorAll("#promises .row"));
        await Is_it(place, 23, 18, 10, jonas);
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-23", "kept")).Status);
    }

    [Fact]
    public async Task At_noon_yesterday_is_over_on_Today()
    {
        var (place, _, jonas, _) = await Promised();
        await using var opened = place;
        await Is_it(place, 23, 12, 0, jonas);
        Assert.Equal("18:30", (await jonas.Opens("/today")).Html.QuerySelector("#promises .row .hint")!.TextContent);
    }

    [Fact]
    public async Task An_old_page_overrules_nothing_that_was_said_since()
    {
        var (place, mara, jonas, id) = await Promised();
        await using var _ = place;
        await Is_it(place, 22, 21, 0, mara, jonas);
        var (today, day) = (await jonas.Opens("/today"), await jonas.Opens("/calendar/day"));
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-22", "not-kept", ("happened", "I stayed."))).Status);
        var entries = place.Entries;
        foreach (var fields in new[] { Form(today, "#promises form"), Form(day, "form[action$='/mark']") })
        {
            var refused = await jonas.Posts($"/promises/{id}/mark", fields);
            Assert.Equal((422, entries), (refused.Status, place.Entries));
            Assert.Contains("This has changed since you opened the page.", refused.Text, StringComparison.Ordinal);
        }

        // What was told asks nothing again, and a thank-you for something else does not go through.
        Assert.NotNull((await jonas.Opens($"/promises/{id}/day?day=2026-11-22")).Html.QuerySelector("details form.asks"));
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-22", "kept")).Status);
        var hers = Form(await mara.Opens($"/promises/{id}/day?day=2026-11-22"), "form[action$='/thank']");
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-22", "unmarked")).Status);
        Assert.Equal(302, (await Marks(place, jonas, id, "2026-11-22", "moved", ("to", "2026-11-23"))).Status);
        entries = place.Entries;
        Assert.Equal((422, entries), ((await mara.Posts($"/promises/{id}/thank", hers)).Status, place.Entries));
    }

    [Fact]
    public async Task The_same_form_twice_is_no_old_page()
    {
        var (place, _, jonas, id) = await Promised();
        await using var opened = place;
        await Is_it(place, 22, 21, 0, jonas);
        var kept = Form(await jonas.Opens("/calendar/day"), "form[action$='/mark']");
        for (var i = 0; i < 2; i++) Assert.Equal(302, (await jonas.Posts($"/promises/{id}/mark", kept)).Status);
        var pause = Form(await jonas.Opens($"/promises/{id}"), "form[action$='/pause']");
        for (var i = 0; i < 2; i++) Assert.Equal(302, (await jonas.Posts($"/promises/{id}/pause", pause)).Status);
    }

    [Fact]
    public async Task A_promise_changed_elsewhere_is_not_changed_paused_or_handed_back_from_an_old_page()
    {
        var (place, _, jonas, id) = await Promised();
        await using var opened = place;
        var page = await jonas.Opens($"/promises/{id}");
        var saw = Form(await jonas.Opens($"/promises/{id}/change"), "main form").Single(f => f.Item1 == "saw");
        Assert.Equal(302, (await Changes(place, jonas, id, "2026-11-22", Late, saw)).Status);
        var entries = place.Entries;
        var refused = await Changes(place, jonas, id, "2026-11-22", "Home by two", saw);
        Assert.Equal("Home by two", refused.Html.QuerySelector("#what")!.GetAttribute("value"));
        foreach (var reply in new[]
        {
            refused, await jonas.Posts($"/promises/{id}/pause", Form(page, "form[action$='/pause']")),
            await jonas.Posts($"/promises/{id}/hand-back", Form(page, "form[action$='/hand-back']")),
        })
            Assert.Equal((422, entries), (reply.Status, place.Entries));
    }

    [Fact]
    public async Task A_form_says_what_will_be_saved()
    {
        var (place, _, jonas, id) = await Promised();
        await using var opened = place;
        Assert.Equal("2026-11-23", (await jonas.Opens($"/promises/{id}/day?day=2026-11-22")).Html.QuerySelector("#to")!.GetAttribute("value"));
        var nowhere = await Marks(place, jonas, id, "2026-11-22", "moved", ("to", ""));
        Assert.Contains("Which day does it move to?", nowhere.Text, StringComparison.Ordinal);
        var never = await jonas.Promises(place.NewId(), "Bread", "2026-11-22", "weekly");
        Assert.Equal(422, never.Status);
        Assert.Contains("Choose on which days of the week.", never.Text, StringComparison.Ordinal);
    }
}
