using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Every screen as a picture, light and dark. It asserts nothing, so it runs only when bin/screens asks for it.</summary>
[Collection(InOneBrowser.Name)]
public sealed class Pictures(Chromium chromium)
{
    const string FolderName = "GOLDSEAM_SCREENS";

    /// <summary>The screens that are shown in the README, and what they are called there.</summary>
    static readonly Dictionary<string, string> ForTheReadme = new(StringComparer.Ordinal)
    {
        ["today-open-for-both"] = "today.png",
        ["today-half-typed"] = "check-in.png",
        ["calm"] = "a-minute.png",
    };

    static string? Folder => Environment.GetEnvironmentVariable(FolderName);

    [OnRequest]
    public async Task Every_screen_is_taken_in_light_and_in_dark_on_a_phone_and_on_a_desk()
    {
        var sheets = new Dictionary<string, byte[][]>(StringComparer.Ordinal);
        foreach (var practice in PracticeScreens.All)
        {
            await using var scene = await Scene.Open(chromium);
            await practice.Show(scene, Take);
        }
        foreach (var (file, pair) in sheets) await SideBySide(Path.Combine(Folder!, "readme-" + file), pair);

        async Task Take(string screen, Person who)
        {
            await who.Page.WaitForFunctionAsync("() => !document.activeViewTransition");
            var pair = new List<byte[]>();
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await who.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await Settled(who.Page);
                var path = Path.Combine(Folder!, $"{screen}-{scheme.ToString().ToLowerInvariant()}.png");
                pair.Add(await who.Page.ScreenshotAsync());
                var height = await who.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
                await who.Page.SetViewportSizeAsync(390, height);
                await who.Page.ScreenshotAsync(new() { Path = path });
                await who.Page.SetViewportSizeAsync(1280, 800);
                await who.Page.ScreenshotAsync(new() { Path = path.Replace(".png", "-wide.png", StringComparison.Ordinal) });
                await who.Page.SetViewportSizeAsync(390, 844);
            }
            await who.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            if (ForTheReadme.TryGetValue(screen, out var file)) sheets[file] = [.. pair];
        }
    }

    /// <summary>They are shown while the place is put among the apps of a phone: nobody's words are in them.</summary>
    [OnRequest]
    public async Task Those_that_the_manifest_shows_are_taken()
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        await Take("question", "/today", 390, 700);
        await Take("minute", "/calm", 390, 700);
        await Take("minute-wide", "/calm", 1280, 640);

        async Task Take(string name, string path, int width, int height)
        {
            await jonas.Page.SetViewportSizeAsync(width, height);
            await jonas.Opens(path);
            await jonas.Page.WaitForFunctionAsync("() => !document.activeViewTransition && document.readyState === 'complete'");
            await jonas.Page.WaitForTimeoutAsync(1500);
            await Settled(jonas.Page);
            await jonas.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"manifest-{name}.png") });
        }
    }

    /// <summary>Nothing fades any more, and a breath is in its middle.</summary>
    static Task Settled(IPage page) => page.EvaluateAsync(
        """
        () => {
          for (const one of document.getAnimations()) {
            if (one instanceof CSSTransition) one.finish();
            else { one.pause(); one.currentTime = 3200; }
          }
        }
        """);

    async Task SideBySide(string path, byte[][] pictures)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 804, Height = 844 } });
        var page = await context.NewPageAsync();
        var images = pictures.Select(p => $"<img width=390 src='data:image/png;base64,{Convert.ToBase64String(p)}'>");
        await page.SetContentAsync($"<body style='margin:0;display:flex;gap:24px'>{string.Concat(images)}");
        await page.ScreenshotAsync(new() { Path = path, OmitBackground = true });
    }

    sealed class OnRequestAttribute : FactAttribute
    {
        public OnRequestAttribute()
        {
            if (Folder is null) Skip = "bin/screens takes the pictures.";
        }
    }
}
