using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tidying;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>The event log on PostgreSQL: a page is one trip, an append two. Who writes to a stream holds a lock on it until the commit.</summary>
sealed class PostgresEventLog(PostgresDatabase database, PostgresNotices notices) : IEventLog
{
    const string Head =
        "SELECT coalesce((SELECT max(seq) FROM entries WHERE stream = $1), 0), coalesce((SELECT count FROM shreds WHERE stream = $1), 0)";

    const string EntriesFrom = """
        SELECT e.stream, e.seq, e.version, e.fade_month, e.ciphertext, e.commitment, e.tag, e.author_tag, k.number, k.fade_month, k.wrapped
        FROM entries e LEFT JOIN entry_keys k ON k.stream = e.stream AND k.seq = e.seq
        WHERE e.stream = $1
        """;

    const string SnapshotsFrom = "SELECT id, seq, tag, blob FROM snapshots WHERE stream = $1";

    public void WhenAppendedElsewhere(Action<Guid?> tell) => notices.WhenHeard(tell);

    public async ValueTask<IReadOnlyList<SealedStream>> Read(IReadOnlyList<StreamRequest> requests) =>
        await PostgresDatabase.Trip(database.Reading, () => requests.SelectMany(Commands), async reader =>
        {
            var streams = new SealedStream[requests.Count];
            for (var i = 0; i < streams.Length; i++)
            {
                var (head, shreds) = (await reader.All(r => (r.GetInt64(0), r.GetInt64(1))))[0];
                await reader.NextResultAsync();
                var snapshots = await reader.All(PostgresRows.Snapshot);
                await reader.NextResultAsync();
                streams[i] = new(head, shreds, snapshots, await reader.All(PostgresRows.Entry));
                await reader.NextResultAsync();
            }
            return streams;
        });

    static IEnumerable<NpgsqlBatchCommand> Commands(StreamRequest request)
    {
        var stream = request.Stream.Bytes();
        yield return PostgresWork.Command(Head, stream);
        yield return request.Rows is { } ids
            ? PostgresWork.Command(SnapshotsFrom + " AND id = ANY ($2)", stream, ids.Prepend(request.KnownId).ToArray())
            : PostgresWork.Command(SnapshotsFrom + " AND id BETWEEN $2 AND $3", stream, ReaderRange.First(request.Reader), ReaderRange.Last(request.Reader));
        yield return PostgresWork.Command(
            EntriesFrom + " AND e.seq > coalesce((SELECT seq FROM snapshots WHERE stream = $1 AND id = $2), 0) ORDER BY e.seq",
            stream, request.KnownId);
    }

    public async ValueTask<IReadOnlyList<SealedEntry>> ReadRange(Guid stream, long from, long to) =>
        await Rows(PostgresRows.Entry, EntriesFrom + " AND e.seq BETWEEN $2 AND $3 ORDER BY e.seq", stream.Bytes(), from, to);

    public async ValueTask<(long Head, long Shreds)> HeadOf(Guid stream) =>
        (await Rows(r => (r.GetInt64(0), r.GetInt64(1)), Head, stream.Bytes()))[0];

    Task<List<T>> Rows<T>(Func<NpgsqlDataReader, T> row, string sql, params object[] values) =>
        PostgresDatabase.Trip(database.Reading, () => [PostgresWork.Command(sql, values)], reader => reader.All(row));

    public async Task<bool> Append(IReadOnlyList<SealedAppend> appends)
    {
        if (appends.Count == 0) return true;
        if (!await database.Commit(async work =>
        {
            work.Lock(appends.Select(a => a.Stream));
            if (!await TryAppend(work, appends)) return false;
            await work.Send();
            return true;
        })) return false;
        foreach (var append in appends) notices.Tell(append.Stream);
        return true;
    }

    /// <summary>The streams are locked. Writes nothing where one of them has moved on; otherwise what it writes waits to be sent.</summary>
    internal static async Task<bool> TryAppend(PostgresWork work, IReadOnlyList<SealedAppend> appends)
    {
        foreach (var append in appends)
            if (await HeadOf(work, append.Stream) != (append.Head, append.Shreds)) return false;
        foreach (var append in appends) Write(work, append);
        return true;
    }

    internal static async Task<(long Head, long Shreds)> HeadOf(PostgresWork work, Guid stream) =>
        (await work.Rows(r => (r.GetInt64(0), r.GetInt64(1)), Head, stream.Bytes()))[0];

