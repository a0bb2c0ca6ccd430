using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Calendar;

/// <summary>
/// The marks of the calendar as they are painted, and as people with other eyes see them. Chromium simulates those; the difference of
/// two marks is the share of their pixels that are plainly not alike.
/// </summary>
[Collection(InOneBrowser.Name)]
public sealed class MarksTests(Chromium chromium)
{
    const double LeastDifference = 0.04;

    const string Line =
        """
        () => {
          const line = document.createElement('div');
          line.id = 'all-marks';
          line.style.cssText = 'position:fixed;inset:0;z-index:9;background:var(--card);display:flex;flex-wrap:wrap;gap:20px;padding:20px';
          for (const shape of ['promise', 'talk', 'review'])
            for (const state of ['kept', 'planned', 'moved', 'not-kept', 'paused']) {
              const box = document.createElement('span'), mark = document.createElement('span');
              box.style.cssText = 'inline-size:24px;block-size:24px;display:grid;place-items:center';
              box.dataset.mark = `${shape} ${state}`;
              mark.className = `mark ${shape} ${state}`;
              box.append(mark);
              line.append(box);
            }
          document.body.append(line);
        }
        """;

    const string Compare =
        """
        async ({ names, pictures, least }) => {
          const pixels = await Promise.all(pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [24, 24];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0, 24, 24);
            return context.getImageData(0, 0, 24, 24).data;
          }));
          const found = [];
          let count = 0;
          for (let i = 0; i < pixels.length; i++)
            for (let j = i + 1; j < pixels.length; j++) {
              let different = 0;
              for (let p = 0; p < pixels[i].length; p += 4) {
                const apart = Math.hypot(...[0, 1, 2].map((c) => pixels[i][p + c] - pixels[j][p + c]));
                if (apart > 40) different++;
              }
              if (different / (24 * 24) < least) found.push(`${names[i]} and ${names[j]}`);
              count++;
            }
          return [`${count} pairs`, ...found];
        }
        """;

    static readonly string[] Eyes = ["none", "deuteranopia", "protanopia", "tritanopia", "achromatopsia"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_two_marks_look_alike_to_anybody(ColorScheme scheme) => await NoneAreAlike(new() { ColorScheme = scheme }, Eyes);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nor_in_forced_colours(ColorScheme scheme) =>
        await NoneAreAlike(new() { ColorScheme = scheme, ForcedColors = ForcedColors.Active }, "none");

    [Fact]
    public async Task Nor_on_paper() => await NoneAreAlike(new() { Media = Media.Print }, "none", "achromatopsia");

    async Task NoneAreAlike(PageEmulateMediaOptions media, params string[] eyesOf)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Page.EmulateMediaAsync(media);
        await mara.Opens("/calm");
        await mara.Page.EvaluateAsync(Line);
        if (media.Media == Media.Print) await mara.Page.EvaluateAsync(InPage.WithoutGrounds);
        var devtools = await mara.Context.NewCDPSessionAsync(mara.Page);
        // An empty page has no rules about where pictures may come from.
        var table = await mara.Context.NewPageAsync();
        await mara.Page.BringToFrontAsync();
        foreach (var eyes in eyesOf)
        {
            await devtools.SendAsync("Emulation.setEmulatedVisionDeficiency", new() { ["type"] = eyes });
            var (names, pictures) = (new List<string>(), new List<string>());
            foreach (var box in await mara.Page.Locator("#all-marks > span").AllAsync())
            {
                names.Add((await box.GetAttributeAsync("data-mark"))!);
                pictures.Add(Convert.ToBase64String(await box.ScreenshotAsync()));
            }
            var found = await table.EvaluateAsync<string[]>(Compare, new { names, pictures, least = LeastDifference });
            Assert.Equal(["105 pairs"], found);
        }
    }
}
