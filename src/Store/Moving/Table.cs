using System.Data.Common;

namespace Goldseam.Store.Moving;

/// <summary>What lies in a store on every engine, by the same names. What lasts for hours only is none of it.</summary>
/// <param name="Key">How many of the first columns order the rows.</param>
sealed record Table(string Name, int Key, params string[] Columns)
{
    /// <summary>Browsers that open with a PIN: moved with the rest, and part of no backup.</summary>
    public static readonly Table Devices =
        new("devices", 1, "find", "member", "salt", "iterations", "blob", "about", "until", "tries", "wrong");

    /// <summary>Lies also where nobody has been yet, and is replaced there.</summary>
    public static readonly Table Clock = new("clock", 1, "day", "faded");

    public static readonly IReadOnlyList<Table> All =
    [
        new("members", 1, "member", "sign_in_name", "keyring_number", "keyring"),
        new("slots", 2, "member", "kind", "salt", "iterations", "blob"),
        new("invitations", 1, "find", "blob", "until"),
        new("browser_key", 1, "key"),
        Devices,
        new("shreds", 1, "stream", "count"),
        new("entries", 2, "stream", "seq", "version", "fade_month", "ciphertext", "commitment", "tag", "author_tag"),
        new("entry_keys", 2, "stream", "seq", "number", "fade_month", "wrapped"),
        new("snapshots", 2, "stream", "id", "seq", "tag", "blob"),
        Clock,
    ];

    public string ColumnList { get; } = string.Join(", ", Columns);

    /// <summary>In the order of their keys, which both engines compare byte by byte.</summary>
    public IEnumerable<object[]> ReadFrom(DbConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of literals.
        command.CommandText = $"SELECT {ColumnList} FROM {Name} ORDER BY {string.Join(", ", Columns.Take(Key))}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[Columns.Length];
            reader.GetValues(row);
            yield return row;
        }
    }
}
