using Goldseam.Web.StyleGuide;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Pages;

namespace Goldseam.Web.Tests.StyleGuide;

public sealed class StyleGuideTests
{
    /// <summary>What undoes a browser's own look, and what is only on paper.</summary>
    static readonly string[] NoParts = ["reset", "print"];

    [Fact]
    public async Task In_development_one_page_shows_every_part()
    {
        await using var place = await Place.Opens(null, "--environment=Development");
        var page = await place.Meets("Mara").Opens("/style-guide");
        Assert.Equal(200, page.Status);
        var files = Directory.GetFiles(Path.Combine(Source.Web, "assets", "styles")).Select(f => Path.GetFileNameWithoutExtension(f)!);
        Assert.All(files.Except(NoParts, StringComparer.Ordinal), f => Assert.Contains($"{f}.css", page.Text, StringComparison.Ordinal));
        Assert.Equal(8, page.Html.QuerySelectorAll(".feeling").Length);
    }

    [Fact]
    public async Task Nobody_else_can_see_it()
    {
        await using var place = await Place.Opens();
        Assert.Equal(404, (await place.Meets("Mara").Opens("/style-guide")).Status);
    }

    /// <summary>Text reaches 4.5 and the edge of what can be touched 3, by day and by night, on everything it stands on.</summary>
    [Theory]
    [InlineData(4.5, "ink", "paper card sunk pine-tint clay-tint honey-tint plum-tint sky-tint berry-tint")]
    [InlineData(4.5, "soft", "paper card sunk pine-tint clay-tint honey-tint plum-tint sky-tint berry-tint")]
    [InlineData(4.5, "pine", "paper card pine-tint")]
    [InlineData(4.5, "clay", "paper card clay-tint")]
    [InlineData(4.5, "honey", "paper card honey-tint")]
    [InlineData(4.5, "plum", "paper card plum-tint")]
    [InlineData(4.5, "sky", "paper card sky-tint")]
    [InlineData(4.5, "berry", "paper card berry-tint")]
    [InlineData(4.5, "on-colour", "pine pine-deep")]
    [InlineData(3, "edge", "paper card sunk")]
    public void It_can_be_read(double least, string colour, string grounds)
    {
        foreach (var ground in grounds.Split(' '))
            foreach (var dark in new[] { false, true })
            {
                var contrast = Palette.Contrast(Palette.Named(colour).In(dark), Palette.Named(ground).In(dark));
                Assert.True(contrast >= least, $"{colour} on {ground}, dark: {dark}, {contrast:0.0}");
            }
    }

    [Fact]
    public void Contrast_is_counted_as_the_standard_does()
    {
        Assert.Equal(21, Palette.Contrast("#000", "#ffffff"), precision: 6);
        Assert.Equal(1, Palette.Contrast("#2a6555", "#2a6555"), precision: 6);
    }
}
