using System.Text;

namespace Goldseam.Web.Languages;

/// <summary>
/// Names and words that stand in a sentence of ours and may run the other way: a directional isolate (UAX #9, FSI and PDI) keeps them from
/// turning the rest around, and its signs from the wrong side. Where they run as the sentence does, nothing is put around them.
/// </summary>
static class Isolates
{
    const char First = '\u2068', Pop = '\u2069';

    public static object[] Around(object[] arguments, bool fromTheRight) =>
        [.. arguments.Select(a => a is string words && MayRunOtherwise(words, fromTheRight) ? $"{First}{words}{Pop}" : a)];

    static bool MayRunOtherwise(string words, bool fromTheRight) =>
        words.EnumerateRunes().Any(r => fromTheRight ? Rune.IsLetterOrDigit(r) && !RunsFromTheRight(r) : RunsFromTheRight(r));

    /// <summary>The blocks whose characters run from the right unless it is said of one that it does not (DerivedBidiClass.txt, @missing).</summary>
    static bool RunsFromTheRight(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
