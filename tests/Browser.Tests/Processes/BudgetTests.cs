using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Goldseam.Browser.Tests.Processes;

/// <summary>How much a phone has to load, measured on the published program. It needs no browser, but a publish takes its time.</summary>
public sealed class BudgetTests(Published published, ITestOutputHelper output) : IClassFixture<Published>
{
    const int Kilo = 1024;
    const string Outside = ", not signed in";

    [Fact]
    public async Task Styles_scripts_and_letters_stay_small()
    {
        var files = Directory.GetFiles(Path.Combine(published.WebRoot, "dist"))
            .Where(f => Path.GetExtension(f) is not (".br" or ".gz")).Select(f => Path.GetFileName(f));
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var (body, packed) = await published.Fetch("/dist/" + file);
            if (!file.EndsWith(".woff2", StringComparison.Ordinal)) Assert.Equal("br", packed);
            sizes[file] = body.Length;
            output.WriteLine($"{body.Length,7} {file}");
        }
        // Half of the practices are still to come, and the main sheet is to stay below 8 KB with all of them.
        Assert.InRange(sizes.Single(s => s.Key.StartsWith("site-", StringComparison.Ordinal)).Value, 1, 6 * Kilo);
        Assert.InRange(Of(sizes, ".css"), 1, 8 * Kilo);
        Assert.InRange(Of(sizes, ".js"), 1, 22 * Kilo);
        Assert.InRange(Of(sizes, ".woff2"), 1, 60 * Kilo);
        Assert.Equal(2, sizes.Keys.Count(f => f.EndsWith(".woff2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_first_visit_stays_below_110_KB()
    {
        var html = await published.Read("/");
        const string Loaded = """(?<=(href|src)=")/(?!leave|calm|first-days|begin|join|sign-in)[^"#]+""";
        var all = Regex.Matches(html, Loaded, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(m => m.Value).Where(a => !a.Contains("icon-180", StringComparison.Ordinal))
            .Concat(["/", "/sw.js", "/calm", "/help", "/first-days", "/offline", .. OfCalm(await published.Read("/calm"))]).Distinct().ToList();
        var total = 0;
        foreach (var address in all)
        {
            var (body, packed) = await published.Fetch(address);
            output.WriteLine($"{body.Length,7} {packed,-4} {address}");
            total += body.Length;
        }
        output.WriteLine($"{total,7} together");
        Assert.InRange(total, 1, 110 * Kilo);
    }

    [Fact]
    public async Task Every_page_stays_below_14_KB_and_a_later_one_below_10()
    {
        await published.Post("/begin/way-in", "/begin", new(StringComparer.Ordinal)
        {
            ["name"] = "Mara",
            ["signInName"] = "mara.here",
            ["passphrase"] = "Mara keeps copper kettles warm",
            ["zone"] = "Europe/Berlin",
        });
        var words = string.Concat(Enumerable.Repeat("It took me an hour to come back. ", 20));
        await published.Post("/today", "/check-ins", new(StringComparer.Ordinal)
        {
            ["feeling"] = "heavy",
            ["words"] = words,
            ["audience"] = "only-me",
        });

        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in new[]
        {
            "/today", "/today?change=1", "/me", "/me/name", "/notes", "/visits", "/record", "/spare-key", "/invitation", "/join",
            "/us", "/side", "/pace", "/chapter", "/locks", "/devices/new", "/passphrase", "/check-ins", "/what-to-say", "/first-evening/check-in",
            "/calm", "/help", "/first-days", "/offline", "/offline/unsent", "/nowhere", "/spare-key/use",
        }) sizes[page] = (await published.Fetch(page)).Body.Length;
        Assert.Contains("You, right now", await published.Read("/today"), StringComparison.Ordinal);
        await published.Fetch("/leave");
        foreach (var page in new[] { "/", "/begin", "/begin/readers", "/begin/way-in", "/sign-in", "/join", "/join/code" })
            sizes[page + Outside] = (await published.Fetch(page)).Body.Length;

        foreach (var (page, size) in sizes) output.WriteLine($"{size,7} {page}");
        Assert.All(sizes, page => Assert.InRange(page.Value, 0, 14 * Kilo));
        var later = sizes.Where(p => !p.Key.EndsWith(Outside, StringComparison.Ordinal));
        Assert.All(later, page => Assert.InRange(page.Value, 0, 10 * Kilo));
    }

    static int Of(Dictionary<string, int> sizes, string ending) =>
        sizes.Where(s => s.Key.EndsWith(ending, StringComparison.Ordinal)).Sum(s => s.Value);

    /// <summary>What the page for a minute needs of its own: a script and a sheet.</summary>
    static IEnumerable<string> OfCalm(string html)
    {
        var own = Regex.Matches(html, "/dist/calm-[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).ToList();
        Assert.Equal(2, own.Count);
        return own;
    }
}
