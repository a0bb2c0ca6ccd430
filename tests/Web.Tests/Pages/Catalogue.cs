using System.Text;
using System.Text.RegularExpressions;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Tests.Pages;

/// <summary>A sentence that the program says, as it stands in the code.</summary>
/// <param name="One">Of a sentence about a number of things: what is said of one. It is the key then.</param>
/// <param name="Key">With a context after a bar where it needs one.</param>
sealed record Sentence(string Key, string? One, string Place);

/// <summary>What the program says on screen, read out of its source and its types, and the catalogue of it that translators are given.</summary>
static class Catalogue
{
    const string Literal = "\"(?<first>(?:[^\"\\\\]|\\\\.)*)\"";
    const string Second = "\"(?<second>(?:[^\"\\\\]|\\\\.)*)\"";

    const string Head =
        """
        # Every sentence of Goldseam. bin/texts writes this file from the code, in which the sentences stand.
        # A translation lies beside it and is called after its language, as fr.po.
        msgid ""
        msgstr ""
        "Project-Id-Version: Goldseam\n"
        "PO-Revision-Date: none\n"
        "Last-Translator: none\n"
        "Language-Team: none\n"
        "Language: en\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        """;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static string File { get; } = Path.Combine(Source.Web, "Texts", "goldseam.pot");

    public static IReadOnlyList<Sentence> Sentences { get; } = WithoutHalves(
        [.. Source.Files.Where(f => f.Path.StartsWith("src/Web/", StringComparison.Ordinal)).SelectMany(f => SaidIn(f.Path, f.Text)),
            .. Source.Refusals.Select(r => new Sentence(r.Sentence, null, FileOf($"\"{r.Sentence}\""))),
            .. Tab.All.Select(t => new Sentence(t.Name, null, FileOf($"\"{t.Name}\")")))]);

    /// <summary>All of them once, in an order that no other change in the code touches.</summary>
    public static string Written()
    {
        var file = new StringBuilder(Head);
        var counted = Sentences.Where(s => s.One is not null).DistinctBy(s => s.One).ToDictionary(s => s.One!, s => s.Key, StringComparer.Ordinal);
        foreach (var entry in Sentences.GroupBy(s => s.One ?? s.Key, StringComparer.Ordinal).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var parts = entry.Key.Split('|', 2);
            file.Append('\n');
            foreach (var place in entry.Select(s => s.Place).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) Line($"#: {place}");
            var plural = counted.GetValueOrDefault(entry.Key);
            if (Regex.IsMatch(plural ?? entry.Key, @"\{\d", RegexOptions.None, Patience)) Line("#, csharp-format");
            if (parts.Length == 2) Line($"msgctxt \"{parts[1]}\"");
            Line($"msgid \"{parts[0]}\"");
            if (plural is not null) Line($"msgid_plural \"{plural}\"");
            Line(plural is null ? "msgstr \"\"" : "msgstr[0] \"\"\nmsgstr[1] \"\"");
        }
        return file.ToString();

        void Line(string line) => file.Append(line).Append('\n');
    }

    /// <summary>What is counted inside another call is found there once more, each half by itself.</summary>
    static IReadOnlyList<Sentence> WithoutHalves(IReadOnlyList<Sentence> all)
    {
        var halves = all.Where(s => s.One is not null).SelectMany(s => new[] { s.One!, s.Key }).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(s => s.One is not null || !halves.Contains(s.Key)).Distinct()];
    }

    static string FileOf(string literal) => Source.Files.First(f => f.Text.Contains(literal, StringComparison.Ordinal)).Path;

    static IEnumerable<Sentence> SaidIn(string path, string text)
    {
        foreach (var said in All(text, $@"\b(?:[Tt]|Texts)\[{Literal}")) yield return new(said.Groups["first"].Value, null, path);
        foreach (var count in All(text, $@"\b(?:[Tt]|Texts)\.Count\([^""]*{Literal},\s*{Second}"))
            yield return new(count.Groups["second"].Value, count.Groups["first"].Value, path);
        foreach (var call in All(text, @"\bOf\("))
            foreach (var sentence in SentencesIn(text[(call.Index + call.Length)..])) yield return new(sentence, null, path);
        // A table of sentences: one a line, or two in brackets.
        foreach (var line in All(text, $@"(?m)^\s*{Literal},\r?$"))
            if (IsSentence(line)) yield return new(line.Groups["first"].Value, null, path);
        foreach (var pair in All(text, $@"(?m)^\s*\({Literal}, {Second}\),\r?$").Where(IsSentence))
        {
            yield return new(pair.Groups["first"].Value, null, path);
            yield return new(pair.Groups["second"].Value, null, path);
        }
    }

    static bool IsSentence(Match found) => found.Groups["first"].Value.Contains(' ', StringComparison.Ordinal);

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

    static IEnumerable<Match> All(string text, string pattern) => Regex.Matches(text, pattern, RegexOptions.None, Patience);
}
