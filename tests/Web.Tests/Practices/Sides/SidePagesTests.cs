using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Practices.Sides;

/// <summary>A page that is over says how it stands, and shares no other side than the one it named.</summary>
public sealed class SidePagesTests
{
    const string Stale = "This has changed since you opened the page.";

    static async Task<string> SawOn(Person who) => (await who.Opens("/side")).Html.QuerySelector("#side-form input[name=saw]")!.GetAttribute("value")!;

    [Fact]
    public async Task Two_tabs_do_not_take_each_other_back()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var old = await SawOn(mara);
        var form = place.NewId();
        await mara.Sends("/side", ("id", form), ("side", "hurt"), ("saw", old));
        Assert.Equal("/side", (await mara.Sends("/side", ("id", form), ("side", "hurt"), ("saw", old))).Location);
        await mara.Sends("/side/share", ("side", "hurt"));
        var refused = await mara.Sends("/side", ("id", place.NewId()), ("side", "both"), ("saw", old), ("easier", "quiet"));
        Assert.Equal(422, refused.Status);
        Assert.Contains(Stale, refused.Text, StringComparison.Ordinal);
        Assert.Contains("As you said it last: “I was hurt”", refused.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("quiet", refused.Html.QuerySelector("#easier")!.TextContent);
        Assert.Contains("I was hurt.", (await jonas.Opens("/us")).Text, StringComparison.Ordinal);
        var saw = refused.Html.QuerySelector("#side-form input[name=saw]")!.GetAttribute("value")!;
        Assert.Equal("/side", (await mara.Sends("/side", ("id", place.NewId()), ("side", "both"), ("saw", saw))).Location);
    }

    [Fact]
    public async Task What_a_button_does_not_name_is_never_shared()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Sends("/side", ("id", place.NewId()), ("side", "hurt"));
        var named = (await mara.Opens("/side")).Html.QuerySelector("form[action='/side/share'] input[name=side]")!.GetAttribute("value")!;
        Assert.Equal("hurt", named);
        await mara.Sends("/side", ("id", place.NewId()), ("side", "broke"), ("saw", await SawOn(mara)));
        var refused = await mara.Sends("/side/share", ("side", named));
        Assert.Equal(422, refused.Status);
        Assert.Contains(Stale, refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I broke something", (await jonas.Opens("/us")).Text, StringComparison.Ordinal);
        Assert.Equal("/side", (await mara.Sends("/side/share", ("side", "broke"))).Location);
        Assert.Equal("/side", (await mara.Sends("/side/share", ("side", "broke"))).Location);
    }

    [Fact]
    public async Task While_the_other_knows_it_the_page_does_not_say_that_nobody_can_see_it()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        async Task<string> Head() => (await mara.Opens("/side")).Html.QuerySelector("main header")!.TextContent;
        await mara.Sends("/side", ("id", place.NewId()), ("side", "hurt"));
        Assert.Contains("Only you can see this", await Head(), StringComparison.Ordinal);
        await mara.Sends("/side/share", ("side", "hurt"));
        Assert.DoesNotContain("Only you can see this", await Head(), StringComparison.Ordinal);
        await mara.Sends("/side/withdraw");
        Assert.Contains("Only you can see this", await Head(), StringComparison.Ordinal);
    }
}
