using System.Collections.Concurrent;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tidying;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Sqlite;

/// <summary>The event log on SQLite: reads on a pool of open connections, writes through the one writer.</summary>
sealed class SqliteEventLog(SqliteDatabase database, SqliteWriter writer) : IEventLog, IDisposable
{
    const string SnapshotsFrom = "SELECT id, seq, tag, blob FROM snapshots WHERE stream = $0";

    readonly ConcurrentBag<Reader> idle = [];

    /// <remarks>One process has the file for itself, so this never is.</remarks>
    public void WhenAppendedElsewhere(Action<Guid?> tell) { }

    public ValueTask<IReadOnlyList<SealedStream>> Read(IReadOnlyList<StreamRequest> requests) => new(OnReader(commands =>
    {
        commands.Run("BEGIN");
        var streams = new SealedStream[requests.Count];
        for (var i = 0; i < streams.Length; i++) streams[i] = Read(commands, requests[i]);
        commands.Run("COMMIT");
        return (IReadOnlyList<SealedStream>)streams;
    }));

    static SealedStream Read(SqliteCommands commands, StreamRequest request)
    {
        var stream = request.Stream.Bytes();
        var (head, shreds) = HeadOf(commands, stream);
        var snapshots = request.Rows is { } ids
            ? ids.Prepend(request.KnownId).SelectMany(id => Snapshots(commands, SnapshotsFrom + " AND id = $1", stream, id)).ToList()
            : Snapshots(commands, SnapshotsFrom + " AND id BETWEEN $1 AND $2", stream, ReaderRange.First(request.Reader), ReaderRange.Last(request.Reader));
        var known = snapshots.Find(s => s.Id.AsSpan().SequenceEqual(request.KnownId))?.Seq ?? 0;
        return new(head, shreds, snapshots, known >= head ? [] : Entries(commands, request.Stream, known + 1, head));
    }

    static List<SealedSnapshot> Snapshots(SqliteCommands commands, string sql, params ReadOnlySpan<object> values) =>
        commands.Rows(r => new SealedSnapshot(r.Bytes(0), r.Long(1), r.Bytes(2), r.Bytes(3)), sql, values);

    public ValueTask<IReadOnlyList<SealedEntry>> ReadRange(Guid stream, long from, long to) =>
        new(OnReader(commands =>
        {
            commands.Run("BEGIN");
            var entries = Entries(commands, stream, from, to);
            commands.Run("COMMIT");
            return (IReadOnlyList<SealedEntry>)entries;
        }));

    public ValueTask<(long Head, long Shreds)> HeadOf(Guid stream) => new(OnReader(commands => HeadOf(commands, stream.Bytes())));

    public Task<bool> Append(IReadOnlyList<SealedAppend> appends) => writer.Do(w => TryAppend(w, appends));

    /// <summary>Inside the writer's transaction. Writes nothing where one of the streams has moved on.</summary>
    internal static bool TryAppend(SqliteWriter writer, IReadOnlyList<SealedAppend> appends)
    {
        var commands = writer.Commands;
        foreach (var append in appends)
            if (HeadOf(commands, append.Stream.Bytes()) != (append.Head, append.Shreds)) return false;
        foreach (var append in appends) Write(writer, append);
        return true;
    }

    static void Write(SqliteWriter writer, SealedAppend append)
    {
        var (commands, stream) = (writer.Commands, append.Stream.Bytes());
        foreach (var e in append.Entries)
        {
            commands.Run(
                "INSERT INTO entries (stream, seq, version, fade_month, ciphertext, commitment, tag, author_tag) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
                stream, e.Seq, (long)e.Version, (long)e.FadeMonth, e.Ciphertext, e.Commitment, e.Tag, e.AuthorTag);
            // A key under a number that no entry had yet was put there by somebody else, and is nobody's.
            commands.Run(
                "INSERT OR REPLACE INTO entry_keys (stream, seq, number, fade_month, wrapped) VALUES ($0, $1, $2, $3, $4)",
                stream, e.Seq, (long)e.Key!.Number, (long)e.Key.FadeMonth, e.Key.Wrapped);
        }
        if (append.Shred.Count > 0)
        {
            foreach (var seq in append.Shred) commands.Run("DELETE FROM entry_keys WHERE stream = $0 AND seq = $1", stream, seq);
            CountShred(writer, stream);
        }
        WriteSnapshots(commands, append.Snapshots);
    }

    internal static void CountShred(SqliteWriter writer, byte[] stream)
    {
        writer.Commands.Run("INSERT INTO shreds (stream, count) VALUES ($0, 1) ON CONFLICT (stream) DO UPDATE SET count = count + 1", stream);
        writer.Commands.Run("DELETE FROM snapshots WHERE stream = $0", stream);
        writer.TruncateAfterCommit();
    }

    public Task WriteSnapshots(SealedSnapshots rows) => writer.Do(w =>
    {
        var stream = rows.Stream.Bytes();
        var isAsNew = HeadOf(w.Commands, stream).Shreds == rows.Shreds
            && w.Commands.Number("SELECT seq FROM snapshots WHERE stream = $0 AND id = $1", stream, rows.Known.Id) <= rows.Known.Seq;
        if (isAsNew) WriteSnapshots(w.Commands, rows);
        return isAsNew;
    });

