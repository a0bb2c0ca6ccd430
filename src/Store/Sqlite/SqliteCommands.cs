using System.Numerics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Goldseam.Store.Sqlite;

/// <summary>The statements of one connection, prepared once. Parameters are set by position.</summary>
sealed class SqliteCommands(SqliteConnection connection) : IDisposable
{
    readonly List<SqliteCommand> prepared = [];
    readonly Dictionary<string, SqliteCommand> bySql = new(StringComparer.Ordinal);

    public SqliteCommand Begin => Of("BEGIN IMMEDIATE");
    public SqliteCommand BeginRead => Of("BEGIN");
    public SqliteCommand Commit => Of("COMMIT");
    public SqliteCommand Rollback => Of("ROLLBACK");

    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <param name="sql">A literal with parameters $0, $1, … in order.</param>
    public SqliteCommand Of(string sql, params ReadOnlySpan<object> values)
    {
        if (!bySql.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of the engine; what people write is always a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new() { ParameterName = $"${i}" });
            bySql.Add(sql, command);
            prepared.Add(command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    public int Run(string sql, params ReadOnlySpan<object> values) => Of(sql, values).ExecuteNonQuery();

    public long Number(string sql, params ReadOnlySpan<object> values) =>
        Of(sql, values).ExecuteScalar() is long number ? number : 0;

    public List<T> Rows<T>(Func<SqliteDataReader, T> row, string sql, params ReadOnlySpan<object> values)
    {
        var rows = new List<T>();
        using var reader = Of(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in prepared) command.Dispose();
    }
}

static class SqliteColumns
{
    public static byte[] Bytes(this SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>What does not fit becomes the nearest that does; nothing was ever sealed under that, so it is found out.</summary>
    public static T Number<T>(this SqliteDataReader reader, int column) where T : struct, INumberBase<T> =>
        T.CreateSaturating(reader.GetInt64(column));

    public static Guid Id(this SqliteDataReader reader, int column) => new(reader.Bytes(column), bigEndian: true);

    public static byte[] Bytes(this Guid id) => id.ToByteArray(bigEndian: true);
}
