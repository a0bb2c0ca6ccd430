using System.IO.Compression;
using System.Text;
using Goldseam.Browser.Tests.Screens;
using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Calendar;

/// <summary>A plan that hangs in a kitchen: what is there to be touched is not printed, and no margin says where it comes from.</summary>
[Collection(InOneBrowser.Name)]
public sealed class PaperTests(Chromium chromium)
{
    const string ToBeTouched = ".two-ways, .turn a, .row .icon, .lines .icon, .button, .more > summary, .tabs, .top-bar";

    [Fact]
    public async Task What_is_printed_is_the_plan_and_nothing_to_touch()
    {
        await using var scene = await Scene.Open(chromium);
        await scene.BecomesTwo();
        var jonas = scene.Jonas;
        await jonas.Promises(Person.NewId(), "Home by 18:30, or a message before 18:00");
        foreach (var (page, said) in new[] { ("/calendar", "Home by 18:30"), ("/calendar/month", "kept"), ("/us", "What we promise") })
        {
            await jonas.Opens(page);
            Assert.NotEmpty(await Seen());
            await jonas.Page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Empty(await Seen());
            await jonas.Sees(said);
            // With and without what the browser would write into the margins: the same, since the page has taken them.
            Assert.Equal(await Printed(jonas.Page, withAddress: false), await Printed(jonas.Page, withAddress: true));
            await jonas.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        Task<string[]> Seen() => jonas.Page.EvalOnSelectorAllAsync<string[]>(
            ToBeTouched, "all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80))");
    }

    /// <summary>What a printed page draws, unpacked.</summary>
    static async Task<IReadOnlyList<string>> Printed(IPage page, bool withAddress)
    {
        var pdf = await page.PdfAsync(new()
        {
            DisplayHeaderFooter = withAddress,
            Margin = new() { Top = "2cm", Bottom = "2cm", Left = "2cm", Right = "2cm" },
        });
        var (text, streams) = (Encoding.Latin1.GetString(pdf), new List<string>());
        for (var at = text.IndexOf("stream\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf("stream\n", at + 1, StringComparison.Ordinal))
        {
            var isPacked = text[text.LastIndexOf("obj", at, StringComparison.Ordinal)..at].Contains("FlateDecode", StringComparison.Ordinal);
            if (!isPacked || text[at - 1] == 'd') continue;
            using var packed = new MemoryStream(pdf, at + 7, pdf.Length - at - 7);
            using var unpacked = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress), Encoding.Latin1);
            streams.Add(await unpacked.ReadToEndAsync());
        }
        Assert.NotEmpty(streams);
        return streams;
    }
}
