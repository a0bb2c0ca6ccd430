using System.Security.Cryptography;
using System.Text;
using Goldseam.Store.Log;
using Goldseam.Store.Visits;
using NodaTime;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>
/// Visits and wrong tries that all nodes share, in tables without a log: PostgreSQL empties them after a crash, and everybody signs in
/// again. Times are rounded up to the minute, so that a page writes here at most once in one.
/// </summary>
sealed class PostgresEphemera(PostgresDatabase database) : IEphemera
{
    const string Visit = """
        SELECT v.find, v.visit, v.member, v.keys, v.began, v.seen, v.drawer_seen, v.idle, v.shared, coalesce(m.keyring_number, 0)
        FROM visits v LEFT JOIN members m ON m.member = v.member
        """;

    public ValueTask Add(SealedVisit v) => Run(
        "INSERT INTO visits (find, visit, member, keys, began, seen, drawer_seen, idle, shared) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (find) DO NOTHING",
        v.Find, v.Id.Bytes(), v.Member.Bytes(), v.Keys, Minute(v.Began), Minute(v.Seen), Minute(v.DrawerSeen), (long)v.Idle.TotalMinutes, v.OnSharedBrowser);

    public async ValueTask<SealedVisit?> Find(byte[] find) => (await Rows(Read, Visit + " WHERE v.find = $1", find)).SingleOrDefault();

    public ValueTask See(SealedVisit visit, Instant now) => Minute(now) <= Minute(visit.Seen)
        ? ValueTask.CompletedTask
        : Run("UPDATE visits SET seen = greatest(seen, $2) WHERE find = $1", visit.Find, Minute(now));

    public ValueTask SeeDrawer(SealedVisit visit, Instant now) => Minute(now) <= Minute(visit.DrawerSeen)
        ? ValueTask.CompletedTask
        : Run("UPDATE visits SET drawer_seen = greatest(drawer_seen, $2) WHERE find = $1", visit.Find, Minute(now));

    /// <remarks>The number is looked up with each visit, so there is nobody to tell it to.</remarks>
    public ValueTask Replace(byte[] find, byte[] keys, Guid member, long keyringNumber) =>
        Run("UPDATE visits SET keys = $2 WHERE find = $1", find, keys);

    public ValueTask LockAfter(Guid member, Duration idle) =>
        Run("UPDATE visits SET idle = $2 WHERE member = $1", member.Bytes(), (long)idle.TotalMinutes);

    public async ValueTask<IReadOnlyList<SealedVisit>> Of(Guid member) => await Rows(Read, Visit + " WHERE v.member = $1", member.Bytes());

    public ValueTask End(byte[] find) => Run("DELETE FROM visits WHERE find = $1", find);

    public ValueTask End(Guid member, Guid visit) => Run("DELETE FROM visits WHERE member = $1 AND visit = $2", member.Bytes(), visit.Bytes());

    public ValueTask EndAll(Guid member, Guid? except) =>
        Run("DELETE FROM visits WHERE member = $1 AND visit <> $2", member.Bytes(), except?.Bytes() ?? []);

    public async ValueTask DropEnded(Instant now)
    {
        await Run("DELETE FROM visits WHERE until < $1", Minute(now) - 1);
        await Run("DELETE FROM wrong_tries WHERE last < $1", (now - Members.SignInDelays.Forgotten).ToUnixTimeMilliseconds());
    }

    public async ValueTask<int> CountVisits() => (await Rows(r => r.Number<int>(0), "SELECT count(*) FROM visits"))[0];

    public async ValueTask<WrongTries?> WrongTriesOf(string bucket) =>
        await Rows(
            r => new WrongTries(r.Number<int>(0), Instant.FromUnixTimeMilliseconds(r.GetInt64(1))),
            "SELECT count, last FROM wrong_tries WHERE bucket = $1", Hash(bucket)) is [var tries]
            ? tries
            : null;

    /// <remarks>In a commit: what is counted may not be counted twice.</remarks>
    public async ValueTask CountWrongTry(string bucket, Instant now, Instant forgotten) => await database.Commit(async work =>
    {
        work.Then(
            """
            INSERT INTO wrong_tries (bucket, count, last) VALUES ($1, 1, $2)
            ON CONFLICT (bucket) DO UPDATE SET count = CASE WHEN wrong_tries.last < $3 THEN 1 ELSE wrong_tries.count + 1 END, last = $2
            """,
            Hash(bucket), now.ToUnixTimeMilliseconds(), forgotten.ToUnixTimeMilliseconds());
        await work.Send();
        return true;
    });

    public ValueTask ForgetWrongTries(string bucket) => Run("DELETE FROM wrong_tries WHERE bucket = $1", Hash(bucket));

    static SealedVisit Read(NpgsqlDataReader r) => new(
        r.Bytes(0), r.Id(1), r.Id(2), r.Bytes(3), At(r.GetInt64(4)), At(r.GetInt64(5)), At(r.GetInt64(6)), Duration.FromMinutes(r.GetInt64(7)),
        r.GetBoolean(8), r.GetInt64(9));

    static long Minute(Instant at) => (at.ToUnixTimeSeconds() + 59) / 60;

    static Instant At(long minute) => Instant.FromUnixTimeSeconds(minute * 60);

    static byte[] Hash(string bucket) => SHA256.HashData(Encoding.UTF8.GetBytes(bucket));

    /// <summary>What makes no difference when it is done twice.</summary>
    async ValueTask Run(string sql, params object[] values) => await Rows(_ => true, sql, values);

    async ValueTask<List<T>> Rows<T>(Func<NpgsqlDataReader, T> row, string sql, params object[] values) =>
        await PostgresDatabase.Trip(database.Writing, () => [PostgresWork.Command(sql, values)], reader => reader.All(row));
}
