using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Goldseam.Browser.Tests;

/// <summary>Something that is not as it has to be on every screen.</summary>
public sealed record Finding
{
    public string Kind { get; init; } = "";
    public string What { get; init; } = "";
}

/// <summary>Looks at a page as two phones and a desk show it: in light, in dark and with letters of 200 %.</summary>
static class Looking
{
    /// <summary>The smallest side of what can be touched, in CSS pixels.</summary>
    public const int Aim = 48;

    const int Height = 844;

    /// <summary>Each begins where the one before ended, so that one thing changes at a time. The walk goes on in the first.</summary>
    static readonly Glance[] Glances =
    [
        new(390, ColorScheme.Light, First: true, Letters: true),
        new(390, ColorScheme.Dark),
        new(320, ColorScheme.Dark, First: true),
        new(320, ColorScheme.Light),
        new(1100, ColorScheme.Light, First: true, Axe: false),
    ];

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
        var found = new List<Finding>();
        var before = Glances[0] with { Scheme = ColorScheme.Null };
        foreach (var glance in Glances)
        {
            if (glance.Scheme != before.Scheme)
                await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = glance.Scheme });
            if (glance.Width != before.Width) await page.SetViewportSizeAsync(glance.Width, Height);
            var asked = new { glance.Width, glance.First, glance.Letters, glance.Axe, Aim };
            var seen = await page.EvaluateAsync<Finding[]>(InPage.Look, asked);
            found.AddRange(seen.Select(f => f with { What = $"{glance.Scheme}, {glance.Width} px: {f.What}" }));
            before = glance;
        }
        await page.SetViewportSizeAsync(Glances[0].Width, Height);
        return found;
    }

    /// <param name="First">At this width. The other scheme is asked for all rules again only where it moved something.</param>
    sealed record Glance(int Width, ColorScheme Scheme, bool First = false, bool Letters = false, bool Axe = true);
}
