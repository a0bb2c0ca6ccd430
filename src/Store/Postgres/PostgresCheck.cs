using System.Data;
using Goldseam.Store.Moving;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>Looks at one moment of a database, also of one that is in use. Damage below the rows is PostgreSQL's to find.</summary>
static class PostgresCheck
{
    /// <summary>Migration 2 made the table in which it is noted.</summary>
    const int WithClock = 2;

    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static string Run(PostgresAddress address)
    {
        using var database = PostgresDatabase.Beside(address);
        using var connection = database.Reading.OpenConnection();
        using var moment = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var schema = Count("SELECT number FROM schema_number");
        return Shape.Check(address.Name, schema, schema >= WithClock ? Count("SELECT coalesce(max(day), 0) FROM clock") : null, Count);

        long Count(string sql)
        {
#pragma warning disable CA2100 // Only literals of the store come here.
            using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return (long)command.ExecuteScalar()!;
        }
    }
}
