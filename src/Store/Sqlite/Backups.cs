using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Sqlite;

/// <summary>Copies of a whole store, taken while it runs. A copy holds what the disk holds: nothing that can be read without a passphrase.</summary>
public static class Backups
{
    /// <summary>Writes the database of <paramref name="folder"/> into the empty or missing folder <paramref name="to"/>.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void Make(string folder, string to)
    {
        using var database = SqliteDatabase.Beside(folder);
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

    /// <summary>Puts the backup in <paramref name="from"/> into the empty or missing folder <paramref name="folder"/>, after checking it.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void Restore(string from, string folder)
    {
        Check(from);
        Make(from, folder);
    }

    /// <summary>Whether the file is whole and of a known shape. Needs no key, and so says nothing about what is in it.</summary>
    /// <returns>A sentence about what was found.</returns>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static string Check(string folder)
    {
        using var database = SqliteDatabase.Beside(folder);
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
            foreach (var (what, sql) in Shapes)
                if (Count(connection, sql) is > 0 and var wrong)
                    throw new StoreNotUsableException(
                        $"{database.Path} does not hold together: {wrong} {what}. Restore your newest backup into an empty folder.");
            return string.Create(CultureInfo.InvariantCulture,
                $"{database.Path} is whole: schema {number}, {Count(connection, "SELECT count(*) FROM members")} members, "
                + $"{Count(connection, "SELECT count(*) FROM entries")} entries.");
        }
        catch (SqliteException e)
        {
            throw new StoreNotUsableException(SqliteDatabase.SentenceFor(e, database.Path), e);
        }
    }

    /// <summary>What must be nowhere, whatever was written.</summary>
    static readonly (string What, string Sql)[] Shapes =
    [
        ("streams with a gap", "SELECT count(*) FROM (SELECT 1 FROM entries GROUP BY stream HAVING max(seq) <> count(*) OR min(seq) <> 1)"),
        ("keys without an entry", "SELECT count(*) FROM entry_keys k WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.stream = k.stream AND e.seq = k.seq)"),
        ("members without a passphrase", "SELECT count(*) FROM members m WHERE NOT EXISTS (SELECT 1 FROM slots s WHERE s.member = m.member AND s.kind = 1)"),
        ("entries of a wrong size", "SELECT count(*) FROM entries WHERE length(ciphertext) NOT IN (528, 4112, 16400, 65552)"),
        ("tags of a wrong size", """
            SELECT count(*) FROM entries
            WHERE length(tag) <> 32 OR length(author_tag) <> 32 OR length(commitment) <> 32 OR length(stream) <> 16
            """),
    ];

    static long Count(SqliteConnection connection, string sql) => (long)SqliteDatabase.Scalar(connection, sql)!;

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
