using Goldseam.Store.Moving;
using Goldseam.Store.Postgres;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Sqlite;

/// <summary>Copies of a whole store, taken while it runs. A copy holds what the disk holds: nothing that can be read without a passphrase.</summary>
public static class Backups
{
    /// <summary>Writes what is in <paramref name="place"/> into the empty or missing folder <paramref name="to"/>.</summary>
    /// <param name="place">A folder, or the address of a PostgreSQL database.</param>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void Make(string place, string to)
    {
        if (PostgresAddress.TryRead(place, out var address))
        {
            EmptyFolder(to);
            Copies.Backup(address, to);
            return;
        }
        using var database = SqliteDatabase.Beside(place);
        var target = EmptyFolder(to);
        try
        {
            using var connection = database.Connect(SqliteOpenMode.ReadWrite);
            SqliteDatabase.Execute(connection, "PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;");
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $0";
            command.Parameters.Add(new("$0", target));
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw new StoreNotUsableException(SqliteDatabase.SentenceFor(e, database.Path), e);
        }
        WithoutDevices(target);
        Sync(target);
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

    static string EmptyFolder(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new StoreNotUsableException($"{folder} is not empty. Name a folder that is empty or not there yet.");
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StoreNotUsableException($"{folder} cannot be written. Give your user the right to write there, or name another folder.", e);
        }
        return Path.Combine(folder, SqliteDatabase.FileName);
    }

    static void Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
