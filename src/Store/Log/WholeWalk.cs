using Goldseam.Store.Sealing;

namespace Goldseam.Store.Log;

/// <summary>Record and drawer from the first entry to the last, with no snapshot believed: at sign-in, and whenever someone asks.</summary>
static class WholeWalk
{
    const int Chunk = 2048;

    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    public static async Task Verify(IEventLog log, KeySet keys, uint monthNow)
    {
        foreach (var stream in new[] { keys.Record, keys.Drawer })
            await Verify(log, stream, keys.AsReader, monthNow);
    }

    static async Task Verify(IEventLog log, StreamKeys stream, Reader reader, uint monthNow)
    {
        var (seq, tag, withdrawn, gone) = (0L, Chain.Start, new HashSet<long>(), new List<SealedEntry>());
        while (await log.ReadRange(stream.Id, seq + 1, seq + Chunk) is { Count: > 0 } stored)
        {
            foreach (var entry in stored.Where(e => e.Key is null)) gone.Add(entry);
            var walked = ChainWalk.OpenPart(stream, reader, seq, tag, stored, withdrawn);
            (seq, tag) = (walked.Seq, walked.Tag);
        }
        foreach (var entry in gone)
            if (entry.FadeMonth >= monthNow && !withdrawn.Contains(entry.Seq)) throw new KeyMissingException(entry.Seq);
    }
}
