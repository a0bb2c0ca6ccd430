using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: the memory of a browser of how far the record and the drawer had come, from the browser's owner's partner and from the
//           host: it can be deleted, not changed. It is what notices that the whole database was set back.
// Layout:   base64url( nonce 12 | AES-256-GCM(HKDF(member key, "seen"), record | drawer, "seen") | tag 16 ),
//           where a stream is: id 16 | seq 8 | tag 32. The nonce is a MAC of the text: the same heads give the same cookie.

/// <summary>How far one stream had come.</summary>
readonly record struct Head(Guid Stream, long Seq, byte[] Tag)
{
    public bool IsSameAs(Head other) =>
        Stream == other.Stream && Seq == other.Seq && CryptographicOperations.FixedTimeEquals(Tag, other.Tag);
}

/// <summary>The heads that a browser has seen, as its cookie carries them.</summary>
sealed record Seen(Head Record, Head Drawer)
{
    const int HeadSize = 16 + 8 + 32;

    public bool IsSameAs(Seen other) => Record.IsSameAs(other.Record) && Drawer.IsSameAs(other.Drawer);

    public string Seal(ReadOnlySpan<byte> key)
    {
        Span<byte> plain = stackalloc byte[2 * HeadSize];
        Write(plain, Record);
        Write(plain[HeadSize..], Drawer);
        return Base64Url.EncodeToString(Aead.SealSame(key, plain, Labels.Seen));
    }

    /// <returns>Null where there is none, or it is another member's: one browser may know two people.</returns>
    public static Seen? Open(ReadOnlySpan<byte> key, string? cookie)
    {
        if (cookie is not { Length: > 0 and < 512 } || !Base64Url.IsValid(cookie)) return null;
        return Aead.TryOpen(key, Base64Url.DecodeFromChars(cookie), Labels.Seen, out var plain) && plain.Length == 2 * HeadSize
            ? new(Read(plain), Read(plain.AsSpan(HeadSize)))
            : null;
    }

    static void Write(Span<byte> to, Head head)
    {
        head.Stream.TryWriteBytes(to, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to[16..], head.Seq);
        head.Tag.CopyTo(to[24..]);
    }

    static Head Read(ReadOnlySpan<byte> from) =>
        new(new(from[..16], bigEndian: true), BinaryPrimitives.ReadInt64BigEndian(from[16..]), from.Slice(24, 32).ToArray());
}
