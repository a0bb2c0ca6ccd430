using System.Globalization;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Goldseam.Web.StyleGuide;
using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Something that is not as it has to be on every screen.</summary>
public sealed record Finding
{
    public string Kind { get; init; } = "";
    public string What { get; init; } = "";
}

/// <summary>Words of one colour on one ground.</summary>
sealed record Pair
{
    public string Ink { get; init; } = "";
    public string Ground { get; init; } = "";
    public bool Large { get; init; }
    public string Words { get; init; } = "";

    public double Least => Large ? 3 : 4.5;
}

/// <summary>
/// Looks at a page once: all rules of axe on a phone by day; where everything lies, on two phones and a desk and with letters of 200 %;
/// how plainly each colour of words stands out, by day and by night; and what is painted of each icon and mark. A scheme changes colours and nothing else.
/// </summary>
static class Looking
{
    /// <summary>The smallest side of what can be touched, in CSS pixels.</summary>
    public const int Aim = 48;

    const int Phone = 390, Height = 844;

    static readonly int[] OtherWidths = [320, 1100];

    /// <summary>Axe as a function that every page of a person has, and that costs nothing until it is called.</summary>
    static readonly string PutAxe = $"window.putAxe = () => {{ {new BundledAxeScriptProvider().GetScript()}\n}};";

    static readonly ConditionalWeakTable<IBrowserContext, object> WithAxe = [];

    public static async Task<IReadOnlyList<Finding>> At(IPage page)
    {
        if (WithAxe.TryAdd(page.Context, PutAxe))
        {
            await page.Context.AddInitScriptAsync(PutAxe);
            await page.EvaluateAsync(PutAxe);
        }
        await page.SetViewportSizeAsync(Phone, Height);
        // What lies under the hand that tapped last looks otherwise, and which that is hangs on the moment.
        await page.Mouse.MoveAsync(0, 0);
        List<Finding> found = [.. await Pale(page, ColorScheme.Dark), .. await Pale(page, ColorScheme.Light)];
        found.AddRange(await page.EvaluateAsync<Finding[]>(AskedOfAPage.Axe));
        found.AddRange(await Lying(page, Phone));
        foreach (var width in OtherWidths)
        {
            await page.SetViewportSizeAsync(width, Height);
            found.AddRange(await Lying(page, width));
        }
        await page.SetViewportSizeAsync(Phone, Height);
        found.AddRange(await Signs.On(page));
        return found;
    }

    static async Task<IEnumerable<Finding>> Lying(IPage page, int width)
    {
        var seen = await page.EvaluateAsync<Finding[]>(AskedOfAPage.Frame, new { Width = width, Letters = width == Phone, Aim });
        return seen.Select(f => f with { What = $"{width} px: {f.What}" });
    }

    static async Task<IEnumerable<Finding>> Pale(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = scheme });
        var pairs = await page.EvaluateAsync<Pair[]>(AskedOfAPage.Pairs);
        return from pair in pairs
               let contrast = pair.Ink == "" ? 0 : Palette.Contrast(pair.Ink, pair.Ground)
               where contrast < pair.Least
               select new Finding
               {
                   Kind = "pale",
                   What = string.Create(
                       CultureInfo.InvariantCulture, $"{scheme}, {pair.Ink} on {pair.Ground} is {contrast:0.0}, not {pair.Least}: {pair.Words}"),
               };
    }
}
