using System.Globalization;
using Goldseam.Web.StyleGuide;
using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Something drawn that stands on a page: an icon, the line of a feeling, the mark of a promise, and where.</summary>
sealed record Sign
{
    public string Kind { get; init; } = "";
    public string Name { get; init; } = "";
    public double X { get; init; }
    public double Y { get; init; }
    public double Width { get; init; }
    public double Height { get; init; }
}

/// <summary>Measures what is painted of each sign in sight: how large it is, and whether its ink stands out, by day, by night and in forced colours.</summary>
static class Signs
{
    /// <summary>How large each is meant to be, in CSS pixels; a diamond stands on its corner, and in the month marks are smaller.</summary>
    static readonly Dictionary<string, (double Least, double Most)> Sides = new(StringComparer.Ordinal)
    {
        ["icon"] = (16, 25),
        ["feeling"] = (36, 36),
        ["mark"] = (13.5, 17),
        ["mark in a month"] = (10, 12.5),
    };

    const string Find =
        """
        () => [...document.querySelectorAll('svg.icon, svg.drawn, .mark')].filter(one => one.checkVisibility() && !one.closest('.skip')).map(one => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const kind = one.matches('.drawn') ? 'feeling' : one.matches('.icon') ? 'icon' : one.closest('.month') ? 'mark in a month' : 'mark';
          const name = one.querySelector('use')?.getAttribute('href').split('#')[1] ?? one.closest('.feeling')?.innerText.trim()
            ?? one.getAttribute('class');
          return { Kind: kind, Name: name, X: x, Y: y, Width: width, Height: height };
        })
        """;

    static readonly (string Name, ColorScheme Scheme, ForcedColors Forced)[] Lights =
    [
        ("by day", ColorScheme.Light, ForcedColors.None),
        ("by night", ColorScheme.Dark, ForcedColors.None),
        ("in forced colours", ColorScheme.Light, ForcedColors.Active),
        ("in forced colours by night", ColorScheme.Dark, ForcedColors.Active),
    ];

    /// <summary>What is the matter with any of them. The page is made as high as it is long, so that nothing lies over anything.</summary>
    public static async Task<IReadOnlyList<Finding>> On(IPage page)
    {
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        var found = new List<Finding>();
        await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        foreach (var (name, scheme, forced) in Lights)
        {
            await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = scheme, ForcedColors = forced });
            var signs = await page.EvaluateAsync<Sign[]>(Find);
            // To hide the caret it would write a style into the page, which the page does not allow.
            var picture = new Picture(await page.ScreenshotAsync(new() { Caret = ScreenshotCaret.Initial }));
            found.AddRange(signs.Select(s => (Sign: s, Wrong: WhatIsWrong(s, picture))).Where(s => s.Wrong is not null)
                .Select(s => new Finding { Kind = "sign", What = $"{name}, {s.Sign.Kind} {s.Sign.Name}: {s.Wrong}" }));
        }
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        await page.SetViewportSizeAsync(width, height);
        return found;
    }

    static string? WhatIsWrong(Sign sign, Picture picture)
    {
        var (least, most) = Sides[sign.Kind];
        if (sign.Width < least - 0.1 || sign.Width > most + 0.1 || Math.Abs(sign.Width - sign.Height) > 0.5)
            return string.Create(CultureInfo.InvariantCulture, $"{sign.Width:0.0} x {sign.Height:0.0} px");
        var ink = InkOf(sign, picture);
        if (ink.Count == 0) return "nothing is painted";
        var reach = Math.Max(ink.Max(i => i.X) - ink.Min(i => i.X), ink.Max(i => i.Y) - ink.Min(i => i.Y)) + 1;
        if (reach < 0.42 * sign.Width) return $"a speck of {reach} px";
        return ink.Max(i => i.Contrast) < 2.9 ? string.Create(CultureInfo.InvariantCulture, $"it is as pale as {ink.Max(i => i.Contrast):0.0}") : null;
    }

    /// <summary>What is not its ground: the colour at most places around it.</summary>
    static List<(int X, int Y, double Contrast)> InkOf(Sign sign, Picture picture)
    {
        var within = (from y in Enumerable.Range((int)Math.Floor(sign.Y), (int)Math.Ceiling(sign.Height) + 1)
                      from x in Enumerable.Range((int)Math.Floor(sign.X), (int)Math.Ceiling(sign.Width) + 1)
                      where x >= 0 && y >= 0 && x < picture.Width && y < picture.Height
                      select (X: x, Y: y, Colour: picture.At(x, y))).ToList();
        if (within.Count == 0) return [];
        var ground = within.Where(p => p.X <= sign.X + 1 || p.X >= sign.X + sign.Width - 1).GroupBy(p => p.Colour).MaxBy(g => g.Count())!.Key;
        return [.. within.Select(p => (p.X, p.Y, Contrast: Palette.Contrast(p.Colour, ground))).Where(p => p.Contrast > 1.5)];
    }
}