    static void Write(PostgresWork work, SealedAppend append)
    {
        var stream = append.Stream.Bytes();
        foreach (var e in append.Entries)
        {
            work.Then(
                "INSERT INTO entries (stream, seq, version, fade_month, ciphertext, commitment, tag, author_tag) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                stream, e.Seq, (long)e.Version, (long)e.FadeMonth, e.Ciphertext, e.Commitment, e.Tag, e.AuthorTag);
            // A key under a number that no entry had yet was put there by somebody else, and is nobody's.
            work.Then(
                """
                INSERT INTO entry_keys (stream, seq, number, fade_month, wrapped) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (stream, seq) DO UPDATE SET number = excluded.number, fade_month = excluded.fade_month, wrapped = excluded.wrapped
                """,
                stream, e.Seq, (long)e.Key!.Number, (long)e.Key.FadeMonth, e.Key.Wrapped);
        }
        if (append.Shred.Count > 0)
        {
            foreach (var seq in append.Shred) work.Then("DELETE FROM entry_keys WHERE stream = $1 AND seq = $2", stream, seq);
            CountShred(work, stream);
        }
        WriteSnapshots(work, append.Snapshots);
    }

    internal static void CountShred(PostgresWork work, byte[] stream)
    {
        work.Then("INSERT INTO shreds (stream, count) VALUES ($1, 1) ON CONFLICT (stream) DO UPDATE SET count = shreds.count + 1", stream);
        work.Then("DELETE FROM snapshots WHERE stream = $1", stream);
    }

    public Task WriteSnapshots(SealedSnapshots rows) => database.Commit(async work =>
    {
        work.Lock([rows.Stream]);
        var isAsNew = (await HeadOf(work, rows.Stream)).Shreds == rows.Shreds
            && await work.Number("SELECT seq FROM snapshots WHERE stream = $1 AND id = $2", rows.Stream.Bytes(), rows.Known.Id) <= rows.Known.Seq;
        if (isAsNew) WriteSnapshots(work, rows);
        await work.Send();
        return isAsNew;
    });

    static void WriteSnapshots(PostgresWork work, SealedSnapshots rows)
    {
        var stream = rows.Stream.Bytes();
        foreach (var row in rows.Rows)
            work.Then(
                """
                INSERT INTO snapshots (stream, id, seq, tag, blob) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (stream, id) DO UPDATE SET seq = excluded.seq, tag = excluded.tag, blob = excluded.blob
                """,
                stream, row.Id, row.Seq, row.Tag, row.Blob);
        // Rows of an older program stay until this reader has no use for them; they are found by not being current.
        work.Then(
            "DELETE FROM snapshots WHERE stream = $1 AND id BETWEEN $2 AND $3 AND id <> ALL ($4)",
            stream, ReaderRange.First(rows.Reader), ReaderRange.Last(rows.Reader), rows.Current.ToArray());
    }

    public async Task<int> Fade(uint month)
    {
        var streams = await Rows(r => r.Id(0), "SELECT DISTINCT stream FROM entry_keys WHERE fade_month < $1", (long)month);
        var faded = 0;
        // Each in a commit of its own: nobody else's page waits for a whole day's worth.
        foreach (var stream in streams)
            await database.Commit(async work =>
            {
                work.Lock([stream]);
                var gone = await work.Run("DELETE FROM entry_keys WHERE stream = $1 AND fade_month < $2", stream.Bytes(), (long)month);
                if (gone > 0) CountShred(work, stream.Bytes());
                await work.Send();
                faded += gone;
                return true;
            });
        return faded;
    }

    public async ValueTask<ClockNote?> ReadClock() =>
        (await Rows(r => new ClockNote(r.GetInt64(0), r.Number<uint>(1)), "SELECT day, faded FROM clock ORDER BY day DESC LIMIT 1")).SingleOrDefault();

    public Task StartClock(ClockNote note) => NoteTheClock(null, note, " AND NOT EXISTS (SELECT 1 FROM entries)");

    public Task KeepClock(ClockNote? before, ClockNote note) => NoteTheClock(before, note, "");

    Task<bool> NoteTheClock(ClockNote? before, ClockNote note, string onlyIf) => database.Commit(async work =>
    {
        // Nodes that note at the same moment do so one after the other.
        work.Then("LOCK TABLE clock IN SHARE ROW EXCLUSIVE MODE");
        if (before is not null) work.Then("DELETE FROM clock WHERE day = $1 AND faded = $2", before.Day, (long)before.Faded);
        work.Then(
            "INSERT INTO clock (day, faded) SELECT $1::bigint, $2::bigint WHERE NOT EXISTS (SELECT 1 FROM clock)" + onlyIf,
            note.Day, (long)note.Faded);
        await work.Send();
        return true;
    });
}
