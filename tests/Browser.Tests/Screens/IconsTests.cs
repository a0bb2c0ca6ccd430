namespace Goldseam.Browser.Tests.Screens;

/// <summary>Phones cut icons as they like, down to a circle of four fifths of their width.</summary>
[Collection(InOneBrowser.Name)]
public sealed class IconsTests(Chromium chromium)
{
    [Theory]
    [InlineData("/icon-maskable-512.png")]
    [InlineData("/icon-plain-maskable.svg")]
    public async Task What_may_be_cut_off_is_one_colour_to_the_edge_and_the_picture_stays(string icon)
    {
        await using var home = await Home.Open(chromium);
        var somebody = await home.Somebody("Mara");
        await somebody.Opens("/calm");
        var (outside, inside) = await somebody.Page.EvaluateAsync<int[]>(
            """
            async (src) => {
              const picture = new Image(512, 512);
              picture.src = src;
              await picture.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: 512, height: 512 });
              const ink = canvas.getContext('2d');
              ink.drawImage(picture, 0, 0, 512, 512);
              const { data } = ink.getImageData(0, 0, 512, 512);
              const outside = new Set();
              const inside = new Set();
              for (let i = 0; i < 512 * 512; i++) {
                const far = Math.hypot((i % 512) - 255.5, Math.floor(i / 512) - 255.5) > 0.4 * 512;
                (far ? outside : inside).add(data.slice(4 * i, 4 * i + 4).join());
              }
              return [outside.size === 1 && [...outside][0].endsWith(',255') ? 1 : 0, inside.size];
            }
            """,
            icon) is [var one, var many] ? (one, many) : default;
        Assert.Equal(1, outside);
        Assert.True(inside > 2, "There is no picture.");
    }
}
