using AngleSharp.Dom;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Today;

/// <summary>What was kept stays where it is until the page is opened anew: nothing slides under the thumb.</summary>
public sealed class KeptInItsPlaceTests
{
    static readonly string[] Promised = ["Water the beans", "Phone in the hall", "Ten minutes after dinner", "Home by 18:30"];

    static readonly (string, string)[] ByScript = [("HX-Request", "true")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Kept_and_undone_the_same_rows_stand_in_the_same_order(bool script)
    {
        await using var place = await Place.Opens();
        var jonas = await Promises_four(place);
        var before = await jonas.Opens("/today");
        Assert.Equal(3, Rows(before).Length);
        Assert.Empty(before.Html.QuerySelectorAll("#promises input[value=unmarked]"));

        var kept = await Taps(jonas, Buttons(before)[0], script);
        Assert.Equal(Rows(before), Rows(kept));
        Assert.Equal(["kept", "planned", "planned"], Signs(kept));
        Assert.Equal(["Undo", "Kept", "Kept"], Names(kept));
        if (script) Assert.Equal($"Kept: {Rows(before)[0]}", kept.Html.QuerySelector("#promises")!.GetAttribute("data-announce"));

        var second = await Taps(jonas, Buttons(kept)[2], script);
        Assert.Equal(Rows(before), Rows(second));
        Assert.Equal(["Undo", "Kept", "Undo"], Names(second));
        var undone = await Taps(jonas, Buttons(second)[0], script);
        Assert.Equal(Rows(before), Rows(undone));
        Assert.Equal(["planned", "planned", "kept"], Signs(undone));
        if (script) Assert.Equal($"Undone: {Rows(before)[0]}", undone.Html.QuerySelector("#promises")!.GetAttribute("data-announce"));
    }

    [Fact]
    public async Task Rows_that_are_nowhere_are_passed_over()
    {
        await using var place = await Place.Opens();
        var jonas = await Promises_four(place);
        var before = Rows(await jonas.Opens("/today"));
        foreach (var rows in new[] { "", "soon", $"{place.NewId()}.2026-11-22", new string('x', 4000), "  " })
            Assert.Equal(before, Rows(await jonas.Opens($"/today?rows={rows}")));
    }

    static async Task<Person> Promises_four(Place place)
    {
        var (_, jonas) = await place.Couple();
        foreach (var what in Promised) Assert.Equal(302, (await jonas.Promises(place.NewId(), what, "2026-11-22")).Status);
        return jonas;
    }

    /// <summary>Sends the form exactly as it stands on the page.</summary>
    static async Task<Reply> Taps(Person who, IElement button, bool script)
    {
        var form = button.Closest("form")!;
        (string, string)[] fields = [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))];
        var reply = await who.Posts(form.GetAttribute("action")!, fields, script ? ByScript : null);
        return script ? reply : await who.Opens(reply.Location![..reply.Location!.IndexOf('#', StringComparison.Ordinal)]);
    }

    static IElement[] Buttons(Reply page) => [.. page.Html.QuerySelectorAll("#promises form button")];

    static string[] Names(Reply page) => [.. Buttons(page).Select(b => b.TextContent)];

    static string[] Rows(Reply page) => [.. page.Html.QuerySelectorAll("#promises .row b").Select(b => b.TextContent)];

    static string[] Signs(Reply page) => [.. page.Html.QuerySelectorAll("#promises .mark").Select(m => m.ClassList[^1])];
}
