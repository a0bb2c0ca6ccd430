using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>
/// One database and how it is reached. Every commit is on disk before it is answered: a server that is told not to wait for its disk is
/// refused. Migrations run under a lock, so that nodes that start together do it once.
/// </summary>
sealed class PostgresDatabase : IDisposable
{
    /// <summary>The first half of our advisory locks that are not of a stream or a member.</summary>
    const int Locks = 0x676F6C64, MigrationLock = 1, UseLock = 2;

    PostgresDatabase(PostgresAddress address)
    {
        Address = address;
        Writing = address.ForWriting();
        Reading = address.ForReading();
    }

    public PostgresAddress Address { get; }

    public NpgsqlDataSource Writing { get; }

    public NpgsqlDataSource Reading { get; }

    /// <summary>The number of the newest migration of this program.</summary>
    public static int SchemaNumber { get; } = Migrations().Max(m => m.Number);

    /// <summary>Brings the database up to date.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static PostgresDatabase Open(PostgresAddress address) => Checked(new(address), database =>
    {
        database.Require("fsync", "on");
        database.Require("full_page_writes", "on");
        database.RequireNot("synchronous_commit", "off");
        database.Migrate();
    });

    /// <summary>For looking only, also while the program runs beside it.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static PostgresDatabase Beside(PostgresAddress address) => Checked(new(address), database =>
    {
        using var connection = database.Reading.OpenConnection();
        if (Number(connection) < 1) throw new StoreNotUsableException($"{address.Name} is not a Goldseam database.");
    });

    /// <summary>Held as long as the connection is: by every node together, or by one that must be alone.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public NpgsqlConnection Use(bool alone)
    {
        var connection = Writing.OpenConnection();
        using var command = new NpgsqlCommand(alone ? "SELECT pg_try_advisory_lock($1, $2)" : "SELECT pg_try_advisory_lock_shared($1, $2)", connection);
        command.Parameters.Add(new() { Value = Locks });
        command.Parameters.Add(new() { Value = UseLock });
        if (command.ExecuteScalar() is true) return connection;
        connection.Dispose();
        throw new StoreNotUsableException(alone
            ? $"{Address.Name} is in use by a Goldseam that runs. Stop all of them first."
            : $"{Address.Name} is being moved. Wait until that is done.");
    }

    /// <summary>Runs what changes several things: all of it in one commit, or nothing where it throws or says no.</summary>
    /// <param name="work">True to commit. It may run again; what it did before came to nothing then.</param>
    public Task<bool> Commit(Func<PostgresWork, Task<bool>> work)
    {
        var sent = false;
        return Writing.Outlasting(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync();
                if (!await work(new(connection))) return false;
                sent = true;
                await transaction.CommitAsync();
                return true;
            },
            mayRepeat: () => !sent);
    }

    /// <summary>Statements that only look, or change nothing the second time, in one trip and at one moment.</summary>
    /// <param name="commands">Made anew for each connection: what one has prepared is unknown to the next.</param>
    public static Task<T> Trip<T>(NpgsqlDataSource source, Func<IEnumerable<NpgsqlBatchCommand>> commands, Func<NpgsqlDataReader, Task<T>> read) =>
        source.Outlasting(async connection =>
        {
            await using var batch = connection.CreateBatch();
            foreach (var command in commands()) batch.BatchCommands.Add(command);
            await using var reader = await batch.ExecuteReaderAsync();
            return await read(reader);
        });

    static PostgresDatabase Checked(PostgresDatabase database, Action<PostgresDatabase> check)
    {
        try
        {
            check(database);
            return database;
        }
        catch (Exception e) when (e is NpgsqlException or SocketException)
        {
            database.Dispose();
            throw new StoreNotUsableException(SentenceFor(e, database.Address), e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    static string SentenceFor(Exception e, PostgresAddress address) => (e as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"{address.Name} does not let this program in. Look at its name and password.",
        PostgresErrorCodes.InvalidCatalogName => $"{address.Name} is not there. Make it first: createdb.",
        PostgresErrorCodes.InsufficientPrivilege => $"{address.Name} cannot be written. Give the program's role the right to make tables there.",
        PostgresErrorCodes.TooManyConnections => $"{address.Name} has no connection left. Raise max_connections, or start fewer nodes.",
        null => $"{address.Name} does not answer. Start it, or look at the address.",
        var code => $"{address.Name} could not be opened ({code}).",
    };

    void Require(string setting, string value)
    {
        if (Setting(setting) != value) throw NotDurable(setting);
    }

    void RequireNot(string setting, string value)
    {
        if (Setting(setting) == value) throw NotDurable(setting);
    }

    StoreNotUsableException NotDurable(string setting) =>
        new($"{Address.Name} could lose what was saved: {setting} is {Setting(setting)}. Set it to on.");

    string? Setting(string name)
    {
        using var command = Writing.CreateCommand("SELECT current_setting($1)");
        command.Parameters.Add(new() { Value = name });
        return command.ExecuteScalar() as string;
    }

    void Migrate()
    {
        using var connection = Writing.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({Locks}, {MigrationLock})"));
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_number (number bigint NOT NULL PRIMARY KEY)");
        var number = Number(connection);
        if (number > SchemaNumber)
            throw new StoreNotUsableException(
                $"This database was written by a newer program (schema {number}, known here {SchemaNumber}). Start that newer program instead.");
        foreach (var (next, sql) in Migrations().Where(m => m.Number > number).OrderBy(m => m.Number))
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"{sql}; DELETE FROM schema_number; INSERT INTO schema_number VALUES ({next})"));
        transaction.Commit();
    }

    /// <returns>0 where there is no schema of ours.</returns>
    static long Number(NpgsqlConnection connection)
    {
        using var there = new NpgsqlCommand("SELECT to_regclass('schema_number') IS NOT NULL", connection);
        if (there.ExecuteScalar() is not true) return 0;
        using var command = new NpgsqlCommand("SELECT number FROM schema_number", connection);
        return command.ExecuteScalar() as long? ?? 0;
    }

    static void Execute(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Only literals of this folder come here.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    static IEnumerable<(int Number, string Sql)> Migrations() => SqlFiles.Of("postgres.");

    public void Dispose()
    {
        Writing.Dispose();
        Reading.Dispose();
    }
}
