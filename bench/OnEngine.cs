using Goldseam.Store.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Goldseam.Bench;

/// <summary>On which engine the places of this run are: SQLite, or a PostgreSQL of their own that is started for them.</summary>
static class OnEngine
{
    const string Chosen = "GOLDSEAM_BENCH_ENGINE", Server = "GOLDSEAM_TEST_POSTGRES";

    public static bool IsPostgres => Environment.GetEnvironmentVariable(Chosen) == "postgres";

    /// <summary>For this process and those it starts.</summary>
    public static void ChoosePostgres()
    {
        Environment.SetEnvironmentVariable(Server, Cluster.Server);
        Environment.SetEnvironmentVariable(Chosen, "postgres");
    }

    public static string NewPlace(string folder) => IsPostgres ? Cluster.NewDatabase() : folder;

    /// <summary>Beside the running store.</summary>
    /// <returns>The first number that comes back, or 0.</returns>
    public static long Run(string place, string sql)
    {
        using System.Data.Common.DbConnection connection =
            IsPostgres ? new NpgsqlConnection(place) : new SqliteConnection($"Data Source={Path.Combine(place, "goldseam.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of the bench.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as long? ?? 0;
    }
}
