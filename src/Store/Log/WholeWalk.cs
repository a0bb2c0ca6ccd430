using System.Security.Cryptography;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Log;

/// <summary>Record and drawer from the first entry to the last, with no snapshot believed: at sign-in, and whenever someone asks.</summary>
static class WholeWalk
{
    const int Chunk = 2048;

    /// <param name="opened">What the reader is about to be shown: the walk must come to the same.</param>
    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public static async Task Verify(IEventLog log, KeySet keys, Opened opened, uint monthNow)
    {
        await Verify(log, keys.Record, keys.AsReader, opened.Record.Head, monthNow, null);
        await Verify(log, keys.Drawer, keys.AsReader, opened.Drawer.Head, monthNow, null);
    }

    /// <summary>The same walk over one stream, for what lies in it.</summary>
    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public static async Task<IReadOnlyList<Entry>> Read(IEventLog log, StreamKeys stream, Reader reader, OpenedStream opened, uint monthNow)
    {
        var found = new List<Entry>();
        await Verify(log, stream, reader, opened.Head, monthNow, found);
        return found;
    }

    static async Task Verify(IEventLog log, StreamKeys stream, Reader reader, Head head, uint monthNow, List<Entry>? found)
    {
        var (seq, tag, gone) = (0L, Chain.Start, new List<SealedEntry>());
        var (withdrawn, withdrawnByMe) = (new HashSet<long>(), new HashSet<long>());
        while (await log.ReadRange(stream.Id, seq + 1, End()) is { Count: > 0 } stored)
        {
            gone.AddRange(stored.Where(e => e.Key is null));
            var walked = ChainWalk.OpenPart(stream, reader, seq, tag, stored, withdrawn);
            (seq, tag) = (walked.Seq, walked.Tag);
            found?.AddRange(walked.Entries);
            foreach (var entry in walked.Entries)
                if (entry.By == reader.Me && entry.What is IWithdraws { Withdraws: { } own }) withdrawnByMe.Add(own);
            if (seq == head.Seq && !CryptographicOperations.FixedTimeEquals(tag, head.Tag)) throw new ChainBrokenException(seq);
        }
        if (seq < head.Seq) throw new EntryMissingException(seq + 1);
        foreach (var entry in gone)
            if (!entry.MayBeGone(monthNow, IsWithdrawn(entry))) throw new KeyMissingException(entry.Seq);

        // Stops at the head once, to compare; what came after it since may explain a key that is gone.
        long End() => seq < head.Seq ? Math.Min(seq + Chunk, head.Seq) : seq + Chunk;

        bool IsWithdrawn(SealedEntry entry) =>
            withdrawn.Contains(entry.Seq) && (withdrawnByMe.Contains(entry.Seq) || !Chain.IsMine(reader, entry));
    }
}
