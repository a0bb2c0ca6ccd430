using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: what Chain does, for many entries of one stream in a row. The hashes and their keys are readied once: for a single entry
//           that costs more than the hashing.

/// <summary>Checks one entry after another against the chain and its author. For one thread.</summary>
sealed class ChainLinks(StreamKeys keys) : IDisposable
{
    readonly IncrementalHash text = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly IncrementalHash chain = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Chain.Span);
    IncrementalHash? author;

    /// <returns>The tag of <paramref name="entry"/>, now known to follow from <paramref name="before"/>.</returns>
    /// <exception cref="TamperingException">It does not.</exception>
    public byte[] Verify(byte[] before, long expectedSeq, SealedEntry entry)
    {
        if (before.Length != Chain.TagSize) throw new ChainBrokenException(expectedSeq - 1);
        if (entry.Seq != expectedSeq) throw new EntryMissingException(expectedSeq);
        if (entry.Version != EntryHeader.CurrentVersion) throw new UnknownFormatException(entry.Seq);
        if (entry.Commitment.Length != 32) throw new ChainBrokenException(entry.Seq);
        var header = new EntryHeader(entry.Version, entry.Stream, entry.Seq, entry.FadeMonth);
        Span<byte> link = stackalloc byte[Chain.LinkSize], tag = stackalloc byte[Chain.TagSize];
        Hash(text, entry.Ciphertext, Chain.WriteLink(link, before, header, entry.Commitment));
        Hash(chain, link, tag);
        return entry.Stream == keys.Id && CryptographicOperations.FixedTimeEquals(tag, entry.Tag)
            ? entry.Tag
            : throw new ChainBrokenException(entry.Seq);
    }

    /// <exception cref="AuthorTagException">It is in this reader's name, and not from their hand.</exception>
    public void RequireMine(Reader reader, SealedEntry entry)
    {
        // Entries from before a renewal carry a key of their own.
        if (reader.AuthorKeyOf(entry) != reader.AuthorKey.Span)
        {
            Chain.RequireMine(reader, entry);
            return;
        }
        author ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, reader.AuthorKey.Span);
        Span<byte> tag = stackalloc byte[Chain.TagSize];
        Hash(author, entry.Tag, tag);
        if (!CryptographicOperations.FixedTimeEquals(tag, entry.AuthorTag)) throw new AuthorTagException(entry.Seq);
    }

    static void Hash(IncrementalHash with, ReadOnlySpan<byte> what, Span<byte> to)
    {
        with.AppendData(what);
        with.GetHashAndReset(to);
    }

    public void Dispose()
    {
        text.Dispose();
        chain.Dispose();
        author?.Dispose();
    }
}
