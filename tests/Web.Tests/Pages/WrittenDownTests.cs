using System.Text.RegularExpressions;

namespace Goldseam.Web.Tests.Pages;

/// <summary>What the code refers to by number can be read in the repository, and what is written there is still so.</summary>
public sealed partial class WrittenDownTests
{
    static readonly string Docs = Path.Combine(Source.Root, "docs");

    [Fact]
    public void Every_fact_that_the_code_names_is_in_the_evidence_and_none_is_there_for_nothing()
    {
        var cited = Cited(Fact(), "src");
        Assert.True(cited.Count > 20, $"{cited.Count} facts");
        Assert.Equal(cited.Order(StringComparer.Ordinal), RowsOf("evidence.md").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_invariant_that_the_code_names_is_written_down() =>
        Assert.Empty(Cited(Invariant(), "src", "tests", "torture", "bench").Except(RowsOf("invariants.md"), StringComparer.Ordinal));

    [Fact]
    public void What_is_said_to_hold_an_invariant_exists()
    {
        var files = Sources("src", "tests", "torture").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(File.ReadAllText(Path.Combine(Docs, "invariants.md"))).Select(m => m.Groups["name"].Value).ToList();
        Assert.True(named.Count > 20, $"{named.Count} names");
        Assert.All(named, n => Assert.Contains(n, files));
    }

    static IEnumerable<string> RowsOf(string page) =>
        Row().Matches(File.ReadAllText(Path.Combine(Docs, page))).Select(m => m.Groups["id"].Value);

    static HashSet<string> Cited(Regex pattern, params string[] folders) =>
        Sources(folders).SelectMany(f => pattern.Matches(File.ReadAllText(f))).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    static IEnumerable<string> Sources(params string[] folders) =>
        folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Source.Root, f), "*.*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin" or "node_modules"));

    [GeneratedRegex(@"\bF\d{1,3}[a-z]?\b", RegexOptions.None, 5000)]
    private static partial Regex Fact();

    [GeneratedRegex(@"(?<=[(\s])I(?:1[0-3]|[1-9])(?=[):,;\s])", RegexOptions.None, 5000)]
    private static partial Regex Invariant();

    [GeneratedRegex(@"(?m)^\| \*\*(?<id>[FI]\d+[a-z]?)\*\*", RegexOptions.None, 5000)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]+)`", RegexOptions.None, 5000)]
    private static partial Regex Named();
}
