using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Goldseam.Web.Layout;

/// <summary>
/// Every sentence on screen, in one language. The English sentence is the key; a context may follow it after a bar, as in
/// <c>T["Open|verb"]</c>. One JSON file a practice and language; a key without an entry shows itself.
/// </summary>
public sealed class Texts : IStringLocalizer
{
    readonly Dictionary<string, Sentence> sentences;

    Texts(string language, Dictionary<string, Sentence> sentences)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        this.sentences = sentences;
    }

    public static Texts English { get; } = Read("en");

    public string Language { get; }

    public CultureInfo Culture { get; }

    public LocalizedString this[string name] => new(name, Find(name).Other, !sentences.ContainsKey(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(Culture, Find(name).Other, arguments), !sentences.ContainsKey(name));

    /// <summary>A sentence about a number of things: the number is argument 0, what follows are the arguments after it.</summary>
    public string Count(long count, string one, string other, params object[] arguments)
    {
        var sentence = sentences.GetValueOrDefault(other) ?? new Sentence(Shown(one), Shown(other));
        return string.Format(Culture, count == 1 ? sentence.One : sentence.Other, [count, .. arguments]);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        sentences.Select(s => new LocalizedString(s.Key, s.Value.Other));

    Sentence Find(string key) => sentences.GetValueOrDefault(key) ?? new Sentence(Shown(key), Shown(key));

    static string Shown(string key) => key.Split('|', 2)[0];

    static Texts Read(string language)
    {
        var assembly = typeof(Texts).Assembly;
        var found = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"texts/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var entry in document.RootElement.EnumerateObject())
                found[entry.Name] = Sentence.From(entry.Value);
        }

        return new Texts(language, found);
    }

    sealed record Sentence(string One, string Other)
    {
        public static Sentence From(JsonElement value) => value.ValueKind == JsonValueKind.Object
            ? new(value.GetProperty("one").GetString()!, value.GetProperty("other").GetString()!)
            : new(value.GetString()!, value.GetString()!);
    }
}
