using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Members;

/// <summary>
/// The name a member signs in with. It is stored in clear, so it need not be anybody's real name: 2 to 80 letters of any script with their
/// marks, digits, and what stands in a mail address or within a name. What looks alike on another keyboard is the same name: by
/// compatibility (NFKC), in lower case, digits of any script as 0 to 9, and without what cannot be seen (RFC 8265, UAX #31; decisions/0015).
/// </summary>
public sealed record SignInName
{
    public const int Least = 2;
    public const int Most = 80;

    /// <summary>What stands between the letters of names: in Catalan, Armenian, Hebrew, Tibetan, Ethiopic and Japanese.</summary>
    const string Within = "·֊׳״་፡・";

    SignInName(string text, string? asBefore) => (Text, AsBefore) = (text, asBefore);

    public string Text { get; }

    /// <summary>How the same was kept by the first accounts, where that differs: only case and normal form were evened out.</summary>
    internal string? AsBefore { get; }

    public static bool TryRead(string? typed, [NotNullWhen(true)] out SignInName? name)
    {
        name = null;
        var text = (typed ?? "").Trim();
        // Bounds what is normalised; half a character could not be.
        if (text.Length > 4 * Most || !text.EnumerateRunes().All(Typed.IsCharacter)) return false;
        var even = Even(text);
        if (even.Length is < Least or > Most || !IsName(even)) return false;
        var before = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        name = new(even, before == even ? null : before);
        return true;
    }

    /// <summary>As it lies in the store, by the rules of its time.</summary>
    internal static SignInName Stored(string text) => new(text, null);

    static string Even(string text)
    {
        var even = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (IsUnseen(rune)) continue;
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) even.Append((int)Rune.GetNumericValue(rune));
            // An apostrophe as phones put it in; a dotted capital; the other sigma, which capitals do not tell apart.
            else even.Append(rune.Value switch { '’' or '‘' or 'ʼ' => "'", 'İ' => "i", 'ς' => "σ", _ => rune.ToString() });
        }
        return even.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Joiners, directions and variants of a sign: they change how a name looks at most, and nobody knows that they typed them.</summary>
    static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    static bool IsName(string text) =>
        !IsMark(Rune.GetRuneAt(text, 0)) && !Within.Contains(text[0], StringComparison.Ordinal) && !Within.Contains(text[^1], StringComparison.Ordinal)
        && text.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || IsMark(r) || r.Value is > ' ' and < 0x7F
            || r.IsBmp && Within.Contains((char)r.Value, StringComparison.Ordinal));

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public override string ToString() => Text;
}

public sealed record NotASignInName() : Refusal(RefusalKind.NotLikeThis,
    "A sign-in name has 2 to 80 letters, digits or signs such as . and @, and no spaces.", nameof(SignInName));

public sealed record SignInNameTaken() : Refusal(RefusalKind.NotLikeThis,
    "Somebody here has this sign-in name already. Add a word or a number.", nameof(SignInName));
