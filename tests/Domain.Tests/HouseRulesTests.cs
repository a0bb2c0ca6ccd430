using System.Reflection;
using System.Text.RegularExpressions;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests;

/// <summary>What we agreed on about the tree itself. An exception is a name in one of the lists, with its reason.</summary>
public sealed partial class HouseRulesTests
{
    const string IndexerName = "Item";
    const int MostLinesOfSource = 300;
    const int MostLinesOfTests = 400;
    const int MostCharactersOfALine = 140;

    static readonly string[] FilesThatMayBeLonger = [];

    static readonly string[] NeverSaid =
        ["user", "users", "item", "items", "data", "cheater", "victim", "violation", "compliance", "failed", "missed", "score"];

    static readonly string[] NeverAPlace =
        ["Core", "Common", "Shared", "Utils", "Util", "Utilities", "Helper", "Helpers", "Service", "Services", "Manager", "Managers",
         "Infrastructure", "Application", "Misc", "Extensions"];

    internal static readonly string Root = FindRoot(AppContext.BaseDirectory);

    static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Goldseam.slnx")) ? from
        : FindRoot(Path.GetDirectoryName(from) ?? throw new InvalidOperationException("The tests do not run inside the tree."));

    static IEnumerable<string> SourceOf(string top, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, top), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => endings.Contains(Path.GetExtension(f)))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));

    static IEnumerable<string> AllSource => SourceOf("src", ".cs", ".razor", ".css", ".js", ".ts", ".sql");

    static string[] LinesOf(string file) => File.ReadAllLines(Path.Combine(Root, file));

    [Fact]
    public void The_rules_need_the_base_library_and_NodaTime_and_nothing_else() =>
        Assert.All(typeof(RecordState).Assembly.GetReferencedAssemblies(), a =>
            Assert.True(a.Name == "NodaTime" || a.Name!.StartsWith("System.", StringComparison.Ordinal), $"Domain references {a.Name}."));

    [Fact]
    public void Nothing_public_is_called_what_we_do_not_call_people_or_their_lives()
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in typeof(RecordState).Assembly.GetExportedTypes())
        {
            var members = type.GetMembers(own)
                .Where(m => m is not (MethodBase { IsSpecialName: true } or PropertyInfo { Name: IndexerName }));
            var names = members.Select(m => m.Name)
                .Concat(type.GetMethods(own).Cast<MethodBase>().Concat(type.GetConstructors(own))
                    .SelectMany(m => m.GetParameters()).Select(p => p.Name ?? ""))
                .Append(type.Name);
            foreach (var name in names)
                Assert.False(Names.WordsIn(name).Any(NeverSaid.Contains), $"{type.Name}: {name}");
        }
    }

    [Fact]
    public void No_stored_name_is_either() =>
        Assert.All(EventCatalogue.All.Select(EventCatalogue.NameOf), n => Assert.DoesNotContain(n.Split('.', '-'), NeverSaid.Contains));

    [Fact]
    public void Files_are_small()
    {
        var files = AllSource.Select(f => (File: f, Most: MostLinesOfSource))
            .Concat(SourceOf("tests", ".cs").Select(f => (File: f, Most: MostLinesOfTests)));
        Assert.DoesNotContain(files, f => LinesOf(f.File).Length > f.Most && !FilesThatMayBeLonger.Contains(f.File));
        Assert.All(FilesThatMayBeLonger, f => Assert.True(File.Exists(Path.Combine(Root, f)), $"{f} is gone and needs no exception."));
    }

    [Fact]
    public void Lines_of_these_tests_fit_a_window()
    {
        var tooLong = from file in SourceOf("tests/Domain.Tests", ".cs")
                      from line in LinesOf(file).Select((text, i) => (Text: text, Number: i + 1))
                      where line.Text.Length > MostCharactersOfALine
                      select $"{file}:{line.Number}";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nothing_is_a_place_for_everything()
    {
        foreach (var file in AllSource)
        {
            Assert.DoesNotContain(file.Split('/').Select(p => Path.GetFileNameWithoutExtension(p)), NeverAPlace.Contains);
            if (Path.GetExtension(file) == ".cs")
                Assert.DoesNotContain(
                    Declared().Matches(File.ReadAllText(Path.Combine(Root, file))), m => NeverAPlace.Contains(m.Groups["name"].Value));
        }
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (?<name>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Declared();

    [Theory]
    [InlineData("")]
    [InlineData("/Practices")]
    public void A_folder_of_the_rules_has_one_of_the_same_name_in_their_tests(string within) =>
        Assert.Equal(FoldersOf($"src/Domain{within}"), FoldersOf($"tests/Domain.Tests{within}"));

    [Theory]
    [InlineData("src/Web")]
    [InlineData("tests/Web.Tests")]
    [InlineData("tests/Browser.Tests")]
    public void A_practice_of_the_rules_is_one_wherever_it_is_shown_or_tried(string project) =>
        Assert.Equal(FoldersOf("src/Domain/Practices"), FoldersOf($"{project}/Practices"));

    static IEnumerable<string?> FoldersOf(string place) =>
        Directory.GetDirectories(Path.Combine(Root, place)).Select(Path.GetFileName).Except(["bin", "obj"]).Order(StringComparer.Ordinal);

    /// <summary>A date and a time of day that were handed in are no clock.</summary>
    static string RulesIn(string file) =>
        File.ReadAllText(Path.Combine(Root, file)).Replace("LocalDateTime.", "", StringComparison.Ordinal);

    [Fact]
    public void No_rule_reads_a_clock_or_draws_a_lot()
    {
        string[] banned =
            ["DateTime.", "DateTimeOffset.", "SystemClock", "Guid.NewGuid", "CreateVersion7", "Random", "Environment.", "File."];
        foreach (var file in SourceOf("src/Domain", ".cs"))
            Assert.DoesNotContain(banned, b => RulesIn(file).Contains(b, StringComparison.Ordinal));
    }
}
