using System.Text.RegularExpressions;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Pages;

/// <summary>One noun goes through folders, addresses, screens and the table of words; what things were called at first is in nothing but what is stored.</summary>
public sealed class OneNounTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    static readonly string Style = File.ReadAllText(Path.Combine(Source.Root, "STYLE.md"));

    /// <summary>What is headed by something else than its noun, and why that is said more plainly.</summary>
    static readonly Dictionary<string, string> Headed = new(StringComparer.Ordinal)
    {
        ["CheckIns"] = "The last days",
        ["Reviews"] = "The week and the month",
        ["Tellings"] = "Tell",
        ["Paces"] = "The pace of talking about it",
    };

    /// <summary>Words that were given up for another one; who reads the first meets the second.</summary>
    static readonly string[] GivenUp =
        ["Commitment", "Gratitude", "Concern", "Explanation", "Restore", "Jar", "Beginning", "Begun", "Reaching", "Parts", "Parking", "OwnTellings"];

    /// <summary>Where one of these is the field's own word for something else.</summary>
    static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Commitment"] = "Sealing: the hash that binds an entry to its key",
        ["Restore"] = "what is done with a backup",
        ["Parts"] = "parts of a form, of a file, of a sentence",
        ["Beginning"] = "of a rhythm, of a file",
    };

    static IReadOnlyList<string> PracticesIn(string project) =>
        [.. Directory.GetDirectories(Path.Combine(Source.Root, project, "Practices")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_practice_has_the_same_folder_in_rules_and_pages()
    {
        Assert.True(PracticesIn("src/Domain").Count > 10);
        Assert.Equal(PracticesIn("src/Domain"), PracticesIn("src/Web"));
    }

    [Fact]
    public async Task A_practice_is_reached_under_its_own_noun()
    {
        await using var place = await Place.Opens();
        var roots = RouteSamples.Mapped(place).Keys.Select(r => r.Split(' ')[1].Split('/')[1]).ToHashSet(StringComparer.Ordinal);
        Assert.All(PracticesIn("src/Web"), practice => Assert.Contains(
            new[] { Source.Kebab(practice), Source.Kebab(OneOf(practice)) }, roots.Contains));
    }

    [Fact]
    public void Who_has_read_the_README_knows_every_folder()
    {
        var readme = File.ReadAllText(Path.Combine(Source.Root, "README.md"));
        var house = Directory.GetDirectories(Source.Web).Select(d => Path.GetFileName(d)!)
            .Where(d => char.IsUpper(d[0]) && d != "Practices");
        Assert.All(PracticesIn("src/Web").Concat(house), folder => Assert.Contains($"`{folder}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_is_headed_by_the_noun_of_its_practice()
    {
        foreach (var practice in PracticesIn("src/Web"))
        {
            var titles = Directory.GetFiles(Path.Combine(Source.Web, "Practices", practice), "*Page.razor")
                .SelectMany(f => Regex.Matches(File.ReadAllText(f), "Title=\"@T\\[\"(?<title>[^\"]+)\"", RegexOptions.None, Patience))
                .Select(m => m.Groups["title"].Value).ToList();
            var noun = Headed.GetValueOrDefault(practice) ?? OneOf(practice);
            Assert.True(titles.Any(t => Said(t).Contains(Said(noun), StringComparison.Ordinal)), $"{practice} is headed {string.Join(", ", titles)}");
        }
    }

    [Fact]
    public void A_practice_has_its_word_in_the_table() =>
        Assert.All(PracticesIn("src/Domain"), practice => Assert.Matches($@"(?im)^\|[^|]*{Regex.Replace(OneOf(practice), "(?<=[a-z])(?=[A-Z])", "[ -]", RegexOptions.None, Patience)}", Style));

    [Fact]
    public void Nothing_is_called_what_was_given_up()
    {
        var names = new[] { typeof(Event).Assembly, typeof(SealedStore).Assembly, typeof(WebProgram).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.FullName!.StartsWith("Goldseam", StringComparison.Ordinal) && !t.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(t => new[] { t.FullName! }).ToList();
        Assert.True(names.Count > 800, $"{names.Count} types");
        foreach (var word in GivenUp.Where(w => !Allowed.ContainsKey(w)))
            Assert.DoesNotContain(names, n => Regex.IsMatch(n, $"{word}(?![a-z])", RegexOptions.None, Patience));
    }

    static string OneOf(string plural) => plural is "Thanks" ? plural : plural.TrimEnd('s');

    static string Said(string words) => Regex.Replace(words, "(?<=[a-z])(?=[A-Z])", " ", RegexOptions.None, Patience).Replace('-', ' ').ToUpperInvariant();
}
