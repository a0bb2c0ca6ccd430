using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Languages;

/// <summary>
/// Two languages that nobody speaks, made from the catalogue. Every sentence is in brackets, each letter wears an accent and each vowel stands
/// twice: what is no such sentence never went through the catalogue, and what has no room has none in a longer language either. One of the
/// two runs from right to left, with Arabic dates and all six of its plural forms.
/// </summary>
static partial class PseudoLanguages
{
    const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const string Accented = "àƀçďéƒĝĥîĵķļḿñöṕɋŕšţûṽŵẋýžÀɃÇĎÉƑĜĤÎĴĶĻḾÑÖṔɊŔŠŢÛṼŴẊÝŽ";
    const string Vowels = "aeiouAEIOU";

    /// <summary>From here on right to left, whatever the letters are; and no longer.</summary>
    const char FromTheRight = '\u202E', AsBefore = '\u202C';

    /// <summary>A name or a number inside of a sentence runs as it does by itself.</summary>
    const char ByItself = '\u2068', NoLonger = '\u2069';

    public static IReadOnlyList<Texts> Of(IReadOnlyList<PoEntry> catalogue) =>
    [
        new("en-XA", WithAccents(), Said(catalogue, "en-XA", s => $"[{WithAccents(s)}]")) { Name = WithAccents("[English]") },
        new("ar-XB", CultureInfo.GetCultureInfo("ar"), Said(catalogue, "ar-XB", s =>
            $"{FromTheRight}[{Placeholder().Replace(WithAccents(s), $"{ByItself}$0{NoLonger}")}]{AsBefore}")) { Name = $"{FromTheRight}{WithAccents("[English]")}{AsBefore}" },
    ];

    /// <summary>Letter by letter, so that a part of a sentence becomes a part of what the whole becomes.</summary>
    public static string WithAccents(string sentence)
    {
        var said = new StringBuilder(sentence.Length * 2);
        foreach (var letter in sentence)
        {
            var at = Plain.IndexOf(letter, StringComparison.Ordinal);
            said.Append(at < 0 ? letter : Accented[at]);
            if (Vowels.Contains(letter, StringComparison.Ordinal)) said.Append(char.ToLowerInvariant(Accented[at]));
        }
        return said.ToString();
    }

    static IEnumerable<PoEntry> Said(IReadOnlyList<PoEntry> catalogue, string language, Func<string, string> said)
    {
        var forms = PluralRules.Of(language).Forms;
        return catalogue.Select(e => e with
        {
            Translations = e.Plural is null ? [said(e.Sentence)] : [.. forms.Select(f => said(f == "one" ? e.Sentence : e.Plural))],
        });
    }

    static CultureInfo WithAccents()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("en").Clone();
        var dates = culture.DateTimeFormat;
        (dates.DayNames, dates.AbbreviatedDayNames) = (All(dates.DayNames), All(dates.AbbreviatedDayNames));
        (dates.MonthNames, dates.AbbreviatedMonthNames) = (All(dates.MonthNames), All(dates.AbbreviatedMonthNames));
        (dates.MonthGenitiveNames, dates.AbbreviatedMonthGenitiveNames) = (All(dates.MonthGenitiveNames), All(dates.AbbreviatedMonthGenitiveNames));
        return CultureInfo.ReadOnly(culture);

        static string[] All(string[] names) => [.. names.Select(WithAccents)];
    }

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
