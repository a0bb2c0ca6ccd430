namespace Goldseam.Web.Tests.Pages;

/// <summary>What checkers of HTML look for that nobody sees until a reader or a keyboard stumbles.</summary>
[Collection(nameof(Walk))]
public sealed class StructureTests(Walk walk)
{
    [Fact]
    public void At_most_one_thing_on_a_page_asks_for_the_focus()
    {
        foreach (var (what, reply) in walk.All)
            Assert.True(reply.Html.QuerySelectorAll("[autofocus]").Length <= 1, what);
    }

    [Fact]
    public void Every_section_has_a_heading()
    {
        foreach (var (what, reply) in walk.All)
            Assert.All(reply.Html.QuerySelectorAll("section"), s => Assert.True(s.QuerySelector("h1, h2, h3, h4") is not null, $"{what}: {s.ClassName}"));
    }
}
