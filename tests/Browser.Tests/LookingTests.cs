namespace Goldseam.Browser.Tests;

/// <summary>That nothing is found means something only if the same looking finds what is there.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class LookingTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_wrong_would_be_found()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/");
        Assert.Empty(await Looking.At(mara.Page));
        await mara.Page.RunAndWaitForConsoleMessageAsync(() => mara.Page.EvaluateAsync(
            """
            () => {
              const image = document.createElement('img'), button = document.createElement('button'), cover = document.createElement('p');
              image.src = 'https://example.invalid/x.png';
              image.width = 1200;
              image.style.maxInlineSize = 'none';
              button.textContent = 'x';
              cover.style.cssText = 'position:fixed;inset:0;z-index:9';
              document.querySelector('main').append(image, button, cover);
            }
            """));
        var found = await Looking.At(mara.Page);
        foreach (var width in new[] { 320, 390, 1100 })
        {
            Found("sideways", $"{width} px: ");
            Found("target", $"{width} px: ");
            Assert.Equal(3, found.Count(f => f.What.Contains($"{width} px: Leave now, scrolled to ", StringComparison.Ordinal)));
        }
        Found("axe", "320 px: image-alt");
        Found("axe", "390 px: image-alt");
        Found("sideways", ", letters of 200 %");
        Found("covered", ", letters of 200 %");
        Assert.Contains(mara.RealComplaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));

        void Found(string kind, string what) =>
            Assert.Contains(found, f => f.Kind == kind && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("light-dark(#bbb, black)", "Light")]
    [InlineData("light-dark(black, #555)", "Dark")]
    public async Task Words_that_are_too_pale_in_one_scheme_would_be_found_on_both_phones(string colour, string scheme)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/");
        await mara.Page.EvalOnSelectorAsync(
            ".lead", "(lead, colour) => { lead.style.color = colour; lead.style.background = 'light-dark(white, black)'; }", colour);
        var pale = (await Looking.At(mara.Page)).Where(f => f.What.Contains("color-contrast", StringComparison.Ordinal));
        Assert.Equal([$"{scheme}, 320", $"{scheme}, 390"], pale.Select(f => f.What.Split(" px")[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_scheme_moves_is_asked_for_every_rule_again()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/");
        await mara.Page.EvaluateAsync(
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('@media (prefers-color-scheme: light) { #only-dark { display: none } }');
              document.adoptedStyleSheets = [sheet];
              const button = document.createElement('button');
              button.id = 'only-dark';
              button.className = 'button';
              document.querySelector('main').append(button);
            }
            """);
        var found = await Looking.At(mara.Page);
        Assert.Contains(found, f => f.What.StartsWith("Dark, 390 px: button-name", StringComparison.Ordinal));
        Assert.DoesNotContain(found, f => f.What.StartsWith("Light", StringComparison.Ordinal));
    }
}
