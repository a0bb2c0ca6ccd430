using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Log;

/// <summary>Entries that were verified from a tag that is known, and opened.</summary>
/// <param name="Entries">Those that still have their key, in order.</param>
/// <param name="Seq">The number of the last one walked.</param>
/// <param name="Checkpoints">The tags met at every 256th entry.</param>
sealed record ChainWalk(IReadOnlyList<Entry> Entries, long Seq, byte[] Tag, IReadOnlyList<byte[]> Checkpoints)
{
    /// <param name="withdrawn">What is known to be withdrawn; what these entries withdraw is added.</param>
    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public static ChainWalk Open(
        StreamKeys keys, Reader reader, long after, byte[] tag, IReadOnlyList<SealedEntry> stored, HashSet<long> withdrawn)
    {
        var walked = OpenPart(keys, reader, after, tag, stored, withdrawn);
        foreach (var entry in stored)
            if (entry.Key is null && !entry.MayBeGone(withdrawn.Contains(entry.Seq))) throw new KeyMissingException(entry.Seq);
        return walked;
    }

    /// <summary>The same for entries that more will follow: a missing key may be explained by one of those, so it is not judged here.</summary>
    public static ChainWalk OpenPart(
        StreamKeys keys, Reader reader, long after, byte[] tag, IReadOnlyList<SealedEntry> stored, HashSet<long> withdrawn)
    {
        if (stored.Count == 0) return new([], after, tag, []);
        var opened = new Entry?[stored.Count];
        Parallel(stored.Count, (from, to) =>
        {
            using var links = new ChainLinks(keys);
            using var sealer = new EntrySealer(keys);
            for (var i = from; i < to; i++)
            {
                // Each follows from the tag that lies before it, which is verified as well: so the chain needs no one after another.
                links.Verify(i == 0 ? tag : stored[i - 1].Tag, after + i + 1, stored[i]);
                opened[i] = sealer.Open(stored[i]);
                if (opened[i]?.By == reader.Me) links.RequireMine(reader, stored[i]);
            }
        });
        var (seq, checkpoints, entries) = (after + stored.Count, new List<byte[]>(), new List<Entry>(stored.Count));
        for (var i = 0; i < stored.Count; i++)
        {
            if ((after + i + 1) % Known.Stride == 0) checkpoints.Add(stored[i].Tag);
            if (opened[i] is not { } entry) continue;
            if (entry.What is IWithdraws { Withdraws: { } gone }) Withdraw(gone, entry);
            entries.Add(entry);
        }
        return new(entries, seq, stored[^1].Tag, checkpoints);

        // Passing entries are withdrawn by their author alone. Whose a shredded entry was, its author tag still tells its author.
        void Withdraw(long gone, Entry by)
        {
            var index = gone - after - 1;
            if (by.By != reader.Me && index >= 0 && index < stored.Count && Chain.IsMine(reader, stored[(int)index]))
                throw new KeyMissingException(gone);
            withdrawn.Add(gone);
        }
    }

    /// <summary>On all cores where there is enough to do: years of entries are opened when a snapshot is gone.</summary>
    static void Parallel(int count, Action<int, int> work)
    {
        const int enough = 512;
        if (count <= enough) { work(0, count); return; }
        // In many parts: a core that is held up by something else then leaves the rest to the others.
        var parts = (count + enough - 1) / enough;
        var found = new Exception?[parts];
        System.Threading.Tasks.Parallel.For(0, parts, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
        {
            try { work(part * enough, Math.Min(count, (part + 1) * enough)); }
            catch (Exception e) when (e is TamperingException or NewerEventException) { found[part] = e; }
        });
        if (Array.Find(found, f => f is not null) is { } first) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
    }
}
