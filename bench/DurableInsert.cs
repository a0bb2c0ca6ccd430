using Goldseam.Store.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Goldseam.Bench;

/// <summary>What saving costs at the least: one row, on disk before the answer.</summary>
interface IDurableInsert : IDisposable
{
    Task<string> Answer(HttpRequest request);
}

sealed class DurableInsert : IDurableInsert
{
    readonly SqliteConnection connection;
    readonly SqliteCommand insert;
    readonly SemaphoreSlim one = new(1);

    public DurableInsert(string path)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        SqliteDatabase.Execute(connection, "PRAGMA journal_mode=WAL;");
        SqliteDatabase.Execute(connection, "PRAGMA synchronous=FULL; CREATE TABLE saved (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;");
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO saved (body) VALUES ($body)";
        insert.Parameters.Add(new() { ParameterName = "$body" });
    }

    public async Task<string> Answer(HttpRequest request)
    {
        var body = new byte[(int)request.ContentLength!.Value];
        await request.Body.ReadExactlyAsync(body);
        await one.WaitAsync();
        try
        {
            Insert(body);
        }
        finally
        {
            one.Release();
        }
        return "Saved.";
    }

    public void Insert(byte[] body)
    {
        insert.Parameters[0].Value = body;
        insert.ExecuteNonQuery();
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
        one.Dispose();
    }
}
