namespace Goldseam.Browser.Tests.Screens;

/// <summary>Looks at a page on a small phone as if other people lived here, who are called longer, paste addresses or write from the right.</summary>
static class LookingWithOthersWords
{
    const int Width = 320, Height = 844;

    const string Link = "https://example.org/tickets/2026/a1b2c3d4e5f6", Name = "Wolfeschlegelsteinhausenbergerdorffwelch";

    /// <summary>Two words and a sign, in Hebrew.</summary>
    const string FromTheRight = "\u05e9\u05dc\u05d5\u05dd \u05e8\u05d1!";

    public static async Task<IReadOnlyList<Finding>> At(Person who, Scene scene)
    {
        await who.Page.SetViewportSizeAsync(Width, Height);
        var sent = scene.People.SelectMany(p => p.Sent).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length);
        var found = await who.Page.EvaluateAsync<Finding[]>(
            AskedOfAPage.OthersWords, new { Sent = sent, Names = scene.People.Select(p => p.Name), Width, Link, Name, FromTheRight });
        await who.Page.SetViewportSizeAsync(390, Height);
        return found;
    }
}
