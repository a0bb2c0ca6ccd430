using System.Security.Cryptography;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Log;

/// <summary>
/// Older entries, shown only after walking the chain from the first of them to the next tag that is known: the one after their block of
/// 256, or the head. Each tag says all that lies before it, so what leads there lies where it was put.
/// </summary>
/// <param name="First">The first entry to walk.</param>
/// <param name="End">The one whose tag is known.</param>
readonly record struct BlockWalk(OpenedStream Opened, int Block, long First, long End)
{
    /// <param name="first">In that block, and not after the head.</param>
    public static BlockWalk From(OpenedStream opened, int block, long first) =>
        new(opened, block, first, Math.Min((block + 1L) * Known.Stride, opened.Seq));

    /// <summary>Without the tag before it no entry can be looked at: it is read from the one before, and at the beginning of a block it is known.</summary>
    public long ReadFrom => IsWhole ? First : First - 1;

    bool IsWhole => First == Block * (long)Known.Stride + 1;

    /// <param name="stored">From <see cref="ReadFrom"/> to <see cref="End"/>.</param>
    public IEnumerable<Entry> Open(StreamKeys keys, Reader reader, IReadOnlyList<SealedEntry> stored, HashSet<long> wanted)
    {
        var opened = Opened;
        return Opens(Verify(keys, stored).Where(e => wanted.Contains(e.Seq)));

        IEnumerable<Entry> Opens(IEnumerable<SealedEntry> verified)
        {
            using var sealer = new EntrySealer(keys);
            foreach (var entry in verified)
            {
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
    }

    /// <returns>Those from <see cref="First"/> on.</returns>
    /// <exception cref="TamperingException">They do not lead to the tag that is known.</exception>
    public IReadOnlyList<SealedEntry> Verify(StreamKeys keys, IReadOnlyList<SealedEntry> stored)
    {
        if (stored.Count == 0 || stored[0].Seq != ReadFrom) throw new EntryMissingException(ReadFrom);
        IReadOnlyList<SealedEntry> walked = IsWhole ? stored : [.. stored.Skip(1)];
        var (seq, tag) = (First - 1, IsWhole ? Opened.Checkpoint(Block) : stored[0].Tag);
        using var links = new ChainLinks(keys);
        foreach (var entry in walked) tag = links.Verify(tag, ++seq, entry);
        var expected = End == Opened.Seq ? Opened.Tag : Opened.Checkpoint(Block + 1);
        if (seq != End) throw new EntryMissingException(seq + 1);
        return CryptographicOperations.FixedTimeEquals(tag, expected) ? walked : throw new ChainBrokenException(seq);
    }
}
