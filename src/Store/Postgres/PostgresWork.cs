using Goldseam.Store.Log;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>
/// Statements inside one transaction. What needs no answer is gathered and sent with the next that does, in one trip. Parameters are
/// $1, $2, …: blobs, numbers and text.
/// </summary>
sealed class PostgresWork(NpgsqlConnection connection)
{
    readonly List<NpgsqlBatchCommand> gathered = [];

    /// <summary>Sent with whatever follows, at the latest by <see cref="Send"/>.</summary>
    public void Then(string sql, params object[] values) => gathered.Add(Command(sql, values));

    public async Task Send()
    {
        if (gathered.Count == 0) return;
        await using var batch = Batch();
        await batch.ExecuteNonQueryAsync();
    }

    /// <returns>How many rows the statement changed.</returns>
    public async Task<int> Run(string sql, params object[] values)
    {
        var command = Command(sql, values);
        gathered.Add(command);
        await Send();
        return (int)command.RecordsAffected;
    }

    /// <returns>0 where there is no row, or null in it.</returns>
    public async Task<long> Number(string sql, params object[] values) =>
        (await Rows(r => r.IsDBNull(0) ? 0 : r.GetInt64(0), sql, values)).FirstOrDefault();

    public async Task<List<T>> Rows<T>(Func<NpgsqlDataReader, T> row, string sql, params object[] values)
    {
        var before = gathered.Count(c => c.CommandText.StartsWith("SELECT", StringComparison.Ordinal));
        gathered.Add(Command(sql, values));
        await using var batch = Batch();
        await using var reader = await batch.ExecuteReaderAsync();
        for (var i = 0; i < before; i++) await reader.NextResultAsync();
        return await reader.All(row);
    }

    /// <summary>
    /// Nobody else writes to these streams until the commit. Always in the same order, so that no two wait for each other; two streams
    /// whose ids begin alike only wait for each other without need.
    /// </summary>
    public void Lock(IEnumerable<Guid> streams)
    {
        foreach (var key in streams.Select(KeyOf).Distinct().Order()) Then("SELECT pg_advisory_xact_lock($1)", key);
    }

    static long KeyOf(Guid stream) => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(stream.Bytes());

    NpgsqlBatch Batch()
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in gathered) batch.BatchCommands.Add(command);
        gathered.Clear();
        return batch;
    }

    internal static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
