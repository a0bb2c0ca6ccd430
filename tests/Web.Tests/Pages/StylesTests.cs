using System.Text;
using System.Text.RegularExpressions;
using Goldseam.Web.Layout;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Pages;

/// <summary>A class is the name of one thing. Where two files call something the same, the later one paints what the earlier one made.</summary>
public sealed partial class StylesTests
{
    /// <summary>On paper everything may look otherwise, so that file speaks of everybody's classes and comes last of all.</summary>
    const string Paper = "print";

    static readonly string Styles = Path.Combine(Source.Web, "assets", "styles");

    /// <param name="IsHome">The rule belongs to the thing of this name: its selector begins with it.</param>
    /// <param name="IsJoined">It says how another thing is, as in .mark.kept.</param>
    sealed record Named(string File, string Class, bool IsHome, bool IsJoined);

    [Fact]
    public void No_two_files_of_the_look_mean_different_things_by_one_class() =>
        Assert.Empty(MeantTwice(Directory.GetFiles(Styles, "*.css")
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).Where(f => f.Item1 != Paper)));

    [Theory]
    [InlineData(".mark { width: 9px }", ".mark { width: 2px }", "mark: a, b")]
    [InlineData(".tile > .mark, .x { width: 9px }", ".mark { width: 2px } @media print { .x.mark { color: red } }", "x: a, b")]
    [InlineData(".tile.kept { color: red }", "textarea.kept { color: red }", "kept: a, b")]
    [InlineData(".tile.kept { color: red }", ".mark.kept { color: red }", "kept: a, b")]
    [InlineData(".a { .word { color: red } }", ".b { .word { color: red } }", "word: a, b")]
    [InlineData("h1 { color: red } .card .hint { color: red } /* .b */", "@media print { .hint { color: red } } .b { src: url(x.c) }", "")]
    public void It_is_found_where_they_do(string a, string b, string found) =>
        Assert.Equal(found, string.Join("; ", MeantTwice([("a", a), ("b", b)])));

    /// <summary>
    /// A class is at home in the one file that has rules of its own for it; others name it only within something of theirs. How a thing is
    /// (even, kept) is said of the things of one file.
    /// </summary>
    static IEnumerable<string> MeantTwice(IEnumerable<(string Name, string Text)> files)
    {
        return from named in files.SelectMany(f => NamedIn(f.Name, f.Text))
               group named by named.Class into same
               let homes = same.Where(s => s.IsHome || s.IsJoined).Select(s => s.File).Distinct().ToList()
               let all = same.Select(s => s.File).Distinct().ToList()
               where homes.Count > 1 || homes.Count == 0 && all.Count > 1
               select $"{same.Key}: {string.Join(", ", homes.Count > 1 ? homes : all)}";
    }

    static IEnumerable<Named> NamedIn(string file, string text)
    {
        var (around, prelude) = (new Stack<string?>(), new StringBuilder());
        foreach (var sign in Comments().Replace(text, ""))
        {
            if (sign == '{')
            {
                var outer = around.TryPeek(out var of) ? of : null;
                var owner = outer;
                foreach (var selector in SelectorsOf(prelude.ToString()))
                {
                    var classes = Classes().Matches(selector).Select(m => m.Groups["name"].Value).ToList();
                    if (classes.Count == 0) continue;
                    owner ??= classes[0];
                    var joined = Joined().Matches(selector).Select(m => m.Groups["name"].Value).ToList();
                    foreach (var name in classes) yield return new(file, name, (outer ?? classes[0]) == name, joined.Contains(name));
                }
                around.Push(owner);
            }
            if (sign == '}') around.Pop();
            if (sign is '{' or '}' or ';') prelude.Clear();
            else prelude.Append(sign);
        }
        Assert.Empty(around);
    }

    /// <summary>Apart at the commas that stand in no brackets.</summary>
    static IEnumerable<string> SelectorsOf(string prelude)
    {
        if (prelude.TrimStart().StartsWith('@')) yield break;
        var (depth, begin) = (0, 0);
        for (var at = 0; at < prelude.Length; at++)
        {
            if (prelude[at] is '(' or '[') depth++;
            if (prelude[at] is ')' or ']') depth--;
            if (prelude[at] != ',' || depth > 0) continue;
            yield return prelude[begin..at];
            begin = at + 1;
        }
        yield return prelude[begin..];
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\.(?<name>[a-z][a-z0-9-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Classes();

    [GeneratedRegex(@"(?<=[a-z0-9)\]])\.(?<name>[a-z][a-z0-9-]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined();

    [Fact]
    public async Task A_page_loads_the_sheets_it_needs_and_waits_for_none_that_is_for_paper()
    {
        await using var place = await Place.Opens();
        var somebody = place.Meets("Mara");
        var (site, calm, print) = (Bundle.Sheet("site").Address, Bundle.Sheet("calm").Address, Bundle.Sheet("print").Address);
        Assert.Equal([site, print], await Loaded("/"));
        Assert.Equal([site, calm, print], await Loaded("/calm"));

        async Task<IEnumerable<string?>> Loaded(string page)
        {
            var sheets = (await somebody.Opens(page)).Html.QuerySelectorAll("link[rel=stylesheet]");
            Assert.All(sheets, s => Assert.StartsWith("sha256-", s.GetAttribute("integrity"), StringComparison.Ordinal));
            Assert.All(sheets, s => Assert.Equal(s.GetAttribute("href") == print ? "print" : null, s.GetAttribute("media")));
            return sheets.Select(s => s.GetAttribute("href"));
        }
    }
}
