using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Goldseam.Domain.Entries;

/// <summary>What a person typed, in the one form in which it is stored: NFC, lines ended by \n, nothing invisible that misleads.</summary>
/// <typeparam name="T">The kind of words.</typeparam>
public interface IWords<out T>
{
    string Text { get; }

    /// <summary>Most UTF-16 characters, as a browser counts them.</summary>
    static abstract int Most { get; }

    /// <summary>False for what stands in one line, as a name.</summary>
    static abstract bool HasLines { get; }

    /// <summary>For words that were read once before and come back from the store.</summary>
    static abstract T Stored(string text);
}

/// <summary>A few sentences: at most 4,000 characters and 48 KiB.</summary>
public sealed record Words : IWords<Words>
{
    Words(string text) => Text = text;
    public string Text { get; }
    public static int Most => 4_000;
    public static bool HasLines => true;
    public static Words Stored(string text) => new(text);
    public override string ToString() => Text;
}

/// <summary>A letter or a page of a journal: at most 10,000 characters and 48 KiB.</summary>
public sealed record LongWords : IWords<LongWords>
{
    LongWords(string text) => Text = text;
    public string Text { get; }
    public static int Most => 10_000;
    public static bool HasLines => true;
    public static LongWords Stored(string text) => new(text);
    public override string ToString() => Text;
}

/// <summary>What a partner is called here: one line, at most 40 characters.</summary>
public sealed record PersonName : IWords<PersonName>
{
    PersonName(string text) => Text = text;
    public string Text { get; }
    public static int Most => 40;
    public static bool HasLines => false;
    public static PersonName Stored(string text) => new(text);
    public override string ToString() => Text;
}

/// <summary>What fits in one line of a list, as a promise does: at most 200 characters.</summary>
public sealed record Line : IWords<Line>
{
    Line(string text) => Text = text;
    public string Text { get; }
    public static int Most => 200;
    public static bool HasLines => false;
    public static Line Stored(string text) => new(text);
    public override string ToString() => Text;
}

/// <summary>Reads what was typed. Empty is never words: where none are needed, ask with <see cref="TryReadOptional"/>.</summary>
public static class Typed
{
    const int MostBytes = 48 * 1024;

    /// <summary>What the words of one entry may take together, however many fields they come from.</summary>
    public const int MostBytesTogether = 63_000;

    /// <summary>Embeddings, overrides, isolates and marks of direction: with them a sentence can read differently than it was written.</summary>
    static readonly SearchValues<char> Direction = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <param name="about">What a refusal is <see cref="Refusal.About"/>.</param>
    public static bool TryRead<T>(
        string? typed, string about, [NotNullWhen(true)] out T? words, [NotNullWhen(false)] out Refusal? refusal)
        where T : class, IWords<T>
    {
        words = null;
        refusal = Read<T>(typed ?? "", about, out var text);
        if (refusal is null && text.EnumerateRunes().All(IsBlank)) refusal = new NothingWritten { About = about };
        if (refusal is not null) return false;
        words = T.Stored(text);
        return true;
    }

    /// <returns>True with null words where nothing was typed.</returns>
    /// <inheritdoc cref="TryRead" path="/param"/>
    public static bool TryReadOptional<T>(string? typed, string about, out T? words, [NotNullWhen(false)] out Refusal? refusal)
        where T : class, IWords<T>
    {
        refusal = Read<T>(typed ?? "", about, out var text);
        words = refusal is null && text.Length > 0 ? T.Stored(text) : null;
        return refusal is null;
    }

    /// <summary>The typed text without what cannot be kept, to be shown again in the field beside the refusal.</summary>
    public static string Cleaned(string typed) =>
        string.Concat(WithPlainLines(typed).EnumerateRunes().Where(r => !IsHidden(r, severalLines: true)));

    /// <summary>Whether these fit into so much of one entry. What is no plain letter is escaped there: six bytes, or twelve outside of the first plane.</summary>
    public static bool FitTogether(int most, params IEnumerable<Words?> all) =>
        all.OfType<Words>().SelectMany(w => w.Text.EnumerateRunes()).Sum(BytesOf) <= most;

    static int BytesOf(Rune rune) =>
        !rune.IsBmp ? 12
        : rune.Value is '"' or '\\' or '\n' ? 2
        : rune.Value == ' ' || Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) ? rune.Utf8SequenceLength
        : 6;

    static Refusal? Read<T>(string typed, string about, out string text) where T : IWords<T>
    {
        text = WithPlainLines(typed).Trim();
        if (text.EnumerateRunes().Any(r => IsHidden(r, T.HasLines))) return new HiddenCharacters { About = about };
        text = text.Normalize(NormalizationForm.FormC);
        return text.Length > T.Most ? new TooLong(T.Most, text.Length) { About = about }
            : Encoding.UTF8.GetByteCount(text) > MostBytes ? new TooMuchToSeal { About = about }
            : null;
    }

    static string WithPlainLines(string typed) =>
        typed.ReplaceLineEndings("\n").Replace('\t', ' ');

    /// <summary>Nothing to see, as a space of no width: harmless inside words, and no words by itself.</summary>
    static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>Not what stands for broken text, and none of the code points that are no characters, at which normalising throws.</summary>
    public static bool IsCharacter(Rune rune) => rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE;

    static bool IsHidden(Rune rune, bool severalLines) =>
        Rune.IsControl(rune) ? !(severalLines && rune.Value == '\n')
        : !IsCharacter(rune) || rune.IsBmp && Direction.Contains((char)rune.Value);
}

public sealed record NothingWritten() : Refusal(RefusalKind.NotLikeThis, "There are no words here yet.");

public sealed record HiddenCharacters() : Refusal(RefusalKind.NotLikeThis,
    "Something invisible was in these words that can make them read differently. It is taken out below: look once, then save again.");

public sealed record TooLong(int Most, int Length) : Refusal(RefusalKind.NotLikeThis,
    "This is {0} characters long, and {1} fit here. Your words are still below.")
{
    public override IReadOnlyList<object> Arguments => [Length, Most];
}

public sealed record TooMuchToSeal() : Refusal(RefusalKind.NotLikeThis,
    "This is more than one page can hold. Your words are still below: split them in two.");
