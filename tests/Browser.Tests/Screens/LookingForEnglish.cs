namespace Goldseam.Browser.Tests.Screens;

/// <summary>
/// Looks at a page in a pseudo-language on a small phone: nothing reaches beyond its side, Leave now is in sight, and no word is left that is
/// neither in brackets, as every sentence of ours is, nor somebody's own.
/// </summary>
static class LookingForEnglish
{
    /// <summary>The narrowest phone.</summary>
    const int Width = 320, Height = 844;

    /// <summary>What is the same in every language, and why.</summary>
    static readonly string[] Same =
    [
        // What this place is called.
        "Goldseam",
    ];

    public static async Task<IEnumerable<Finding>> At(Person who, Scene scene, string direction)
    {
        await who.Page.SetViewportSizeAsync(Width, Height);
        var sent = scene.People.SelectMany(p => p.Sent).Concat(Same).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length);
        var found = await who.Page.EvaluateAsync<Finding[]>(AskedOfAPage.Frame, new { Width, Letters = false, Looking.Aim });
        var english = await who.Page.EvaluateAsync<Finding[]>(AskedOfAPage.English, new { Sent = sent, Direction = direction });
        var spilling = await who.Page.EvaluateAsync<string[]>(InPage.Spilling);
        await who.Page.SetViewportSizeAsync(390, Height);
        return [.. found, .. english, .. spilling.Select(s => new Finding { Kind = "spilling", What = s })];
    }
}
