using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Mara and Jonas, each at a desk. Jonas has promised something.</summary>
static class Desk
{
    public const int Width = 1280;

    public static readonly string[] Pages =
        ["/today", "/calendar", "/calendar/month", "/calendar/day", "/us", "/me", "/promises", "/check-ins", "/tell"];

    public static async Task<Scene> Open(Chromium chromium)
    {
        var scene = await Scene.Open(chromium);
        await scene.BecomesTwo();
        await scene.Jonas.Promises(Person.NewId(), "Home by 18:30, or a message before 18:00");
        foreach (var one in new[] { scene.Mara, scene.Jonas })
        {
            await one.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
            await one.Page.SetViewportSizeAsync(Width, 800);
        }
        return scene;
    }
}

/// <summary>Where something stands in the window, in CSS pixels.</summary>
sealed record Spot
{
    public float X { get; init; }
    public float Y { get; init; }
    public float Width { get; init; }
    public float Height { get; init; }

    public static Task<Spot> Of(Person who, string selector) => who.Page.EvalOnSelectorAsync<Spot>(
        selector, "one => { const { x: X, y: Y, width: Width, height: Height } = one.getBoundingClientRect(); return { X, Y, Width, Height }; }");

    public static async Task StandsBeside(Person who, string first, string second)
    {
        var (a, b) = (await Of(who, first), await Of(who, second));
        Assert.InRange(b.Y, a.Y - 2, a.Y + 2);
        Assert.InRange(b.X, a.X + a.Width, a.X + a.Width + 64);
    }

    public static async Task StandsBelow(Person who, string first, string second)
    {
        var (a, b) = (await Of(who, first), await Of(who, second));
        Assert.Equal(a.X, b.X, 1.0);
        Assert.InRange(b.Y, a.Y + a.Height, float.MaxValue);
    }
}
