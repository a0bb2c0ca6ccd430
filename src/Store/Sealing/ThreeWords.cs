using System.Buffers.Binary;

namespace Goldseam.Store.Sealing;

/// <summary>Words to say aloud: 2,048 short and plain ones, so that each carries eleven bits.</summary>
public static class WordList
{
    public static readonly IReadOnlyList<string> All = Load();

    const int WordsInAPassphrase = 6;

    /// <summary>A passphrase of six words, 66 bits, drawn evenly.</summary>
    /// <param name="drawn">One drawn before: whoever has written it down is shown the same again. What is none is not taken over.</param>
    public static string Passphrase(IRandomSource random, string? drawn = null)
    {
        if (drawn?.Split(' ') is { Length: WordsInAPassphrase } before && before.All(All.Contains)) return drawn;
        Span<byte> bytes = stackalloc byte[2 * WordsInAPassphrase];
        random.Fill(bytes);
        var words = new string[WordsInAPassphrase];
        for (var i = 0; i < words.Length; i++) words[i] = At(BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]));
        return string.Join(' ', words);
    }

    internal static string At(int bits) => All[bits & 2047];

    static string[] Load()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>The head of a stream as three words, to compare in person: 33 bits, against a fork or a change and not for secrecy.</summary>
static class ThreeWords
{
    public static string Of(byte[] tag)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(tag);
        return string.Join(' ', WordList.At((int)(bits >> 53)), WordList.At((int)(bits >> 42)), WordList.At((int)(bits >> 31)));
    }
}
