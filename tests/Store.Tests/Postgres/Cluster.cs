using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Goldseam.Store.Tests.Postgres;

/// <summary>
/// A PostgreSQL of the tests' own, in a temporary folder and behind a socket in it, made with Debian's programs and gone with the tests.
/// GOLDSEAM_TEST_POSTGRES names another one instead, as in <c>Host=localhost;Username=postgres;Database=postgres</c>.
/// </summary>
static class Cluster
{
    static readonly Lazy<string> Address = new(() => Environment.GetEnvironmentVariable("GOLDSEAM_TEST_POSTGRES") is { Length: > 0 } given ? given : Start());
    static int made;

    /// <summary>The server lives as long as this does.</summary>
    static Process? shell;

    public static string Server => Address.Value;

    /// <returns>The address of an empty database.</returns>
    public static string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"goldseam_{Environment.ProcessId}_{Interlocked.Increment(ref made)}");
        Run($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Address.Value) { Database = name, Pooling = true }.ConnectionString;
    }

    /// <summary>In a server of somebody else's; our own goes as a whole, and dropping makes it wait for its disk.</summary>
    public static void Drop(string database)
    {
        if (shell is null) Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)");
    }

    static void Run(string sql)
    {
        using var source = NpgsqlDataSource.Create(Address.Value);
#pragma warning disable CA2100 // A literal and a name made here.
        using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("goldseam-postgres-").FullName;
        // The shell ends the server and clears up when its input ends, which it also does when these tests are killed.
        shell = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres-for-tests"), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = shell.StandardOutput.ReadLine();
        return said == "ready"
            ? $"Host={folder};Username=goldseam;Database=postgres"
            : throw new InvalidOperationException(said ?? "PostgreSQL did not start: apt-get install postgresql-15");
    }
}
