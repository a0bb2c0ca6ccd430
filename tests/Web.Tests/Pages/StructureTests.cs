using AngleSharp.Dom;
using AngleSharp.Html.Dom;

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

    /// <summary>Its name stays where it is while somebody writes: neither inside the field nor for a reader of the screen alone.</summary>
    [Fact]
    public void Every_field_has_its_name_in_sight()
    {
        var fields = 0;
        foreach (var (what, _, page) in walk.Pages)
        {
            foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            {
                Assert.False(field.HasAttribute("placeholder"), $"{what}: {field.OuterHtml}");
                var names = NamesOf(field, page).ToList();
                Assert.True(names.Count > 0, $"{what}: {field.OuterHtml}");
                Assert.All(names, n => Assert.False(n.ClassList.Contains("visually-hidden"), $"{what}: {n.OuterHtml}"));
                fields++;
            }
        }
        Assert.True(fields > 200, $"{fields} fields");
    }

    static IEnumerable<IElement> NamesOf(IElement field, IHtmlDocument page) =>
        field.GetAttribute("aria-labelledby") is { } ids
            ? ids.Split(' ').Select(id => page.GetElementById(id)).OfType<IElement>()
            : page.QuerySelectorAll("label").Where(l => l.GetAttribute("for") is { } id ? id == field.Id : l.Contains(field));
}
