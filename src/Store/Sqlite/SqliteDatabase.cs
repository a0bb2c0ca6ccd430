using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Goldseam.Store.Sqlite;

/// <summary>
/// One SQLite file and how connections to it are made. WAL with FULL synchronous: every commit is on disk before it is answered.
/// One writer, which alone checkpoints; mmap off and one process at a time, as SQLite before 3.51.3 needs for WAL to be safe.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "goldseam.db";
    const string LockName = "goldseam.lock";
    static readonly string[] FileNames = [FileName, FileName + "-wal", FileName + "-shm"];

    /// <summary>How long a connection waits for another program that looks into the file, such as a backup.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly FileStream? folderLock;

    SqliteDatabase(string path, FileStream? folderLock) => (Path, this.folderLock) = (path, folderLock);

    public string Path { get; }

    /// <summary>The number of the newest migration of this program.</summary>
    public static int SchemaNumber { get; } = Migrations().Max(m => m.Number);

    /// <summary>Opens the database of a folder for this process alone, makes it where there is none, and brings it up to date.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static SqliteDatabase Open(string folder)
    {
        var locked = Lock(folder);
        var database = new SqliteDatabase(System.IO.Path.Combine(folder, FileName), locked);
        try
        {
            using var connection = database.Connect(SqliteOpenMode.ReadWriteCreate);
            Configure(connection);
            Migrate(connection);
            return database;
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw new StoreNotUsableException(SentenceFor(e, database.Path), e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>For looking only, also while the program runs beside it.</summary>
    public static SqliteDatabase Beside(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        return File.Exists(path) ? new(path, null) : throw new StoreNotUsableException($"There is no {FileName} in {folder}. Name the folder that holds it.");
    }

    /// <summary>What lies in a folder and is the database's: the file and what SQLite keeps beside it.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. FileNames.Select(name => System.IO.Path.Combine(folder, name)).Where(File.Exists)];

    /// <summary>Takes the database out of a folder that no process uses. Everything else that lies there stays.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void Remove(string folder)
    {
        using var locked = Lock(folder);
        foreach (var file in FilesIn(folder)) File.Delete(file);
    }

    internal SqliteConnection OpenWriter()
    {
        var connection = Connect(SqliteOpenMode.ReadWrite);
        Configure(connection);
        return connection;
    }

    internal SqliteConnection OpenReader()
    {
        var connection = Connect(SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;");
        return connection;
    }

    internal SqliteConnection Connect(SqliteOpenMode mode)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false, DefaultTimeout = (int)Patience.TotalSeconds };
        var connection = new SqliteConnection(options.ToString());
        connection.Open();
        Wait(connection, Patience);
        return connection;
    }

    internal static void Wait(SqliteConnection connection, TimeSpan patience) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(connection.Handle, (int)patience.TotalMilliseconds), connection.Handle);

    /// <summary>The number of the schema that the file has.</summary>
    internal static int NumberOf(SqliteConnection connection) =>
        Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);

    internal static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only literals of this folder come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    internal static void Execute(SqliteConnection connection, string sql) => Scalar(connection, sql);

    internal static string SentenceFor(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        1 or 11 or 26 => $"{path} is damaged. Keep a copy of it, then restore your newest backup into an empty folder.",
        8 or 14 or 23 => $"{path} cannot be written. Give the program's user the right to write there, or name another folder.",
        13 => $"There is no room left on the disk of {path}. Make room, then start again.",
        5 or 6 => $"{path} is in use by another program. Stop that one first.",
        _ => $"{path} could not be opened ({e.SqliteErrorCode}).",
    };

    static void Configure(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode=WAL;");
        Execute(connection, "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;");
        // The writer carries the log over when it is idle. Only a log of 32 MB makes a commit wait for that; a shred empties it at once.
        Execute(connection, "PRAGMA wal_autocheckpoint=8000;");
    }

    static void Migrate(SqliteConnection connection)
    {
        var number = NumberOf(connection);
        if (number > SchemaNumber)
            throw new StoreNotUsableException(
                $"This database was written by a newer program (schema {number}, known here {SchemaNumber}). Start that newer program instead.");
        foreach (var (next, sql) in Migrations().Where(m => m.Number > number).OrderBy(m => m.Number))
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"BEGIN IMMEDIATE; {sql} PRAGMA user_version={next}; COMMIT;"));
    }

    static IEnumerable<(int Number, string Sql)> Migrations() => SqlFiles.Of("sqlite.");

    static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreNotUsableException($"{folder} cannot be written. Give the program's user the right to write there, or name another folder.", e);
        }
        try
        {
            return new(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreNotUsableException($"{folder} cannot be written. Give the program's user the right to write there, or name another folder.", e);
        }
        catch (IOException e)
        {
            throw new StoreNotUsableException($"{folder} is in use by another Goldseam. Stop that one first, or name another folder.", e);
        }
    }

    public void Dispose() => folderLock?.Dispose();
}
