using Goldseam.Store.Tests.Postgres;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Goldseam.Bench;

/// <summary>The same on PostgreSQL, which commits those together that come together.</summary>
sealed class PostgresInsert : IDurableInsert
{
    readonly NpgsqlDataSource source = NpgsqlDataSource.Create($"{Cluster.NewDatabase()};Maximum Pool Size=20;Max Auto Prepare=8;Auto Prepare Min Usages=2");

    public PostgresInsert()
    {
        using var made = source.CreateCommand("CREATE TABLE saved (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea NOT NULL)");
        made.ExecuteNonQuery();
    }

    public async Task<string> Answer(HttpRequest request)
    {
        var body = new byte[(int)request.ContentLength!.Value];
        await request.Body.ReadExactlyAsync(body);
        await using var insert = source.CreateCommand("INSERT INTO saved (body) VALUES ($1)");
        insert.Parameters.Add(new() { Value = body });
        await insert.ExecuteNonQueryAsync();
        return "Saved.";
    }

    public void Dispose() => source.Dispose();
}
