namespace Goldseam.Browser.Tests.Screens;

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
              document.querySelector('h1').style.inlineSize = '2ch';
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
        Found("axe", "image-alt");
        Found("squeezed", "Goldseam is broken");
        Found("sideways", ", letters of 200 %");
        Found("covered", ", letters of 200 %");
        Assert.Contains(mara.RealComplaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));

        void Found(string kind, string what) =>
            Assert.Contains(found, f => f.Kind == kind && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("light-dark(#bbb, white)", "Light")]
    [InlineData("light-dark(black, #555)", "Dark")]
    public async Task Words_that_are_too_pale_in_one_scheme_would_be_found(string colour, string scheme)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/");
        await mara.Page.EvalOnSelectorAsync(
            ".lead", "(lead, colour) => { lead.style.color = colour; lead.style.background = 'light-dark(white, black)'; }", colour);
        var pale = (await Looking.At(mara.Page)).Where(f => f.Kind == "pale");
        Assert.Equal([scheme], pale.Select(f => f.What.Split(',')[0]));
    }

    /// <summary>So what lies where, and what it is called, is asked by day alone.</summary>
    [Fact]
    public async Task A_scheme_changes_colours_and_nothing_else()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/calm");
        var rules = await mara.Page.EvaluateAsync<string>(
            "() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText).join('\\n')");
        Assert.Contains("light-dark(", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("prefers-color-scheme", rules, StringComparison.Ordinal);
    }
}
