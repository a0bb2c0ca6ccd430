using System.Security.Cryptography;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Log;

/// <summary>
/// One stream, verified and opened for one reader and one request: the fold over it, and how to append to it. What is older than the
/// reader's snapshots is vouched for by them; what is newer was walked, entry by entry.
/// </summary>
sealed class OpenedStream : IDisposable
{
    /// <summary>A page that had to fold more than this writes its snapshots back.</summary>
    const int FoldedWithoutWritingBack = 8;

    readonly StreamKeys keys;
    readonly Reader reader;
    readonly StreamPractices practices;
    readonly Snapshots snapshots;
    readonly Known known;
    readonly LocalDate? date;
    readonly long shreds;
    readonly HashSet<Practice> moved = [];
    readonly List<byte[]> checkpoints;
    readonly HashSet<long> withdrawn;
    readonly IReadOnlyList<SealedEntry> walked;
    readonly PageRows? page;

    /// <param name="date">By the clock, in UTC; null where nothing is to be trimmed.</param>
    /// <param name="page">Which of the rows are there; null where all of them are.</param>
    public OpenedStream(
        StreamKeys keys, Reader reader, StreamPractices practices, Snapshots snapshots, SealedStream stored, LocalDate? date = null, PageRows? page = null)
    {
        (this.keys, this.reader, this.practices, this.snapshots, this.date, this.page) = (keys, reader, practices, snapshots, date, page);
        shreds = stored.Shreds;
        var row = RowOf(stored.Snapshots, snapshots.KnownId);
        known = row is null ? Known.Nothing : snapshots.OpenKnown(row, shreds);
        if (stored.Head < known.Head) throw new SetBackException(stored.Head);
        checkpoints = [.. known.Checkpoints];
        withdrawn = [.. known.Withdrawn];

        var walk = ChainWalk.Open(keys, reader, known.Head, known.Tag, stored.Since, withdrawn);
        checkpoints.AddRange(walk.Checkpoints);
        (walked, Seq, Tag) = (stored.Since, walk.Seq, walk.Tag);
        if (Seq != stored.Head) throw new EntryMissingException(Seq + 1);
        Moments = known.Moments;
        foreach (var entry in walk.Entries)
        {
            Moments = Moments.With(entry);
            moved.Add(practices.OwnerOf(entry.What));
        }
        Fold = new(practices, practice => Snapshot(practice, stored.Snapshots), walk.Entries, date);
    }

    public Fold Fold { get; }
    public long Seq { get; private set; }
    public byte[] Tag { get; private set; }

    /// <summary>When its entries were written, as they say themselves.</summary>
    public Moments Moments { get; private set; }

    /// <summary>
    /// The snapshots were trimmed for a day that is still to come by this clock, nodes and calendars allowed for: what they left out may be
    /// asked for. Only the entries tell.
    /// </summary>
    public bool IsTrimmedTooFar => known.Trimmed is { } last && date is { } today && last > today.PlusDays(1);

    public Head Head => new(keys.Id, Seq, Tag);

    /// <summary>The tag of an entry as this opening verified it, or null where it is older than what was walked.</summary>
    public byte[]? TagOf(long seq) =>
        seq == known.Head ? known.Tag
        : seq > known.Head && seq - known.Head <= walked.Count ? walked[(int)(seq - known.Head) - 1].Tag
        : null;

    /// <summary>The tag of the entry where a block of 256 ends, 0 being the start of the stream.</summary>
    public byte[] Checkpoint(int block) => block == 0 ? Chain.Start : checkpoints[block - 1];

    public bool IsWithdrawn(long seq) => withdrawn.Contains(seq);

    public void Dispose() => snapshots.Dispose();

    object? Snapshot(Practice practice, IReadOnlyList<SealedSnapshot> rows)
    {
        var isThere = page?.Ask(practice) != false;
        if (!known.Snapshots.TryGetValue(practice.Name, out var seq)) return null;
        var id = snapshots.IdOf(practice.Name);
        if (!isThere) return Later(page!, practice, id, seq);
        return snapshots.Open(practice, RowOf(rows, id) ?? throw new SnapshotTamperedException(), seq, shreds);
    }

