using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: nothing by itself; it is how 128 random bits are written so that a person can read, say and type them: spare keys and
//           invitations.
// Layout:   seven groups of four, Crockford's base 32: 128 bits of secret, then the first 12 bits of SHA-256(secret), so that a typing
//           slip is told apart from a wrong code without asking the store.

/// <summary>A secret of 128 bits that people can copy by hand.</summary>
public sealed class OneTimeCode
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Letters = 28;

    readonly byte[] secret;

    OneTimeCode(byte[] secret) => this.secret = secret;

    internal ReadOnlySpan<byte> Secret => secret;

    public static OneTimeCode From(IRandomSource random)
    {
        var drawn = new byte[16];
        random.Fill(drawn);
        return new(drawn);
    }

    /// <summary>Reads it with or without gaps and dashes, in either case, with O for 0 and I or L for 1.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out OneTimeCode? code)
    {
        code = null;
        UInt128 high = 0;
        uint check = 0;
        var letters = 0;
        foreach (var c in typed ?? "")
        {
            if (char.IsWhiteSpace(c) || c is '-' or '‐' or '–' or '.') continue;
            var value = Alphabet.IndexOf(char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }, StringComparison.Ordinal);
            if (value < 0 || letters == Letters) return false;
            if (letters < 25) high = high << 5 | (uint)value;
            else check = check << 5 | (uint)value;
            letters++;
        }
        if (letters != Letters) return false;
        var typedSecret = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(typedSecret, high << 3 | check >> 12);
        if ((check & 0xFFF) != Check(typedSecret)) return false;
        code = new(typedSecret);
        return true;
    }

    public override string ToString()
    {
        var bits = BinaryPrimitives.ReadUInt128BigEndian(secret);
        var tail = (uint)(bits & 7) << 12 | Check(secret);
        return string.Create(Letters + Letters / 4 - 1, (bits >> 3, tail), static (text, from) =>
        {
            for (int letter = 0, at = 0; letter < Letters; letter++, at++)
            {
                if (letter > 0 && letter % 4 == 0) text[at++] = '-';
                var value = letter < 25 ? (int)(from.Item1 >> 5 * (24 - letter) & 31) : (int)(from.tail >> 5 * (27 - letter) & 31);
                text[at] = Alphabet[value];
            }
        });
    }

    static uint Check(byte[] secret)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(secret, hash);
        return (uint)(hash[0] << 4 | hash[1] >> 4);
    }
}
