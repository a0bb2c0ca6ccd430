using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Practices.Triggers;

/// <summary>What brings it up, and that it did, is Mara's to know and nobody else's.</summary>
public sealed class TriggersTests
{
    static async Task<string> Page(Person who, string address) => (await who.Opens(address)).Html.QuerySelector("main")!.TextContent;

    [Fact]
    public async Task In_the_moment_one_choice_and_one_tap_write_it_down_and_show_what_she_wrote_on_a_calm_day()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var station = place.NewId();
        await mara.Writes_a_trigger(station);
        var asked = (await mara.Opens("/triggers/log")).Html;
        Assert.NotNull(asked.QuerySelector($"[name=trigger][value='{station}']"));
        var logged = await mara.Sends("/triggers/log", ("form", place.NewId()), ("trigger", station), ("day", ""), ("words", ""));
        var page = await Page(mara, logged.Location!);
        Assert.Contains("The station", page, StringComparison.Ordinal);
        Assert.Contains("Cold water.", page, StringComparison.Ordinal);
        Assert.Contains("once", await Page(mara, "/triggers/months"), StringComparison.Ordinal);
        foreach (var address in new[] { "/today", "/us", "/record", "/calendar/month" })
            Assert.DoesNotContain("station", (await jonas.Opens(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_tap_writes_it_once_and_other_words_on_the_same_form_are_not_dropped()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var form = place.NewId();
        (string, string)[] Typed(string words) => [("form", form), ("trigger", ""), ("day", ""), ("words", words)];
        Assert.Equal(302, (await mara.Sends("/triggers/log", Typed("By train."))).Status);
        Assert.Equal(302, (await mara.Sends("/triggers/log", Typed("By train."))).Status);
        var other = await mara.Sends("/triggers/log", Typed("By bus."));
        Assert.Equal(422, other.Status);
        Assert.Contains("By bus.", other.Html.QuerySelector("#words")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await mara.Opens("/triggers/months")).Html.QuerySelectorAll("a[href^='/triggers/log/']"));
    }

    [Fact]
    public async Task What_was_deleted_on_the_other_phone_can_be_chosen_no_more_and_her_words_stay()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var station = place.NewId();
        var written = await mara.Writes_a_trigger(station);
        Assert.Equal(200, (await mara.Sends($"/triggers/{station}/withdraw", ("saw", written))).Status);
        var late = await mara.Sends("/triggers/log", ("form", place.NewId()), ("trigger", station), ("day", ""), ("words", "By train."));
        Assert.Equal(422, late.Status);
        Assert.Contains("not on your map any more", late.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("By train.", late.Html.QuerySelector("#words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_deletes_comes_back_with_undo_on_its_day()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var station = place.NewId();
        var written = await mara.Writes_a_trigger(station);
        var gone = await mara.Sends($"/triggers/{station}/withdraw", ("saw", written));
        Assert.DoesNotContain("The station", await Page(mara, "/triggers"), StringComparison.Ordinal);
        Assert.Equal(302, (await mara.Sends("/triggers", gone.Undo)).Status);
        Assert.Contains("The station", await Page(mara, "/triggers"), StringComparison.Ordinal);

        var logged = await mara.Sends("/triggers/log", ("form", place.NewId()), ("trigger", station), ("day", "2026-11-20"), ("words", "By train."));
        var deleted = await mara.Sends($"{logged.Location}/withdraw");
        Assert.DoesNotContain("By train.", await Page(mara, "/triggers/months"), StringComparison.Ordinal);
        Assert.Equal(302, (await mara.Sends("/triggers/log", deleted.Undo)).Status);
        Assert.Contains("Friday 20 November", await Page(mara, "/triggers/months"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_minute_without_a_visit_the_digits_are_asked_and_lead_on_to_the_log()
    {
        await using var place = await Place.Opens();
        var calm = (await place.Meets("Mara").Opens("/calm")).Html;
        Assert.NotNull(calm.QuerySelector("a[href='/triggers/log']"));
        Assert.DoesNotContain("trigger", calm.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var door = await place.Meets("Jonas").Opens("/triggers/log");
        Assert.Equal(401, door.Status);
        Assert.Contains("/triggers/log", door.Text, StringComparison.Ordinal);
    }
}
