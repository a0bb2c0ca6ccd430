using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Sqlite;

/// <summary>Browsers that open with a PIN, on SQLite. Each is run by who holds the connection.</summary>
static class SqliteDevices
{
    const string Columns = "SELECT find, member, salt, iterations, blob, about, until, tries, wrong FROM devices";

    public static SealedDevice? Find(SqliteCommands commands, byte[] find) =>
        commands.Rows(Device, Columns + " WHERE find = $0", find).SingleOrDefault();

    public static IReadOnlyList<SealedDevice> Of(SqliteCommands commands, Guid member) =>
        commands.Rows(Device, Columns + " WHERE member = $0", member.Bytes());

    public static SealedDevice? CountTry(SqliteCommands commands, byte[] find, int most, int mostWrong, Instant now) =>
        commands.Run(
            """
            UPDATE devices SET tries = tries + 1, wrong = wrong + 1
            WHERE find = $0 AND tries < $1 AND wrong < $2 AND until > $3
            """,
            find, (long)most, (long)mostWrong, now.ToUnixTimeSeconds()) == 1
            ? Find(commands, find)
            : null;

    public static bool Keep(SqliteCommands commands, byte[] find, Instant until) => commands.Run(
        "UPDATE devices SET tries = 0, wrong = wrong - 1, until = $1 WHERE find = $0", find, until.ToUnixTimeSeconds()) == 1;

    public static void Add(SqliteCommands commands, SealedDevice d) => commands.Run(
        """
        INSERT INTO devices (find, member, salt, iterations, blob, about, until, tries, wrong) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
        """,
        d.Find, d.Member.Bytes(), d.Slot.Salt, (long)d.Slot.Iterations, d.Slot.Blob, d.About, d.Until.ToUnixTimeSeconds(),
        (long)d.TriesMade, (long)d.Wrong);

    public static int Drop(SqliteCommands commands, Guid member, byte[] find) =>
        commands.Run("DELETE FROM devices WHERE member = $0 AND find = $1", member.Bytes(), find);

    static SealedDevice Device(SqliteStatement r) => new(
        r.Bytes(0), r.Id(1), new(SlotKind.Device, r.Bytes(2), r.Number<int>(3), r.Bytes(4)), r.Bytes(5),
        Instant.FromUnixTimeSeconds(r.Long(6)), r.Number<int>(7), r.Number<int>(8));
}