    static SealedSnapshot? RowOf(IReadOnlyList<SealedSnapshot> rows, byte[] id) => rows.FirstOrDefault(r => r.Id.AsSpan().SequenceEqual(id));

    /// <summary>The row as it stood when the stream was opened; where somebody wrote since, what the entries up to there come to.</summary>
    object Later(PageRows page, Practice practice, byte[] id, long seq)
    {
        var now = page.Read(new(keys.Id, snapshots.Reader, snapshots.KnownId, [id]));
        if (now.Shreds == shreds && RowOf(now.Snapshots, id) is { } row && row.Seq == seq) return snapshots.Open(practice, row, seq, shreds);
        if (now.Shreds == shreds && RowOf(now.Snapshots, snapshots.KnownId)?.Seq == known.Head) throw new SnapshotTamperedException();
        var stored = page.ReadEntries(keys.Id);
        // Up to the last of now: a key that is missing may be explained by what came since.
        var walk = ChainWalk.Open(keys, reader, 0, Chain.Start, stored, []);
        if (walk.Seq < known.Head) throw new EntryMissingException(walk.Seq + 1);
        if (!CryptographicOperations.FixedTimeEquals(stored[(int)known.Head - 1].Tag, known.Tag)) throw new ChainBrokenException(known.Head);
        return new Fold(practices, _ => null, [.. walk.Entries.TakeWhile(e => e.Seq <= known.Head)], date).Of(practice);
    }

    /// <summary>Seals the events behind the head and adds them to the fold. The store may still refuse them; then this is thrown away.</summary>
    public SealedAppend Append(IReadOnlyList<Event> events, Instant now, Duration retention)
    {
        var (head, entries, shred) = (Seq, new List<SealedEntry>(events.Count), new List<long>());
        using var sealer = new EntrySealer(keys);
        foreach (var what in events)
        {
            var entry = new Entry(Seq + 1, what, reader.Me, now);
            var sealedEntry = sealer.Seal(entry, Tag, reader.AuthorKey.Span, retention);
            entries.Add(sealedEntry);
            (Seq, Tag, Moments) = (entry.Seq, sealedEntry.Tag, Moments.With(entry));
            if (Seq % Known.Stride == 0) checkpoints.Add(Tag);
            moved.Add(Fold.Add(entry));
            if (what is IWithdraws { Withdraws: { } seq })
            {
                shred.Add(seq);
                withdrawn.Add(seq);
            }
        }
        return new(keys.Id, head, shreds, entries, shred, Derive(shred.Count > 0 ? shreds + 1 : shreds));
    }

    /// <summary>The rows that would have saved this page its folding, or null where they would not have saved much.</summary>
    public SealedSnapshots? WriteBack() => IsFoldedLong ? Derive(shreds) : null;

    /// <summary>Its rows would save the next page a good deal.</summary>
    public bool IsFoldedLong => walked.Count > FoldedWithoutWritingBack || known.Head == 0 && Seq > 0;

    SealedSnapshots Derive(long underShreds)
    {
        var stale = underShreds == shreds ? moved : practices.Where(p => moved.Contains(p) || known.Snapshots.ContainsKey(p.Name));
        var rows = stale.Select(p => (p.Name, Row: snapshots.Seal(p, Fold.Of(p), Seq, Tag, underShreds))).ToList();
        var seqs = new Dictionary<string, long>(known.Snapshots, StringComparer.Ordinal);
        foreach (var (name, row) in rows) seqs[name] = row.Seq;
        var trimmed = date > known.Trimmed || known.Trimmed is null ? date : known.Trimmed;
        var all = snapshots.Seal(new Known(Seq, Tag, Moments, trimmed, seqs, checkpoints, withdrawn), underShreds);
        return new(keys.Id, snapshots.Reader, underShreds, [.. rows.Select(r => r.Row), all], [.. seqs.Keys.Select(snapshots.IdOf), snapshots.KnownId]);
    }
}
