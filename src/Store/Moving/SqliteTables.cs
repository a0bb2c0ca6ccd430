using Goldseam.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Moving;

sealed class SqliteTables : IStoredTables
{
    readonly SqliteDatabase database;
    readonly SqliteConnection connection;
    readonly SqliteCommands commands;

    /// <param name="folder">Kept to this process alone while this lasts.</param>
    public SqliteTables(string folder)
    {
        database = SqliteDatabase.Open(folder);
        connection = database.OpenWriter();
        commands = new(connection);
        commands.Run("BEGIN IMMEDIATE");
    }

    public IEnumerable<object[]> Read(Table table) => table.ReadFrom(connection);

    public void Write(Table table, IEnumerable<object[]> rows)
    {
        var sql = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})";
        commands.Run($"DELETE FROM {table.Name}");
        foreach (var row in rows) commands.Run(sql, row);
    }

    public void Commit()
    {
        commands.Run("COMMIT");
        commands.Number("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Dispose()
    {
        commands.Dispose();
        connection.Dispose();
        database.Dispose();
    }
}
