using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>Browsers that open with a PIN, on PostgreSQL. Each is run by who holds the transaction.</summary>
static class PostgresDevices
{
    const string Columns = "find, member, salt, iterations, blob, about, until, tries, wrong";

    public static async Task<SealedDevice?> Find(PostgresWork work, byte[] find) =>
        (await work.Rows(Device, $"SELECT {Columns} FROM devices WHERE find = $1", find)).SingleOrDefault();

    public static async Task<IReadOnlyList<SealedDevice>> Of(PostgresWork work, Guid member) =>
        await work.Rows(Device, $"SELECT {Columns} FROM devices WHERE member = $1", member.Bytes());

    public static async Task<SealedDevice?> CountTry(PostgresWork work, byte[] find, int most, int mostWrong, Instant now) => (await work.Rows(
        Device,
        $"""
        UPDATE devices SET tries = tries + 1, wrong = wrong + 1
        WHERE find = $1 AND tries < $2 AND wrong < $3 AND until > $4 RETURNING {Columns}
        """,
        find, (long)most, (long)mostWrong, now.ToUnixTimeSeconds())).SingleOrDefault();

    public static async Task<bool> Keep(PostgresWork work, byte[] find, Instant until) => await work.Run(
        "UPDATE devices SET tries = 0, wrong = wrong - 1, until = $2 WHERE find = $1", find, until.ToUnixTimeSeconds()) == 1;

    public static void Add(PostgresWork work, SealedDevice d) => work.Then(
        $"INSERT INTO devices ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        d.Find, d.Member.Bytes(), d.Slot.Salt, (long)d.Slot.Iterations, d.Slot.Blob, d.About, d.Until.ToUnixTimeSeconds(),
        (long)d.TriesMade, (long)d.Wrong);

    public static void Drop(PostgresWork work, Guid member, byte[] find) =>
        work.Then("DELETE FROM devices WHERE member = $1 AND find = $2", member.Bytes(), find);

    static SealedDevice Device(NpgsqlDataReader r) => new(
        r.Bytes(0), r.Id(1), new(SlotKind.Device, r.Bytes(2), r.Number<int>(3), r.Bytes(4)), r.Bytes(5),
        Instant.FromUnixTimeSeconds(r.GetInt64(6)), r.Number<int>(7), r.Number<int>(8));
}
