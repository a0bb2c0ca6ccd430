using System.Text;
using AngleSharp.Html.Dom;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Pages;

/// <summary>What holds for the HTML of every page there is.</summary>
[Collection(nameof(Walk))]
public sealed class PageTests(Walk walk, ITestOutputHelper output)
{
    const int MostBytes = 14 * 1024;
    const string Focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

    [Fact]
    public void Leave_now_comes_first_and_is_a_plain_link()
    {
        foreach (var (what, reply, page) in walk.Pages.Where(p => p.Reply.Text.StartsWith("<!DOCTYPE", StringComparison.Ordinal)))
        {
            var first = page.QuerySelector(Focusable);
            Assert.True(first is IHtmlAnchorElement && first.GetAttribute("href") == "/leave", what);
            Assert.True(page.QuerySelectorAll("a[href='/leave']").Length == 1, what);
            Assert.Empty(page.QuerySelectorAll("[autofocus]:not(.refusal, [aria-invalid], #unlock input), [tabindex]:not([tabindex='-1'])"));
            Assert.NotNull(page.QuerySelector("a[href='/calm']"));
            Assert.NotNull(page.QuerySelector("html[lang=en] head title"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotNull(page.QuerySelector("main"));
        }
    }

    [Fact]
    public void Nothing_comes_from_elsewhere_and_nothing_is_written_inline()
    {
        string[] addresses = ["href", "src", "action", "formaction", "hx-get", "hx-post", "content", "srcset", "data", "poster"];
        foreach (var (what, reply, page) in walk.Pages)
        {
            Assert.DoesNotContain("hx-on", reply.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("js:", reply.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<!--", reply.Text, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("style, script:not([src]), iframe, object, embed, base, img:not([src^='/'])"));
            foreach (var element in page.All)
            {
                Assert.DoesNotContain(element.Attributes, a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal));
                foreach (var name in addresses)
                    if (element.GetAttribute(name) is { } value && element.LocalName != "meta")
                        Assert.True(IsOurs(value), $"{what}: {name}={value}");
                Assert.DoesNotContain("[", element.GetAttribute("hx-trigger") ?? "", StringComparison.Ordinal);
            }
            Assert.False(WithoutTheWayOut(reply).Contains("://", StringComparison.Ordinal), what);
        }
    }

    /// <summary>Where the operator lets it lead, for leaving without a connection.</summary>
    static string WithoutTheWayOut(Reply reply) => System.Text.RegularExpressions.Regex.Replace(reply.Text, " data-to=\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    static bool IsOurs(string address) =>
        address.Length == 0 || address[0] is '/' or '#' && (address.Length == 1 || address[1] is not ('/' or '\\'))
            || address.StartsWith("tel:", StringComparison.Ordinal) && address["tel:".Length..].All(char.IsAsciiDigit);

    [Fact]
    public void Every_form_says_where_it_goes_and_carries_the_token()
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (what, _, page) in walk.Pages)
        {
            foreach (var form in page.QuerySelectorAll("form"))
            {
                // What only chooses what is shown needs no token and takes no words.
                if (form.GetAttribute("method") == "get")
                {
                    Assert.StartsWith("/calendar", form.GetAttribute("action"), StringComparison.Ordinal);
                    Assert.Empty(form.QuerySelectorAll("textarea, input:not([type=hidden])"));
                    continue;
                }
                Assert.True(form.GetAttribute("method") == "post", what);
                Assert.StartsWith("/", form.GetAttribute("action"), StringComparison.Ordinal);
                Assert.True(form.GetAttribute("hx-post") is null || form.GetAttribute("hx-post") == form.GetAttribute("action"), what);
                Assert.Equal(43, form.QuerySelector($"input[type=hidden][name={Guard.TokenField}]")?.GetAttribute("value")?.Length);
                targets.Add(System.Text.RegularExpressions.Regex.Replace(
                    form.GetAttribute("action")!, "[0-9a-f-]{36}", "{id:guid}", default, TimeSpan.FromSeconds(1)));
            }
        }
        var forms = RouteSamples.Forms.Select(s => s.Route["POST ".Length..]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(targets.Except(forms, StringComparer.Ordinal));
        output.WriteLine($"not met on these pages: {string.Join(", ", forms.Except(targets, StringComparer.Ordinal))}");
    }

    [Fact]
    public void Ids_are_unique_labels_and_descriptions_point_at_something_and_fields_have_names()
    {
        foreach (var (what, _, page) in walk.Pages)
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.True(ids.Count == ids.Distinct(StringComparer.Ordinal).Count(), what);
            foreach (var pointing in page.QuerySelectorAll("label[for], [aria-labelledby], [aria-describedby]"))
            {
                string[] names = ["for", "aria-labelledby", "aria-describedby"];
                Assert.Contains(names.Select(pointing.GetAttribute).First(n => n is not null), ids);
            }
            foreach (var field in page.QuerySelectorAll("form input:not([type=hidden]), form select, form textarea"))
            {
                Assert.False(string.IsNullOrEmpty(field.GetAttribute("name")), what);
                var isLabelled = field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null;
                Assert.True(isLabelled, $"{what}: {field.GetAttribute("name")}");
            }
        }
    }

    [Fact]
    public void No_page_is_larger_than_fourteen_kilobytes()
    {
        var pages = walk.Pages.ToList();
        var largest = pages.MaxBy(p => p.Reply.Body.Length);
        output.WriteLine($"the largest of {pages.Count} is {largest.What} with {largest.Reply.Body.Length} bytes");
        Assert.Empty(pages.Where(p => p.Reply.Body.Length > MostBytes).Select(p => $"{p.What}: {p.Reply.Body.Length}"));
    }

    [Fact]
    public void A_title_says_nothing_about_anybody()
    {
        var known = Catalogue.Sentences.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (what, _, page) in walk.Pages.Where(p => p.Page.Title is { Length: > 0 }))
        {
            // What the phone keeps for everybody names nothing of ours.
            var title = page.Title!.EndsWith(" · Goldseam", StringComparison.Ordinal) ? page.Title[..^" · Goldseam".Length] : page.Title;
            Assert.True(title == page.Title == page.QuerySelector("link[rel=manifest]") is null, $"{what}: {page.Title}");
            Assert.True(known.Contains(title), $"{what}: {page.Title}");
            Assert.DoesNotContain("{", page.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_are_shown_as_they_were_typed_and_are_never_markup()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        const string Typed = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;</textarea>";
        await mara.Checks_in("raw", Typed, "both-of-us");
        await mara.Sends("/me/name", ("name", "<b>\"Mara'</b>"), ("zone", "Europe/Berlin"));
        await mara.Writes_a_note(Typed);
        foreach (var reply in new[]
        {
            await jonas.Opens("/today"), await mara.Opens("/today?change=1"), await mara.Opens("/notes"), await mara.Opens("/me/name"),
            await mara.Opens("/me"),
            await mara.Sends("/notes", ("id", "no id"), ("words", Typed)), await mara.Posts("/notes", [("words", Typed)]),
        })
        {
            Assert.DoesNotContain(reply.Html.QuerySelectorAll("script:not([src]), img, b"), e => e.Closest("a") is null);
            Assert.DoesNotContain("<script>", reply.Text, StringComparison.Ordinal);
        }
        Assert.Equal(Typed, (await jonas.Opens("/today")).Html.QuerySelector(".said")!.TextContent);
        Assert.Equal(Typed, ((IHtmlTextAreaElement)(await mara.Opens("/today?change=1")).Html.QuerySelector("textarea")!).Value);
        Assert.Equal("<b>\"Mara'</b>", (await mara.Opens("/me/name")).Html.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal(Typed.Length, Encoding.UTF8.GetByteCount(Typed));
    }

    [Fact]
    public void Where_leave_now_leads_stands_in_the_redirect_and_at_the_link_and_nowhere_else()
    {
        Assert.Contains(walk.All, r => r.Reply.Location == Walk.LeavesTo);
        foreach (var (what, reply, _) in walk.Pages) Assert.False(WithoutTheWayOut(reply).Contains("weather", StringComparison.Ordinal), what);
    }
}
