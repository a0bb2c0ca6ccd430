using AngleSharp.Dom;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Tellings;

/// <summary>What cannot wait comes at any hour; everything else that is hard waits out each one's own night, and who tells it cannot know.</summary>
public sealed class UrgentTests : IAsyncLifetime
{
    const string Hard = "Jonas wrote something hard.", CannotWait = "Jonas wrote something that cannot wait.";
    const string Danger = "Jonas wrote that somebody is in danger.", InTheNight = "It came in the night, and waited for the morning.";

    Place place = null!;
    Person mara = null!, jonas = null!;

    public async Task InitializeAsync()
    {
        place = await Place.Opens();
        (mara, jonas) = await place.Couple();
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    static async Task<string> Page(Person who, string address) => (await who.Opens(address)).Html.QuerySelector("main")!.TextContent;

    async Task Tells(string kind, string words = "I have to tell you.")
    {
        Assert.Equal(302, (await jonas.Tells(place.NewId(), kind, words)).Status);
        place.Waits(Duration.FromMinutes(2));
    }

    async Task HoursPass(int hours)
    {
        place.Waits(Duration.FromHours(hours));
        await mara.Signs_in();
        await jonas.Signs_in();
    }

    [Fact]
    public async Task What_is_hard_waits_out_her_night_and_says_so_in_the_morning_and_his_pages_are_the_same()
    {
        await HoursPass(4);
        await Tells("harder");
        Assert.DoesNotContain(Hard, await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.Contains("Something hard, folded", await Page(mara, "/tellings"), StringComparison.Ordinal);
        await HoursPass(9);
        var morning = await Page(mara, "/today");
        Assert.Contains(Hard, morning, StringComparison.Ordinal);
        Assert.Contains(InTheNight, morning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_in_the_evening_is_gone_from_Today_by_night_and_there_again_without_a_word_about_the_night()
    {
        await Tells("harder");
        Assert.Contains(Hard, await Page(mara, "/today"), StringComparison.Ordinal);
        await HoursPass(4);
        Assert.DoesNotContain(Hard, await Page(mara, "/today"), StringComparison.Ordinal);
        await HoursPass(9);
        var morning = await Page(mara, "/today");
        Assert.Contains(Hard, morning, StringComparison.Ordinal);
        Assert.DoesNotContain(InTheNight, morning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("they-contacted-me", CannotWait)]
    [InlineData("health-risk", CannotWait)]
    [InlineData("danger", Danger)]
    public async Task What_cannot_wait_comes_past_her_hold_past_three_of_a_day_and_at_night_and_stays_folded(string kind, string says)
    {
        await mara.Sends("/tellings/hold", ("held", "yes"));
        for (var n = 0; n < 3; n++) await Tells("harder");
        Assert.Equal(422, (await jonas.Tells(place.NewId(), "harder", "A fourth.")).Status);
        await HoursPass(3);
        await Tells(kind, "Words that are folded.");
        var today = await Page(mara, "/today");
        Assert.Contains(says, today, StringComparison.Ordinal);
        Assert.DoesNotContain(Hard, today, StringComparison.Ordinal);
        Assert.DoesNotContain("Words that are folded.", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_off_by_her_it_waits_until_tomorrow_and_nobody_is_told()
    {
        var id = place.NewId();
        await jonas.Tells(id, "health-risk", "I have to be tested.");
        place.Waits(Duration.FromMinutes(2));
        var his = await Page(jonas, $"/tellings/{id}");
        Assert.Equal(302, (await mara.Sends($"/tellings/{id}/put-off", ("with", ""))).Status);
        Assert.DoesNotContain(CannotWait, await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.Equal(his, await Page(jonas, $"/tellings/{id}"));
    }

    [Fact]
    public async Task Danger_shows_the_number_before_any_field_comes_at_once_and_tells_its_reader_what_is_not_theirs_to_carry()
    {
        var page = (await jonas.Opens("/tell/words?kind=danger")).Html;
        var number = page.QuerySelector("main a[href='tel:112']")!;
        var field = page.QuerySelector("main textarea")!;
        Assert.True(number.CompareDocumentPosition(field).HasFlag(DocumentPositions.Following));
        Assert.Contains("This app cannot send help", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var id = place.NewId();
        Assert.Equal(302, (await jonas.Tells(id, "danger", "She does not answer.")).Status);
        Assert.Contains(Danger, await Page(mara, "/today"), StringComparison.Ordinal);
        await mara.Sends($"/tellings/{id}/open");
        var read = await Page(mara, $"/tellings/{id}");
        Assert.Contains("that is for people who do this for a living", read, StringComparison.Ordinal);
        Assert.Contains("can also be used to hold somebody", read, StringComparison.Ordinal);
        Assert.DoesNotContain("can also be used to hold somebody", await Page(jonas, $"/tellings/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_is_told_once_a_day_and_the_page_leads_to_where_it_is_added_to()
    {
        var id = place.NewId();
        Assert.Equal(302, (await jonas.Tells(id, "health-risk", "I have to be tested.")).Status);
        var second = await jonas.Tells(place.NewId(), "health-risk", "And there is more.");
        Assert.Equal(422, second.Status);
        Assert.NotNull(second.Html.QuerySelector($"main a[href='/tellings/{id}']"));
        Assert.Contains("And there is more.", second.Html.QuerySelector("#words")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("72 hours", second.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await jonas.Tells(place.NewId(), "they-contacted-me", "A message came.")).Status);
    }

    [Fact]
    public async Task Of_several_danger_comes_first_and_what_is_hard_only_after_it_was_opened()
    {
        await Tells("harder");
        await Tells("health-risk");
        var id = place.NewId();
        await jonas.Tells(id, "danger", "She does not answer.");
        Assert.Contains(Danger, await Page(mara, "/today"), StringComparison.Ordinal);
        await mara.Sends($"/tellings/{id}/open");
        Assert.Contains(CannotWait, await Page(mara, "/today"), StringComparison.Ordinal);
        Assert.DoesNotContain(Hard, await Page(mara, "/today"), StringComparison.Ordinal);
    }
}
