using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Members;

/// <summary>
/// A new passphrase: at least 15 characters (NIST SP 800-63B-4 where nothing else guards the door), at most 200, nothing that the
/// other would try first, and not one thing over and over. No rules about digits or signs. Kept evened out (decisions/0015): what a phone
/// puts in by itself, as a curly apostrophe or a long dash, opens as well as what other keyboards have.
/// </summary>
public sealed record Passphrase
{
    public const int Least = 15;
    public const int Most = 200;

    /// <summary>What somebody who knows this app, and what brings people to it, would begin with.</summary>
    static readonly string[] Expected =
        ["goldseam", "password", "passphrase", "passwort", "letmein", "iloveyou", "ilovehim", "iloveher",
        "trustno", "qwerty", "12345", "abcdef", "cheater", "affair"];

    Passphrase(string text) => Text = text;

    internal string Text { get; }

    public static bool TryRead(
        string? typed, IEnumerable<string?> knownToTheOther, [NotNullWhen(true)] out Passphrase? passphrase, [NotNullWhen(false)] out Refusal? refusal)
    {
        passphrase = null;
        var text = typed ?? "";
        var even = IsSound(text) ? Even(text) : text;
        refusal = !IsSound(text) ? new HiddenCharacters()
            : even.Length < Least ? new PassphraseTooShort(even.Length)
            : text.Length > Most ? new PassphraseTooLong()
            : IsGuessable(text, knownToTheOther) ? new PassphraseGuessable()
            : null;
        if (refusal is null) passphrase = new(even);
        return refusal is null;
    }

    internal bool IsWordForWord(string typed) => IsSound(typed) && Even(typed) == Text;

    /// <summary>
    /// What is tried where somebody types one: evened out, as each is kept now; then as it was typed, and with the apostrophe of phones, as
    /// the first ones were kept. It is one and the same for who has no such sign in it.
    /// </summary>
    internal static IEnumerable<string> Ways(string typed) =>
        new[] { Even(typed), typed.Normalize(NormalizationForm.FormC), typed.Replace('\'', '’').Normalize(NormalizationForm.FormC) }
            .Distinct(StringComparer.Ordinal);

    /// <summary>Without what keyboards and phones put in by themselves: RFC 8265's OpaqueString, and quotes, dashes, dots and a last space.</summary>
    static string Even(string typed)
    {
        var even = new StringBuilder();
        foreach (var c in typed.Normalize(NormalizationForm.FormC))
        {
            var one = c switch
            {
                '’' or '‘' or '‚' or '‛' or 'ʼ' or '′' or '´' or '`' => "'",
                '“' or '”' or '„' or '‟' or '″' => "\"",
                '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => "-",
                '…' => "...",
                _ => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? " " : c.ToString(),
            };
            // Two short dashes become a long one on some phones, and a double space is a slip on all.
            if (one is "-" or " " && even.Length > 0 && even[^1] == one[0]) continue;
            even.Append(one);
        }
        return even.ToString().Trim(' ');
    }

    /// <summary>Whole characters, none of them invisible: anything else was never let be a passphrase.</summary>
    internal static bool IsSound(string text) => text.EnumerateRunes().All(r => Typed.IsCharacter(r) && !Rune.IsControl(r));

    /// <summary>Whether little is left once the expected is taken out: one expected word in a long sentence is fine.</summary>
    static bool IsGuessable(string text, IEnumerable<string?> knownToTheOther)
    {
        var rest = Squeezed(text);
        if (rest.Distinct().Count() < 6) return true;
        foreach (var word in Expected.Concat(knownToTheOther.Select(w => Squeezed(w ?? ""))).Where(w => w.Length > 2))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < 8;
    }

    static string Squeezed(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    public override string ToString() => "(a passphrase)";
}

public sealed record PassphraseTooShort(int Length) : Refusal(RefusalKind.NotLikeThis,
    "This passphrase has {0} characters. It needs {1}: the six words offered are easy to keep.", nameof(Passphrase))
{
    public override IReadOnlyList<object> Arguments => [Length, Passphrase.Least];
}

public sealed record PassphraseTooLong() : Refusal(RefusalKind.NotLikeThis,
    "A passphrase can have 200 characters at most.", nameof(Passphrase));

public sealed record PassphraseGuessable() : Refusal(RefusalKind.NotLikeThis,
    "Somebody who knows you would try this one. Take words that have nothing to do with the two of you.", nameof(Passphrase));
