using System.Globalization;
using Goldseam.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Tests;

/// <summary>Somebody who can write to the disk of a store, but has no key.</summary>
sealed class Intruder : IDisposable
{
    readonly SqliteConnection connection;

    Intruder(Home home)
    {
        connection = home.Store.Database.Connect(SqliteOpenMode.ReadWrite);
        // Faster, and nobody cares what becomes of an intruder's work in a power cut.
        SqliteDatabase.Execute(connection, "PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=0;");
    }

    /// <summary>Comes when everything is written.</summary>
    public static async Task<Intruder> At(Home home)
    {
        await home.Settle();
        return new(home);
    }

    public int Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public object? Get(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    public List<object[]> Rows(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>Takes rows out of a table and can put them back just as they were.</summary>
    public Loot Take(string table, string where, params object[] values)
    {
        var rows = Rows($"SELECT * FROM {table} WHERE {where}", values);
        Run($"DELETE FROM {table} WHERE {where}", values);
        return new(this, table, rows);
    }

    /// <summary>Copies rows to put them back later over newer ones.</summary>
    public Loot Copy(string table, string where, params object[] values) =>
        new(this, table, Rows($"SELECT * FROM {table} WHERE {where}", values));

    public static IEnumerable<object> SingleBitFlips(object value)
    {
        if (value is long number)
        {
            for (var bit = 0; bit < 64; bit++) yield return number ^ (1L << bit);
            yield break;
        }
        var bytes = (byte[])value;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            yield return flipped;
        }
    }

    SqliteCommand Command(string sql, object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only literals of these tests come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.Add(new(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i]));
        return command;
    }

    public void Dispose() => connection.Dispose();
}

/// <summary>Rows that were carried off.</summary>
sealed record Loot(Intruder By, string Table, IReadOnlyList<object[]> Rows)
{
    public void PutBack()
    {
        foreach (var row in Rows)
            By.Run($"INSERT OR REPLACE INTO {Table} VALUES ({string.Join(',', row.Select((_, i) => $"${i}"))})", row);
    }
}
