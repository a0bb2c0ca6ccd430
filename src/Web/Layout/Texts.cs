using System.Globalization;
using Goldseam.Web.Languages;
using Microsoft.Extensions.Localization;

namespace Goldseam.Web.Layout;

/// <summary>
/// Every sentence on screen, in one language. The English sentence stands in the code and is the key; a context may follow it after a bar, as in
/// <c>T["Open|verb"]</c>. What is not translated shows itself.
/// </summary>
public sealed class Texts : IStringLocalizer
{
    readonly Dictionary<string, IReadOnlyList<string>> translations;
    readonly Lazy<PluralRules> rules;

    /// <param name="language">As a page says it: <c>en</c>, <c>pt-BR</c>.</param>
    /// <param name="culture">How dates and numbers are written in it.</param>
    public Texts(string language, CultureInfo culture, IEnumerable<PoEntry> translated)
    {
        (Language, Culture, Name) = (language, culture, culture.NativeName);
        translations = translated.Where(e => e.Translations.Count > 0)
            .ToDictionary(e => e.Context.Length == 0 ? e.Sentence : $"{e.Sentence}|{e.Context}", e => e.Translations, StringComparer.Ordinal);
        rules = new(() => PluralRules.Of(language));
    }

    Texts(Texts of, int year) =>
        (Language, Culture, Name, Year, translations, rules) = (of.Language, of.Culture, of.Name, year, of.translations, of.rules);

    public static Texts English { get; } = new("en", CultureInfo.GetCultureInfo("en"), []);

    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>As those call it who speak it.</summary>
    public string Name { get; init; }

    /// <summary>In which it is read: a day of another year says its own. Null where nobody knows.</summary>
    public int? Year { get; }

    public Texts In(int year) => new(this, year);

    public LocalizedString this[string name] => new(name, Said(name));

    public LocalizedString this[string name, params object[] arguments] => new(name, Filled(Said(name), arguments));

    /// <summary>A sentence about a number of things: the number is argument 0, what follows are the arguments after it.</summary>
    public string Count(long count, string one, string other, params object[] arguments)
    {
        var form = rules.Value.FormOf(count);
        if (translations.TryGetValue(one, out var forms)) return Filled(forms[Math.Min(form, forms.Count - 1)], [count, .. arguments]);
        return Language == English.Language ? Filled(WithoutContext(form == 0 ? one : other), [count, .. arguments])
            : English.Count(count, one, other, arguments);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => translations.Select(t => new LocalizedString(t.Key, t.Value[0]));

    string Said(string key) => translations.TryGetValue(key, out var said) ? said[0] : WithoutContext(key);

    string Filled(string sentence, object[] arguments) =>
        string.Format(Culture, sentence, Isolates.Around(arguments, Culture.TextInfo.IsRightToLeft));

    static string WithoutContext(string key) => key.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0 ? key[..bar] : key;
}
