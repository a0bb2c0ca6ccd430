using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: the order, completeness and content of a stream, against whoever can write to the disk. Keyed (the host cannot recompute
//           it) and committing (the partner cannot give one entry two texts).
// Layout:   tag_n = HMAC-SHA256(chain key, tag_{n-1} 32 | header 29 | SHA-256(ciphertext) 32 | SHA-256("c" | entry key) 32); tag_0 = 0.
//           author tag_n = HMAC-SHA256(author key, tag_n): vouches for the entry and everything before it, to its author alone.

/// <summary>The keyed chain over the entries of one stream.</summary>
static class Chain
{
    public const int TagSize = 32;
    public const int LinkSize = TagSize + EntryHeader.Size + 32 + 32;

    public static readonly byte[] Start = new byte[TagSize];

    public static byte[] Commit(ReadOnlySpan<byte> entryKey)
    {
        Span<byte> input = stackalloc byte[1 + Aead.KeySize];
        Labels.KeyCommitment.CopyTo(input);
        entryKey.CopyTo(input[1..]);
        var commitment = SHA256.HashData(input);
        CryptographicOperations.ZeroMemory(input);
        return commitment;
    }

    public static byte[] Next(
        ReadOnlySpan<byte> chainKey, ReadOnlySpan<byte> before, EntryHeader header, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> commitment)
    {
        Span<byte> input = stackalloc byte[LinkSize];
        SHA256.HashData(ciphertext, WriteLink(input, before, header, commitment));
        return HMACSHA256.HashData(chainKey, input);
    }

    /// <returns>Where the hash of the ciphertext goes.</returns>
    public static Span<byte> WriteLink(Span<byte> to, ReadOnlySpan<byte> before, EntryHeader header, ReadOnlySpan<byte> commitment)
    {
        before.CopyTo(to);
        header.Write(to[TagSize..]);
        commitment.CopyTo(to[(TagSize + EntryHeader.Size + 32)..]);
        return to.Slice(TagSize + EntryHeader.Size, 32);
    }

    public static bool IsMine(Reader reader, SealedEntry entry) =>
        CryptographicOperations.FixedTimeEquals(Vouch(reader.AuthorKeyOf(entry), entry.Tag), entry.AuthorTag);

    /// <exception cref="AuthorTagException">It is in this reader's name, and not from their hand.</exception>
    public static void RequireMine(Reader reader, SealedEntry entry)
    {
        if (!IsMine(reader, entry)) throw new AuthorTagException(entry.Seq);
    }

    public static byte[] Vouch(ReadOnlySpan<byte> authorKey, ReadOnlySpan<byte> tag) => HMACSHA256.HashData(authorKey, tag);

    /// <returns>The tag of <paramref name="entry"/>, now known to follow from <paramref name="before"/>.</returns>
    /// <exception cref="TamperingException">It does not.</exception>
    public static byte[] Verify(StreamKeys keys, byte[] before, long expectedSeq, SealedEntry entry)
    {
        using var links = new ChainLinks(keys);
        return links.Verify(before, expectedSeq, entry);
    }
}
