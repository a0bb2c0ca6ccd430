using System.Globalization;
using System.Text.Json;

namespace Goldseam.Web.Languages;

/// <summary>
/// Which form of a sentence goes with a whole number, as CLDR has it for each language: <c>plurals.json</c> of the
/// package cldr-core 48.2.0, unchanged, under the licence beside it.
/// The forms are in CLDR's order, without those that only fractions have.
/// </summary>
public sealed class PluralRules
{
    static readonly string[] Order = ["zero", "one", "two", "few", "many", "other"];

    readonly List<Rule> rules;

    PluralRules(List<Rule> rules) => this.rules = rules;

    public IReadOnlyList<string> Forms => [.. rules.Select(r => r.Form)];

    /// <param name="tag">As a page says it; the rules of its language hold where its region has none of its own.</param>
    public static PluralRules Of(string tag)
    {
        using var file = JsonDocument.Parse(Embedded.Bytes("plurals.json"));
        var all = file.RootElement.GetProperty("supplemental").GetProperty("plurals-type-cardinal");
        var found = all.TryGetProperty(tag, out var own) ? own : all.GetProperty(tag.Split('-')[0]);
        return new([.. from form in Order
                       where found.TryGetProperty("pluralRule-count-" + form, out _)
                       let rule = found.GetProperty("pluralRule-count-" + form).GetString()!
                       where rule.Contains("@integer", StringComparison.Ordinal)
                       select new Rule(form, Conditions(rule.Split('@')[0]))]);
    }

    /// <param name="exponent">Of a number that is said with a power of ten, as 2 million: 6.</param>
    /// <returns>Where its form stands among those there are.</returns>
    public int FormOf(long number, int exponent = 0) => rules.FindIndex(r => r.Holds(number, exponent));

    static List<List<Condition>> Conditions(string rule) =>
        [.. rule.Split(" or ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(either => either.Split(" and ").Select(Condition.Read).ToList())];

    /// <param name="Either">One of these must hold whole; where there are none, it holds always.</param>
    sealed record Rule(string Form, List<List<Condition>> Either)
    {
        public bool Holds(long number, int exponent) =>
            Either.Count == 0 || Either.Exists(all => all.TrueForAll(c => c.Holds(number, exponent)));
    }

    /// <param name="Operand">
    /// n and i are the number itself, c and e its power of ten; v, w, f and t speak of its fraction, and a whole number has none.
    /// </param>
    /// <param name="Modulus">0 where it is not divided.</param>
    sealed record Condition(char Operand, long Modulus, bool Is, List<(long First, long Last)> Ranges)
    {
        public static Condition Read(string condition)
        {
            var sides = condition.Split(" = ") is { Length: 2 } equal ? equal : condition.Split(" != ");
            var left = sides[0].Split(" % ");
            return new(
                left[0].Trim()[0], left.Length == 1 ? 0 : Number(left[1]), !condition.Contains("!=", StringComparison.Ordinal),
                [.. sides[1].Split(',').Select(r => r.Split("..")).Select(r => (Number(r[0]), Number(r[^1])))]);
        }

        public bool Holds(long number, int exponent)
        {
            var value = Operand switch { 'n' or 'i' => number, 'c' or 'e' => exponent, _ => 0 };
            if (Modulus > 0) value %= Modulus;
            return Ranges.Exists(r => r.First <= value && value <= r.Last) == Is;
        }

        static long Number(string text) => long.Parse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
