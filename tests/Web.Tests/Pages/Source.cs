using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Tests.Pages;

/// <summary>Reads what the program says on screen out of its source and out of its types.</summary>
static class Source
{
    const string Literal = "\"(?<first>(?:[^\"\\\\]|\\\\.)*)\"";
    const string Second = "\"(?<second>(?:[^\"\\\\]|\\\\.)*)\"";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Web { get; } = Path.Combine(Root, "src", "Web");

    public static string Texts { get; } = Path.Combine(Web, "Texts", "en");

    /// <summary>Each refusal there is, made with nothing in particular.</summary>
    public static IReadOnlyList<Refusal> Refusals { get; } =
        [.. new[] { typeof(Refusal).Assembly, typeof(SealedStore).Assembly, typeof(WebProgram).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract)
            .Select(t => (Refusal)t.GetConstructors()[0]
                .Invoke([.. t.GetConstructors()[0].GetParameters().Select(p => Anything(p.ParameterType))]))];

    /// <summary>What the source hands to the texts, with the number of things it speaks of where it counts.</summary>
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(
        Files().SelectMany(f => KeysIn(f.Name, f.Text)).Concat(RefusedWith()).Concat(Tab.All.Select(t => t.Name)), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Plurals { get; } = Files()
        .SelectMany(f => All(f.Text, $@"\bT\.Count\([^""]*{Literal},\s*{Second}"))
            .ToDictionary(m => m.Groups["second"].Value, m => m.Groups["first"].Value, StringComparer.Ordinal);

    /// <summary>Folders of Domain, Store and Web, as files of texts are called after them.</summary>
    public static IReadOnlySet<string> Practices { get; } = new HashSet<string>(
        new[] { "Domain", "Domain/Practices", "Store", "Web" }.SelectMany(p => Directory.GetDirectories(Path.Combine(Root, "src", p)))
            .Select(d => Kebab(Path.GetFileName(d))),
        StringComparer.Ordinal);

    public static IEnumerable<(string File, string Key, JsonElement Sentence)> Sentences() =>
        from file in Directory.GetFiles(Texts, "*.json")
        from entry in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateObject()
        select (Path.GetFileNameWithoutExtension(file), entry.Name, entry.Value);

    /// <summary>The files of the program in which a name of the framework's stands.</summary>
    public static IEnumerable<string> Using(string name) => Files().Where(f => f.Text.Contains(name, StringComparison.Ordinal)).Select(f => f.Name);

    static IEnumerable<string> RefusedWith() => Refusals.Select(r => r.Sentence);

    static IEnumerable<string> KeysIn(string file, string text)
    {
        foreach (var key in All(text, $@"\b[Tt]\[{Literal}")) yield return key.Groups["first"].Value;
        foreach (var count in All(text, $@"\bT\.Count\([^""]*{Literal},\s*{Second}")) yield return count.Groups["second"].Value;
        foreach (var call in All(text, @"\bOf\("))
            foreach (var sentence in SentencesIn(text[(call.Index + call.Length)..])) yield return sentence;
        // A table of sentences, one a line.
        foreach (var line in All(text, $@"(?m)^\s*{Literal},\r?$"))
            if (line.Groups["first"].Value.Contains(' ', StringComparison.Ordinal)) yield return line.Groups["first"].Value;
        if (file != "CalmPage.razor") yield break;
        foreach (var pair in All(text, $@"\({Literal}, {Second}\),"))
        {
            yield return pair.Groups["first"].Value;
            yield return pair.Groups["second"].Value;
        }
    }

    /// <summary>The sentences among the arguments of a call; one word is no sentence, and what is looked up is no argument.</summary>
    static IEnumerable<string> SentencesIn(string arguments)
    {
        var depth = 1;
        for (var at = 0; depth > 0 && at < arguments.Length; at++)
        {
            if (arguments[at] == '(') depth++;
            if (arguments[at] == ')') depth--;
            if (arguments[at] != '"') continue;
            var literal = Regex.Match(arguments[at..], "^" + Literal, RegexOptions.None, Patience);
            if (!literal.Success) yield break;
            var (sentence, isArgument) = (literal.Groups["first"].Value, at == 0 || arguments[at - 1] is not ('[' or '$'));
            if (isArgument && sentence.Contains(' ', StringComparison.Ordinal)) yield return sentence;
            at += literal.Length - 1;
        }
    }

    static List<(string Name, string Text)> Files() =>
        [.. Directory.GetFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !Path.GetRelativePath(Web, f).Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin" or "node_modules"))
            .Select(f => (Path.GetFileName(f), Regex.Replace(File.ReadAllText(f), @"(?m)^\s*///.*$", "", RegexOptions.None, Patience)))];

    static IEnumerable<Match> All(string text, string pattern) => Regex.Matches(text, pattern, RegexOptions.None, Patience);

    static object? Anything(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;

    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => (char.IsUpper(c) && i > 0 ? "-" : "") + char.ToLower(c, CultureInfo.InvariantCulture)));

    static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Goldseam.slnx")) ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The source is not above the tests."));
}
