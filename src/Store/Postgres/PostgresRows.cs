using Goldseam.Store.Sealing;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>How rows become what they are. Numbers that do not fit become the nearest that do, and are found out, as on SQLite.</summary>
static class PostgresRows
{
    public static byte[] Bytes(this NpgsqlDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static Guid Id(this NpgsqlDataReader reader, int column) => new(reader.Bytes(column), bigEndian: true);

    public static T Number<T>(this NpgsqlDataReader reader, int column) where T : struct, System.Numerics.INumberBase<T> =>
        T.CreateSaturating(reader.GetInt64(column));

    public static async Task<List<T>> All<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(row(reader));
        return rows;
    }

    public static SealedEntry Entry(NpgsqlDataReader r) => new(
        r.Number<byte>(2), r.Id(0), r.GetInt64(1), r.Number<uint>(3), r.Bytes(4), r.Bytes(5), r.Bytes(6), r.Bytes(7),
        r.IsDBNull(8) ? null : new(r.Number<uint>(8), r.Number<uint>(9), r.Bytes(10)));

    public static SealedSnapshot Snapshot(NpgsqlDataReader r) => new(r.Bytes(0), r.GetInt64(1), r.Bytes(2), r.Bytes(3));
}
