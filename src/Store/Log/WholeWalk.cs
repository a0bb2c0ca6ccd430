using System.Security.Cryptography;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Log;

/// <summary>Record and drawer from the first entry to the last, with no snapshot believed: at sign-in, and whenever someone asks.</summary>
static class WholeWalk
{
    const int Chunk = 2048;

    /// <param name="opened">What the reader is about to be shown: the walk must come to the same.</param>
    /// <returns>What can be read no more although its month has not come and nobody who may took it back. The rest is whole.</returns>
    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public static async Task<GoneEarly> Verify(IEventLog log, KeySet keys, Opened opened, Instant now)
    {
        var month = EntryHeader.MonthOf(opened.Latest(now));
        var inRecord = await Verify(log, keys.Record, keys.AsReader, opened.Record.Head, month, null);
        var inDrawer = await Verify(log, keys.Drawer, keys.AsReader, opened.Drawer.Head, month, null);
        return inRecord.Count + inDrawer.Count == 0 ? GoneEarly.Nothing : new(inRecord, inDrawer);
    }

    /// <summary>The same walk over one stream, for what lies in it.</summary>
    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public static async Task<IReadOnlyList<Entry>> Read(IEventLog log, StreamKeys stream, Reader reader, OpenedStream opened, Instant now)
    {
        var found = new List<Entry>();
        await Verify(log, stream, reader, opened.Head, EntryHeader.MonthOf(Instant.Max(now, opened.Moments.Newest)), found);
        return found;
    }

    static async Task<List<long>> Verify(IEventLog log, StreamKeys stream, Reader reader, Head head, uint month, List<Entry>? found)
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
        var early = gone.Where(e => !e.HasFaded(month) && !IsWithdrawn(e)).ToList();
        // What the other took back although it was not theirs is no loss, but a deed.
        if (early.Find(e => !e.IsPassing || withdrawn.Contains(e.Seq)) is { } missing) throw new KeyMissingException(missing.Seq);
        return early.ConvertAll(e => e.Seq);

        // Stops at the head once, to compare; what came after it since may explain a key that is gone.
        long End() => seq < head.Seq ? Math.Min(seq + Chunk, head.Seq) : seq + Chunk;

        bool IsWithdrawn(SealedEntry entry) => entry.FadeMonth != EntryHeader.Never &&
            withdrawn.Contains(entry.Seq) && (withdrawnByMe.Contains(entry.Seq) || !Chain.IsMine(reader, entry));
    }
}

/// <summary>The numbers of entries whose words are gone before their month: no clock destroys so early, and nobody who may took them back.</summary>
public sealed record GoneEarly(IReadOnlyList<long> InRecord, IReadOnlyList<long> InDrawer)
{
    public static readonly GoneEarly Nothing = new([], []);

    public bool IsAny => InRecord.Count + InDrawer.Count > 0;
}
