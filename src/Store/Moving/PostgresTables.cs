using System.Data;
using Goldseam.Store.Postgres;
using Npgsql;

namespace Goldseam.Store.Moving;

sealed class PostgresTables : IStoredTables
{
    readonly PostgresDatabase database;
    readonly NpgsqlConnection? alone;
    readonly NpgsqlConnection connection;
    readonly NpgsqlTransaction transaction;

    /// <param name="whileItRuns">For looking only, at one moment; otherwise no node may run.</param>
    public PostgresTables(PostgresAddress address, bool whileItRuns)
    {
        database = whileItRuns ? PostgresDatabase.Beside(address) : PostgresDatabase.Open(address);
        try
        {
            alone = whileItRuns ? null : database.Use(alone: true);
            connection = (whileItRuns ? database.Reading : database.Writing).OpenConnection();
            transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <remarks>A database that an older program still runs on knows nothing of clocks.</remarks>
    public IEnumerable<object[]> Read(Table table) => table == Table.Clock && !HasClock ? [] : table.ReadFrom(connection);

    bool HasClock
    {
        get
        {
            using var command = new NpgsqlCommand("SELECT to_regclass('clock') IS NOT NULL", connection);
            return command.ExecuteScalar() is true;
        }
    }

    public void Write(Table table, IEnumerable<object[]> rows)
    {
#pragma warning disable CA2100 // Made of literals.
        using (var empty = new NpgsqlCommand($"DELETE FROM {table.Name}", connection)) empty.ExecuteNonQuery();
#pragma warning restore CA2100
        using var copy = connection.BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row) copy.Write(value);
        }
        copy.Complete();
    }

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction?.Dispose();
        connection?.Dispose();
        alone?.Dispose();
        database.Dispose();
    }
}
