using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Goldseam.Store.Postgres;
using Goldseam.Store.Sqlite;
using Npgsql;

namespace Goldseam.Store.Moving;

/// <summary>Carries a store from one engine to another, row by row as it is. No key is needed, and nothing is opened.</summary>
public static class Copies
{
    /// <summary>Copies a stopped store, and looks at the copy once more.</summary>
    /// <param name="from">A folder, or the address of a PostgreSQL database. It is brought up to date, and otherwise stays as it is.</param>
    /// <param name="to">The same; nobody may have been there.</param>
    /// <returns>A sentence about what was copied.</returns>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static string Move(string from, string to) => OrSayWhyNot(() =>
    {
        using var source = Open(from);
        using var target = Empty(to);
        return Copy(source, target, Table.All);
    });

    /// <summary>Copies a running PostgreSQL store as it is at this moment into a folder, without the browsers that open with a PIN.</summary>
    internal static void Backup(PostgresAddress from, string folder)
    {
        try
        {
            using var source = new PostgresTables(from, whileItRuns: true);
            using var target = new SqliteTables(folder);
            Copy(source, target, [.. Table.All.Where(t => t != Table.Devices)]);
        }
        catch (NpgsqlException e)
        {
            throw new StoreNotUsableException($"{from.Name} stopped answering, so there is no copy. Try again.", e);
        }
    }

    static IStoredTables Open(string place)
    {
        if (PostgresAddress.TryRead(place, out var address)) return new PostgresTables(address, whileItRuns: false);
        SqliteDatabase.Beside(place).Dispose();
        return new SqliteTables(place);
    }

    static IStoredTables Empty(string place)
    {
        IStoredTables tables =
            PostgresAddress.TryRead(place, out var address) ? new PostgresTables(address, whileItRuns: false) : new SqliteTables(place);
        if (Table.All.Any(t => t != Table.Clock && tables.Read(t).Any()))
        {
            tables.Dispose();
            throw new StoreNotUsableException($"{address?.Name ?? place} is not empty. Name a place where nobody has been yet.");
        }
        return tables;
    }

    static string Copy(IStoredTables source, IStoredTables target, IReadOnlyList<Table> tables)
    {
        using var read = new Digest();
        var rows = 0L;
        foreach (var table in tables) target.Write(table, read.Of(table, Counted(source.Read(table))));
        target.Commit();
        using var written = new Digest();
        foreach (var table in tables)
            foreach (var _ in written.Of(table, target.Read(table))) { }
        var (before, after) = (read.Finish(), written.Finish());
        return before == after
            ? string.Create(CultureInfo.InvariantCulture, $"{rows} rows were copied and compared; both have the digest {before}.")
            : throw new StoreNotUsableException("What arrived is not what was sent. Do not use the copy; the original is as it was.");

        IEnumerable<object[]> Counted(IEnumerable<object[]> all)
        {
            foreach (var row in all)
            {
                rows++;
                yield return row;
            }
        }
    }

    static T OrSayWhyNot<T>(Func<T> copy)
    {
        try
        {
            return copy();
        }
        catch (Exception e) when (e is NpgsqlException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new StoreNotUsableException("The copy could not be finished. The original is as it was; empty the other place and try again.", e);
        }
    }

    /// <summary>SHA-256 over all rows in the order of their keys, each value with its length before it.</summary>
    sealed class Digest : IDisposable
    {
        readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public IEnumerable<object[]> Of(Table table, IEnumerable<object[]> rows)
        {
            Add(table.Name);
            foreach (var row in rows)
            {
                foreach (var value in row) Add(value);
                yield return row;
            }
        }

        public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(object value)
        {
            var bytes = value switch
            {
                byte[] blob => blob,
                string text => Encoding.UTF8.GetBytes(text),
                long number => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number)),
                _ => throw new ArgumentException("Only blobs, numbers and text are stored.", nameof(value)),
            };
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        public void Dispose() => hash.Dispose();
    }
}