    static void WriteSnapshots(SqliteCommands commands, SealedSnapshots rows)
    {
        var stream = rows.Stream.Bytes();
        foreach (var row in rows.Rows)
            commands.Run(
                """
                INSERT INTO snapshots (stream, id, seq, tag, blob) VALUES ($0, $1, $2, $3, $4)
                ON CONFLICT (stream, id) DO UPDATE SET seq = excluded.seq, tag = excluded.tag, blob = excluded.blob
                """,
                stream, row.Id, row.Seq, row.Tag, row.Blob);
        // Rows of an older program stay until this reader has no use for them; they are found by not being current.
        var (first, last) = (ReaderRange.First(rows.Reader), ReaderRange.Last(rows.Reader));
        var there = commands.Number("SELECT count(*) FROM snapshots WHERE stream = $0 AND id BETWEEN $1 AND $2", stream, first, last);
        if (there == rows.Current.Count) return;
        var ids = commands.Rows(r => r.Bytes(0), "SELECT id FROM snapshots WHERE stream = $0 AND id BETWEEN $1 AND $2", stream, first, last);
        foreach (var id in ids.Where(id => !rows.Current.Any(c => c.AsSpan().SequenceEqual(id))))
            commands.Run("DELETE FROM snapshots WHERE stream = $0 AND id = $1", stream, id);
    }

    public Task<int> Fade(uint month) => writer.Do(w =>
    {
        var streams = w.Commands.Rows(r => r.Bytes(0), "SELECT DISTINCT stream FROM entry_keys WHERE fade_month < $0", (long)month);
        var faded = w.Commands.Run("DELETE FROM entry_keys WHERE fade_month < $0", (long)month);
        foreach (var stream in streams) CountShred(w, stream);
        return faded;
    });

    public ValueTask<ClockNote?> ReadClock() => new(OnReader(c => c.Rows(
        r => new ClockNote(r.Long(0), r.Number<uint>(1)), "SELECT day, faded FROM clock ORDER BY day DESC LIMIT 1").SingleOrDefault()));

    public Task StartClock(ClockNote note) => writer.Do(w => w.Commands.Run(
        "INSERT INTO clock (day, faded) SELECT $0, $1 WHERE NOT EXISTS (SELECT 1 FROM clock) AND NOT EXISTS (SELECT 1 FROM entries)",
        note.Day, (long)note.Faded));

    public Task KeepClock(ClockNote? before, ClockNote note) => writer.Do(w =>
    {
        if (before is not null) w.Commands.Run("DELETE FROM clock WHERE day = $0 AND faded = $1", before.Day, (long)before.Faded);
        return w.Commands.Run("INSERT INTO clock (day, faded) SELECT $0, $1 WHERE NOT EXISTS (SELECT 1 FROM clock)", note.Day, (long)note.Faded);
    });

    internal static (long Head, long Shreds) HeadOf(SqliteCommands commands, byte[] stream) => commands.Rows(
        r => (r.Long(0), r.Long(1)),
        "SELECT (SELECT max(seq) FROM entries WHERE stream = $0), (SELECT count FROM shreds WHERE stream = $0)", stream)[0];

    /// <summary>Inside a transaction. Both tables are walked once, side by side: a join looks each key up, which takes as long again.</summary>
    static List<SealedEntry> Entries(SqliteCommands commands, Guid stream, long from, long to)
    {
        var id = stream.Bytes();
        var keys = commands.Rows(
            r => (Seq: r.Long(0), Key: new SealedEntryKey(r.Number<uint>(1), r.Number<uint>(2), r.Bytes(3))),
            "SELECT seq, number, fade_month, wrapped FROM entry_keys WHERE stream = $0 AND seq BETWEEN $1 AND $2 ORDER BY seq", id, from, to);
        var next = 0;
        return commands.Rows(
            r => new SealedEntry(
                r.Number<byte>(1), stream, r.Long(0), r.Number<uint>(2), r.Bytes(3), r.Bytes(4), r.Bytes(5), r.Bytes(6), KeyOf(r.Long(0))),
            """
            SELECT seq, version, fade_month, ciphertext, commitment, tag, author_tag FROM entries
            WHERE stream = $0 AND seq BETWEEN $1 AND $2 ORDER BY seq
            """,
            id, from, to);

        SealedEntryKey? KeyOf(long seq)
        {
            while (next < keys.Count && keys[next].Seq < seq) next++;
            return next < keys.Count && keys[next].Seq == seq ? keys[next].Key : null;
        }
    }

    internal T OnReader<T>(Func<SqliteCommands, T> read)
    {
        if (!idle.TryTake(out var reader)) reader = new(database.OpenReader());
        try
        {
            return read(reader.Commands);
        }
        finally
        {
            if (reader.Commands.InTransaction) reader.Commands.Run("ROLLBACK");
            idle.Add(reader);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var reader)) reader.Dispose();
    }

    sealed class Reader(SqliteConnection connection) : IDisposable
    {
        public SqliteCommands Commands { get; } = new(connection);

        public void Dispose()
        {
            Commands.Dispose();
            connection.Dispose();
        }
    }
}
