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
    static PostgresServer? shell;

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
        var server = new PostgresServer();
        shell = server;
        return server.Address;
    }
}

/// <summary>One PostgreSQL of a test's own, which it may stop and start again.</summary>
sealed class PostgresServer : IDisposable
{
    readonly Process shell;

    public PostgresServer()
    {
        var folder = Directory.CreateTempSubdirectory("goldseam-postgres-").FullName;
        // The shell ends the server and clears up when its input ends, which it also does when these tests are killed.
        shell = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres-for-tests"), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        Address = $"Host={folder};Username=goldseam;Database=postgres";
        Says("ready");
    }

    public string Address { get; }

    /// <summary>As an update does it: whoever is connected is sent away.</summary>
    public void Stops() => Told("stop", "stopped");

    /// <summary>Without a farewell; tables without a log are empty afterwards.</summary>
    public void Crashes() => Told("crash", "stopped");

    public void Starts() => Told("start", "ready");

    void Told(string what, string answer)
    {
        shell.StandardInput.WriteLine(what);
        Says(answer);
    }

    void Says(string expected)
    {
        var said = shell.StandardOutput.ReadLine();
        if (said != expected) throw new InvalidOperationException(said ?? "PostgreSQL did not start: apt-get install postgresql-15");
    }

    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit();
        shell.Dispose();
    }
}
