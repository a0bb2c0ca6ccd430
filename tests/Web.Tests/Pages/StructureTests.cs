using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Goldseam.Web.Layout;
using Goldseam.Web.Tests.Cast;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public void Whatever_a_page_says_stands_in_one_of_its_places()
    {
        foreach (var (what, _, page) in walk.Pages.Where(p => p.Page.QuerySelector("main") is not null))
            StandsInPlaces(what, page);
    }

    [Fact]
    public async Task So_it_does_in_a_browser_that_keeps_pages_blurred()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Sends("/locks/discreet", ("discreet", "yes"));
        var today = await mara.Opens("/today");
        Assert.NotNull(today.Html.QuerySelector(".reveal"));
        StandsInPlaces("blurred", today.Html);
    }

    [Fact]
    public async Task So_it_does_in_a_place_where_nobody_lives()
    {
        await using var place = await Place.Opens(builder => builder.Services.AddSingleton(new Occasion
        {
            Notice = T => T["No connection"],
            BeforeWriting = T => T["No connection"],
            Door = "/calm",
            DoorName = T => T["A minute"],
            Map = _ => { },
        }));
        foreach (var address in new[] { "/", "/calm", "/help", "/sign-in" })
        {
            var page = (await place.Meets("Nobody").Opens(address)).Html;
            Assert.NotNull(page.QuerySelector(".occasion"));
            StandsInPlaces(address, page);
        }
    }

    static IEnumerable<IElement> NamesOf(IElement field, IHtmlDocument page) =>
        field.GetAttribute("aria-labelledby") is { } ids
            ? ids.Split(' ').Select(id => page.GetElementById(id)).OfType<IElement>()
            : page.QuerySelectorAll("label").Where(l => l.GetAttribute("for") is { } id ? id == field.Id : l.Contains(field));

    /// <summary>A reader of the screen goes from place to place: what stands outside of all of them is passed by.</summary>
    static void StandsInPlaces(string what, IHtmlDocument page)
    {
        foreach (var one in page.QuerySelectorAll("body > :not(header, main, nav, aside, [role=status], script, template)"))
            Assert.True(one.TextContent.Trim() == "" && one.QuerySelector("input, a, button") is null, $"{what}: {one.OuterHtml}");
        var asides = page.QuerySelectorAll("body > aside").Select(a => a.GetAttribute("aria-label")).ToList();
        Assert.DoesNotContain(asides, string.IsNullOrWhiteSpace);
        Assert.Equal(asides.Distinct(StringComparer.Ordinal), asides);
    }
}
