using System.Security.Cryptography;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Log;

/// <summary>Older entries, shown only after walking the chain from the tag before their block of 256 to the one after it.</summary>
static class BlockWalk
{
    public static IEnumerable<Entry> Open(
        StreamKeys keys, Reader reader, OpenedStream opened, int block, IReadOnlyList<SealedEntry> stored, HashSet<long> wanted)
    {
        Verify(keys, opened, block, stored);
        using var sealer = new EntrySealer(keys);
        foreach (var entry in stored)
        {
            if (!wanted.Contains(entry.Seq)) continue;
            if (sealer.Open(entry) is { } found)
            {
                if (found.By == reader.Me) Chain.RequireMine(reader, entry);
                yield return found;
            }
            else if (!entry.MayBeGone(opened.IsWithdrawn(entry.Seq)))
            {
                throw new KeyMissingException(entry.Seq);
            }
        }
    }

    /// <exception cref="TamperingException">The block does not lead from the tag before it to the tag after it.</exception>
    public static void Verify(StreamKeys keys, OpenedStream opened, int block, IReadOnlyList<SealedEntry> stored)
    {
        var seq = block * (long)Known.Stride;
        var tag = opened.Checkpoint(block);
        using var links = new ChainLinks(keys);
        foreach (var entry in stored) tag = links.Verify(tag, ++seq, entry);
        var end = Math.Min((block + 1L) * Known.Stride, opened.Seq);
        var expected = end == opened.Seq ? opened.Tag : opened.Checkpoint(block + 1);
        if (seq != end) throw new EntryMissingException(seq + 1);
        if (!CryptographicOperations.FixedTimeEquals(tag, expected)) throw new ChainBrokenException(seq);
    }
}
