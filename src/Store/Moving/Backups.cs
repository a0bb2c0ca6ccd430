using Goldseam.Store.Postgres;
using Goldseam.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Moving;

/// <summary>Copies of a whole store, taken while it runs. A copy holds what the disk holds: nothing that can be read without a passphrase.</summary>
public static class Backups
{
    const string Unfinished = "unfinished";

    /// <summary>Writes what is in <paramref name="place"/> into the empty or missing folder <paramref name="to"/>.</summary>
    /// <param name="place">A folder, or the address of a PostgreSQL database.</param>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void Make(string place, string to)
    {
        if (PostgresAddress.TryRead(place, out var address))
        {
            Finish(to, unfinished => Copies.Backup(address, unfinished));
            return;
        }
        using var database = SqliteDatabase.Beside(place);
        Finish(to, unfinished => Copy(database, Path.Combine(unfinished, SqliteDatabase.FileName)));
    }

    static void Copy(SqliteDatabase database, string target)
    {
        using var connection = Opened(database);
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $0";
        command.Parameters.Add(new("$0", target));
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6 or 11 or 26)
        {
            throw new StoreNotUsableException(SqliteDatabase.SentenceFor(e, database.Path), e);
        }
        WithoutDevices(target);
        Sync(target);
    }

    static SqliteConnection Opened(SqliteDatabase database)
    {
        try
        {
            var connection = database.Connect(SqliteOpenMode.ReadWrite);
            SqliteDatabase.Execute(connection, "PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;");
            return connection;
        }
        catch (SqliteException e)
        {
            throw new StoreNotUsableException(SqliteDatabase.SentenceFor(e, database.Path), e);
        }
    }

    /// <summary>
    /// The copy grows in a folder within, and is only called a copy once it is whole and on the disk. Where that fails nothing is left, so
    /// that the same folder can be tried again; what a killed try left there is cleared away by the next.
    /// </summary>
    static void Finish(string to, Action<string> copy)
    {
        var isNew = !Directory.Exists(to);
        EmptyFolder(to);
        var unfinished = Path.Combine(to, Unfinished);
        try
        {
            Directory.CreateDirectory(unfinished);
            copy(unfinished);
            File.Move(Path.Combine(unfinished, SqliteDatabase.FileName), Path.Combine(to, SqliteDatabase.FileName));
            Directory.Delete(unfinished, recursive: true);
        }
        catch (Exception e)
        {
            Clear(isNew ? to : unfinished);
            var why = e is StoreNotUsableException { InnerException: { } cause } && Trouble.IsNoRoom(cause) ? cause : e;
            if (why is not (SqliteException or IOException)) throw;
            throw new StoreNotUsableException(
                Trouble.IsNoRoom(why) ? $"There is no room left on the disk of {to}. Make room there, then try again."
                : $"The copy into {to} could not be finished. The original is as it was; look at that disk, then try again.", e);
        }
    }

    static void Clear(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why the copy failed is what has to be said.
        }
    }

    /// <summary>Browsers that open with a PIN are no part of a copy: after a restore they ask for the passphrase.</summary>
    static void WithoutDevices(string copy)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        connection.Open();
        if (SqliteDatabase.Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'devices'") is 0L) return;
        SqliteDatabase.Execute(connection, "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; DELETE FROM devices; VACUUM;");
    }

    /// <summary>Puts the backup in <paramref name="from"/> into <paramref name="place"/>, after checking it.</summary>
    /// <param name="place">A folder that is empty or missing, or the address of a PostgreSQL database where nobody has been yet.</param>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void Restore(string from, string place)
    {
        Check(from);
        if (PostgresAddress.TryRead(place, out _)) Copies.Move(from, place);
        else Make(from, place);
    }

    /// <summary>Migration 3 made the table in which it is noted.</summary>
    const int WithClock = 3;

    /// <summary>Whether the file is whole and of a known shape. Needs no key, and so says nothing about what is in it.</summary>
    /// <returns>A sentence about what was found.</returns>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static string Check(string place)
    {
        if (PostgresAddress.TryRead(place, out var address)) return PostgresCheck.Run(address);
        using var database = SqliteDatabase.Beside(place);
        try
        {
            using var connection = database.OpenReader();
            var number = SqliteDatabase.NumberOf(connection);
            if (number > SqliteDatabase.SchemaNumber || number < 1)
                throw new StoreNotUsableException(number < 1
                    ? $"{database.Path} is not a Goldseam database."
                    : $"{database.Path} was written by a newer program (schema {number}). Start that newer program instead.");
            var whole = SqliteDatabase.Scalar(connection, "PRAGMA integrity_check") as string;
            if (whole != "ok")
                throw new StoreNotUsableException($"{database.Path} is damaged. Keep a copy of it, then restore your newest backup into an empty folder.");
            return Shape.Check(database.Path, number, number >= WithClock ? Count("SELECT coalesce(max(day), 0) FROM clock") : null, Count);

            long Count(string sql) => (long)SqliteDatabase.Scalar(connection, sql)!;
        }
        catch (SqliteException e)
        {
            throw new StoreNotUsableException(SqliteDatabase.SentenceFor(e, database.Path), e);
        }
    }

    static void EmptyFolder(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(e => !IsUnfinished(e)))
                throw new StoreNotUsableException($"{folder} is not empty. Name a folder that is empty or not there yet.");
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (Directory.Exists(Path.Combine(folder, Unfinished))) Directory.Delete(Path.Combine(folder, Unfinished), recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StoreNotUsableException($"{folder} cannot be written. Give your user the right to write there, or name another folder.", e);
        }
    }

    /// <summary>A folder of that name in which nothing but a database of ours was begun.</summary>
    static bool IsUnfinished(string path) =>
        Path.GetFileName(path) == Unfinished && Directory.Exists(path)
        && Directory.EnumerateFileSystemEntries(path).All(e => Path.GetFileName(e).StartsWith("goldseam.", StringComparison.Ordinal));

    static void Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
