using System.Diagnostics.CodeAnalysis;
using System.Text;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Members;

/// <summary>
/// A new passphrase: at least 15 characters (NIST SP 800-63B-4 where nothing else guards the door), at most 200, nothing that the
/// other would try first, and not one thing over and over. No rules about digits or signs.
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
        refusal = !IsSound(text) ? new HiddenCharacters()
            : text.Length < Least ? new PassphraseTooShort(text.Length)
            : text.Length > Most ? new PassphraseTooLong()
            : IsGuessable(text, knownToTheOther) ? new PassphraseGuessable()
            : null;
        if (refusal is null) passphrase = new(text.Normalize(NormalizationForm.FormC));
        return refusal is null;
    }

    internal bool IsWordForWord(string typed) => IsSound(typed) && typed.Normalize(NormalizationForm.FormC) == Text;

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
    "This passphrase has {0} characters. It needs {1}: the six words offered are easy to keep.")
{
    public override IReadOnlyList<object> Arguments => [Length, Passphrase.Least];
}

public sealed record PassphraseTooLong() : Refusal(RefusalKind.NotLikeThis, "A passphrase can have 200 characters at most.");

public sealed record PassphraseGuessable() : Refusal(RefusalKind.NotLikeThis,
    "Somebody who knows you would try this one. Take words that have nothing to do with the two of you.");
