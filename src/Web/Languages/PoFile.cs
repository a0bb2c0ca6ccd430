using System.Text;

namespace Goldseam.Web.Languages;

/// <summary>One sentence of a catalogue, with what it is in another language.</summary>
/// <param name="Context">Where the same English words mean two things; empty otherwise.</param>
/// <param name="Plural">Of a sentence about a number of things.</param>
/// <param name="Translations">One; of what is counted, one for each form of the language. Empty where nobody has translated it.</param>
public sealed record PoEntry(string Context, string Sentence, string? Plural, IReadOnlyList<string> Translations);

/// <summary>Reads catalogues as gettext keeps them. What is marked as fuzzy is read as not translated.</summary>
public static class PoFile
{
    public static IReadOnlyList<PoEntry> Read(TextReader file)
    {
        var entries = new List<PoEntry>();
        var parts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var (isFuzzy, part) = (false, new StringBuilder());
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith("#~", StringComparison.Ordinal)) continue;
            // A comment, a context or, without one, a sentence begins the next entry.
            if (parts.ContainsKey("msgid") && (line.StartsWith('#') || Keyword(line) == "msgctxt" || Keyword(line) == "msgid")) End();
            if (line.StartsWith("#,", StringComparison.Ordinal)) isFuzzy |= line.Contains("fuzzy", StringComparison.Ordinal);
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != '"') parts.Add(Keyword(line), part = new());
            part.Append(Unquoted(line[line.IndexOf('"', StringComparison.Ordinal)..]));
        }
        End();
        return entries;

        void End()
        {
            var sentence = Part("msgid");
            var translations = parts.Where(p => p.Key.StartsWith("msgstr", StringComparison.Ordinal)).Select(p => p.Value.ToString()).ToList();
            // The first, of no sentence, speaks of the file itself.
            if (sentence is { Length: > 0 })
                entries.Add(new(Part("msgctxt") ?? "", sentence, Part("msgid_plural"), isFuzzy || translations.Contains("") ? [] : translations));
            parts.Clear();
            isFuzzy = false;
        }

        string? Part(string keyword) => parts.TryGetValue(keyword, out var found) ? found.ToString() : null;
    }

    static string Keyword(string line) => line.Split(' ', 2)[0];

    static string Unquoted(string quoted)
    {
        var text = new StringBuilder();
        for (var at = 1; at < quoted.Length && quoted[at] != '"'; at++)
            text.Append(quoted[at] != '\\' ? quoted[at] : quoted[++at] switch { 'n' => '\n', 't' => '\t', var other => other });
        return text.ToString();
    }
}
