using Goldseam.Domain.Entries;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Visits;

/// <remarks>What is older than the states remember is read from the log, and never without walking the chain to it.</remarks>
public sealed partial class Visit
{
    /// <summary>Entries of the own drawer by their numbers, verified from the nearest known tag. Those that are gone are left out.</summary>
    internal Task<IReadOnlyDictionary<long, Entry>> ReadDrawer(IReadOnlyCollection<long> seqs) => ReadEntries(o => o.Drawer, k => k.Drawer, seqs);

    /// <summary>Entries of the record by their numbers, verified from the nearest known tag. Those that are gone are left out.</summary>
    internal Task<IReadOnlyDictionary<long, Entry>> ReadRecord(IReadOnlyCollection<long> seqs) => ReadEntries(o => o.Record, k => k.Record, seqs);

    /// <summary>The words of record or drawer at these places: as the states carry them, and from the log where they do not.</summary>
    public async Task<FoundWords> ReadWords(params IReadOnlyCollection<WordsAt?> places)
    {
        var found = new Dictionary<(bool, long), Event>();
        var left = places.OfType<WordsAt>().Where(place => place.Carried is null).ToLookup(place => place.InDrawer, place => place.Seq);
        foreach (var stream in left)
            foreach (var (seq, entry) in await (stream.Key ? ReadDrawer([.. stream]) : ReadRecord([.. stream]))) found[(stream.Key, seq)] = entry.What;
        return new(found);
    }

    /// <returns>Null where they are gone, or where there is no place.</returns>
    public async Task<TWords?> ReadWords<TWords>(WordsAt<TWords>? place) where TWords : Event => (await ReadWords([place])).At(place);

    /// <summary>
    /// Every entry of the record that is not gone, oldest first, walked from the first: for what is long past, as an old month of the
    /// calendar. About 20 µs an entry.
    /// </summary>
    public async Task<IReadOnlyList<Entry>> ReadWholeRecord()
    {
        var opened = (await Open()).Record;
        return await WholeWalk.Read(log, keys.Record, keys.AsReader, opened, clock.GetCurrentInstant());
    }

    /// <summary>The same of the own drawer.</summary>
    public async Task<IReadOnlyList<Entry>> ReadWholeDrawer()
    {
        var opened = (await Open()).Drawer;
        return await WholeWalk.Read(log, keys.Drawer, keys.AsReader, opened, clock.GetCurrentInstant());
    }

    ValueTask<IReadOnlyList<SealedEntry>> Read(BlockWalk walk) => log.ReadRange(walk.Opened.Head.Stream, walk.ReadFrom, walk.End);

    async Task<IReadOnlyDictionary<long, Entry>> ReadEntries(
        Func<Opened, OpenedStream> stream, Func<KeySet, StreamKeys> streamKeys, IReadOnlyCollection<long> seqs)
    {
        if (seqs.Count == 0) return new Dictionary<long, Entry>();
        // What this request has opened once it has verified.
        var opened = stream(openings is [.., var last] ? last : await Open());
        while (true)
        {
            try
            {
                return await ReadBlocks(opened, streamKeys(keys), seqs);
            }
            catch (KeyMissingException)
            {
                // Withdrawn since the stream was opened? Then that is known by now, and otherwise it is what it looks like.
                var now = stream(await Open());
                if (now.Seq == opened.Seq) throw;
                opened = now;
            }
        }
    }

    async Task<IReadOnlyDictionary<long, Entry>> ReadBlocks(OpenedStream opened, StreamKeys stream, IReadOnlyCollection<long> seqs)
    {
        var found = new Dictionary<long, Entry>();
        foreach (var block in seqs.Where(s => s > 0 && s <= opened.Seq).GroupBy(s => (int)((s - 1) / Known.Stride)))
        {
            var walk = BlockWalk.From(opened, block.Key, block.Min());
            foreach (var entry in walk.Open(stream, keys.AsReader, await Read(walk), [.. block])) found[entry.Seq] = entry;
        }
        return found;
    }
}
