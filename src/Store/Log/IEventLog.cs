using Goldseam.Store.Sealing;
using Goldseam.Store.Tidying;

namespace Goldseam.Store.Log;

/// <summary>
/// What an engine does for the streams: keeps sealed entries, their keys and the rows derived from them. It never sees a key or a word,
/// so one engine's rows can be carried to another verbatim.
/// </summary>
public interface IEventLog
{
    /// <param name="tell">Another node appended to this stream; null where it cannot be told to which. Called from any thread.</param>
    void WhenAppendedElsewhere(Action<Guid?> tell);

    /// <summary>All of the streams as they were at one moment.</summary>
    ValueTask<IReadOnlyList<SealedStream>> Read(IReadOnlyList<StreamRequest> requests);

    /// <summary>Entries <paramref name="from"/> to <paramref name="to"/>, both included, as far as they are there, in order.</summary>
    ValueTask<IReadOnlyList<SealedEntry>> ReadRange(Guid stream, long from, long to);

    ValueTask<(long Head, long Shreds)> HeadOf(Guid stream);

    /// <summary>Appends to several streams in one commit, and answers after it: all of it is on disk then, or nothing is.</summary>
    /// <returns>False where one of the streams had moved on; nothing was written.</returns>
    Task<bool> Append(IReadOnlyList<SealedAppend> appends);

    /// <summary>Replaces one reader's derived rows, unless they are of a later entry or the stream was shredded since.</summary>
    Task WriteSnapshots(SealedSnapshots rows);

    /// <summary>Destroys the keys whose month in force is before <paramref name="month"/>, and what was derived from them.</summary>
    /// <param name="month">Months since year 0.</param>
    Task<int> Fade(uint month);

    /// <summary>Null where no clock was trusted yet.</summary>
    ValueTask<ClockNote?> ReadClock();

    /// <summary>Notes the clock of a place where nobody has written anything: there is nothing that a wrong one could destroy.</summary>
    Task StartClock(ClockNote note);

    /// <summary>Puts the note in the place of <paramref name="before"/>; does nothing where another node was faster.</summary>
    Task KeepClock(ClockNote? before, ClockNote note);
}

/// <summary>Which stream, and whose derived rows with it.</summary>
/// <param name="Reader">The 16 bytes that the ids of the reader's rows begin with.</param>
/// <param name="KnownId">The row that says from which entry on to read; where it is missing, all entries are read.</param>
/// <param name="Rows">The ids of the rows that come beside that one; null for all of the reader's.</param>
public sealed record StreamRequest(Guid Stream, byte[] Reader, byte[] KnownId, IReadOnlyList<byte[]>? Rows = null);

/// <param name="Head">The number of the last entry, 0 where there is none.</param>
/// <param name="Shreds">How often entries of it were shredded.</param>
/// <param name="Since">The entries after the one that the row asked for stands at.</param>
public sealed record SealedStream(long Head, long Shreds, IReadOnlyList<SealedSnapshot> Snapshots, IReadOnlyList<SealedEntry> Since);

/// <param name="Head">What the stream's head must still be.</param>
/// <param name="Shreds">What its shred count must still be.</param>
/// <param name="Shred">Numbers of entries whose keys are destroyed in the same commit; raises the shred count by one if there are any.</param>
/// <param name="Snapshots">The writer's own derived rows, up to the last of <paramref name="Entries"/>.</param>
public sealed record SealedAppend(
    Guid Stream, long Head, long Shreds, IReadOnlyList<SealedEntry> Entries, IReadOnlyList<long> Shred, SealedSnapshots Snapshots);

/// <param name="Rows">The last of them is what the reader knows of the whole.</param>
/// <param name="Current">Ids of the reader's rows that stay, these included; others are of an older program.</param>
public sealed record SealedSnapshots(Guid Stream, byte[] Reader, long Shreds, IReadOnlyList<SealedSnapshot> Rows, IReadOnlyList<byte[]> Current)
{
    public SealedSnapshot Known => Rows[^1];
}
