using AngleSharp.Html.Dom;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Forms;

/// <summary>A page that was opened before midnight, or before something newer was saved, and sent after.</summary>
public sealed class OverMidnightTests
{
    static readonly Instant Quarter_to_twelve = Instant.FromUtc(2026, 11, 22, 22, 45);

    static async Task<(string, string)[]> Has_open(Person who, string page = "/today") =>
        [.. (await who.Opens(page)).Html.QuerySelectorAll("#check-in-form input[type=hidden]").OfType<IHtmlInputElement>()
            .Where(f => f.Name is "id" or "day" or "from").Select(f => (f.Name!, f.Value))];

    static Task<Reply> Sends(Person who, (string, string)[] form, string words, params (string, string)[] headers) => who.Sends(
        "/check-ins", [.. form, ("feeling", "heavy"), ("words", words), ("audience", "when-both-have-answered")], headers);

    static async Task<(Place, Person Mara, Person Jonas)> In_the_evening()
    {
        var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        place.Clock.Now = Quarter_to_twelve;
        await mara.Signs_in();
        await jonas.Signs_in();
        return (place, mara, jonas);
    }

    [Theory]
    [InlineData("daily", "2026-11-22", 302)]
    [InlineData("daily", "2026-11-21", 422)]
    [InlineData("once", "2026-11-22", 422)]
    public async Task A_promise_whose_first_day_nobody_chose_begins_on_the_day_that_is_there(string rhythm, string from, int status)
    {
        var (place, mara, _) = await In_the_evening();
        await using var _ = place;
        var form = (await mara.Opens("/promises/new")).Html.QuerySelector("#promise")!;
        string Of(string name) => form.QuerySelector($"[name={name}]")!.GetAttribute("value")!;
        place.Waits(Duration.FromMinutes(17));
        var sent = await mara.Sends("/promises",
            ("id", Of("id")), ("offered", Of("offered")), ("what", "Ten minutes after dinner"), ("kind", "talk"), ("rhythm", rhythm), ("from", from));
        Assert.Equal(status, sent.Status);
        foreach (var (day, isThere) in new[] { ("2026-11-22", false), ("2026-11-23", status == 302) })
            Assert.Equal(isThere, (await mara.Opens($"/calendar/day?day={day}")).Text.Contains("Ten minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_of_the_evening_sent_after_midnight_opens_the_answer_of_the_evening()
    {
        var (place, mara, jonas) = await In_the_evening();
        await using var _ = place;
        await jonas.Checks_in("warm", "His evening.", "when-both-have-answered");
        var form = await Has_open(mara);
        place.Waits(Duration.FromMinutes(17));
        var sent = await Sends(mara, form, "I sat up.", ("HX-Request", "true"));
        Assert.Contains("I sat up.", sent.Text, StringComparison.Ordinal);
        // The page around it still has the date of the evening: the new question says which day it is for.
        Assert.Contains("Monday 23 November", sent.Html.QuerySelector("#check-in-form")!.TextContent, StringComparison.Ordinal);
        var today = (await mara.Opens("/today")).Text;
        Assert.Contains("His evening.", today, StringComparison.Ordinal);
        Assert.Contains("You, on Sunday 22 November", today, StringComparison.Ordinal);
        Assert.Contains("I sat up.", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_over_midnight_makes_no_second_answer()
    {
        var (place, mara, _) = await In_the_evening();
        await using var _1 = place;
        await mara.Checks_in("raw", "First.");
        var form = await Has_open(mara, "/today?change=1");
        place.Waits(Duration.FromMinutes(17));
        Assert.Equal("/today", (await Sends(mara, form, "Second.")).Location);
        var days = (await mara.Opens("/check-ins")).Text;
        Assert.Contains("Second.", days, StringComparison.Ordinal);
        Assert.DoesNotContain("First.", days, StringComparison.Ordinal);
        Assert.NotNull((await mara.Opens("/today")).Html.QuerySelector("#check-in-form"));
    }

    [Fact]
    public async Task In_the_morning_that_day_is_over_and_the_words_are_asked_for_today()
    {
        var (place, mara, _) = await In_the_evening();
        await using var _1 = place;
        var form = await Has_open(mara);
        place.Waits(Duration.FromHours(8));
        await mara.Signs_in();
        var refused = await Sends(mara, form, "Of last night.");
        Assert.Equal(422, refused.Status);
        Assert.Contains("The day you opened this for is over", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Of last night.", refused.Html.QuerySelector("#words")!.TextContent);
        Assert.Contains("Monday 23 November", refused.Html.QuerySelector("#check-in-form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-23", ((IHtmlInputElement)refused.Html.QuerySelector("[name=day]")!).Value);
    }

    [Fact]
    public async Task A_stale_tab_over_a_newer_answer_is_told_so_and_keeps_its_words()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Checks_in("raw", "First.");
        var (phone, laptop) = (await Has_open(mara, "/today?change=1"), await Has_open(mara, "/today?change=1"));
        await Sends(mara, phone, "From the phone.");
        var refused = await Sends(mara, laptop, "From the laptop.");
        Assert.Equal(422, refused.Status);
        Assert.Equal("From the laptop.", refused.Html.QuerySelector("#words")!.TextContent);
        Assert.Equal("From the phone.", refused.Html.QuerySelector(".said")!.TextContent);
        Assert.Contains("From the phone.", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Equal("/today", (await Sends(mara, [.. laptop.Where(f => f.Item1 == "day"),
            .. refused.Html.QuerySelectorAll("#check-in-form [name=id], #check-in-form [name=from]").OfType<IHtmlInputElement>().Select(f => (f.Name!, f.Value))],
            "From the laptop.")).Location);
        Assert.Contains("From the laptop.", (await mara.Opens("/today")).Text, StringComparison.Ordinal);
    }
}
