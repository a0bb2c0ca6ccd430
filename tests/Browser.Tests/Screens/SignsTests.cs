namespace Goldseam.Browser.Tests.Screens;

/// <summary>Icons, the lines of feelings and the marks of promises, on the page that has all of them; the screens are asked with the rest.</summary>
[Collection(InOneBrowser.Name)]
public sealed class SignsTests(Chromium chromium)
{
    [Fact]
    public async Task Each_is_as_large_as_it_is_meant_to_be_and_its_ink_stands_out()
    {
        await using var home = await Home.Open(chromium, "Development");
        var somebody = await home.Somebody("Mara");
        await somebody.Opens("/style-guide");
        await somebody.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        Assert.Empty((await Signs.On(somebody.Page)).Select(f => f.What));
    }

    /// <summary>Once a later file called something else a mark, too, and feelings were circles of 14 px with a speck in them.</summary>
    [Theory]
    [InlineData(".drawn { inline-size: 0.875rem; block-size: 0.875rem }", "by day, feeling Raw: 14.0 x 14.0 px")]
    [InlineData(".drawn { stroke: none }", "by night, feeling Open: nothing is painted")]
    [InlineData(".icon { stroke: color-mix(in oklab, var(--soft) 45%, transparent) }", "by day, icon wind: it is as pale as")]
    [InlineData(".icon use { scale: 0.2 }", "by day, icon log-out: a speck of")]
    [InlineData(".mark { inline-size: 20px }", "by day, mark mark promise kept: 20.0 x 14.0 px")]
    [InlineData("@media (forced-colors: active) { .mark.paused { border-color: Canvas } .mark.paused::after { border-color: Canvas } }",
        "in forced colours, mark mark talk paused: nothing is painted")]
    public async Task Another_rule_that_wins_would_be_found(string rule, string what)
    {
        await using var home = await Home.Open(chromium, "Development");
        var somebody = await home.Somebody("Mara");
        await somebody.Opens("/style-guide");
        await somebody.Page.EvaluateAsync(
            "rule => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rule); document.adoptedStyleSheets = [sheet]; }", rule);
        Assert.Contains(await Signs.On(somebody.Page), f => f.What.StartsWith(what, StringComparison.Ordinal));
    }
}
