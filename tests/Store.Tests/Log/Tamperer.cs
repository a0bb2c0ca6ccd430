namespace Goldseam.Store.Tests.Log;

/// <summary>Changes one thing at random in what is stored of streams: a row gone, moved, given a column of another, or a bit flipped.</summary>
static class Tamperer
{
    public static readonly (string Table, string[] Columns)[] Changeable =
    [
        ("entries", ["stream", "seq", "version", "fade_month", "ciphertext", "commitment", "tag", "author_tag"]),
        ("entry_keys", ["stream", "seq", "number", "fade_month", "wrapped"]),
        ("snapshots", ["stream", "id", "seq", "tag", "blob"]),
        ("shreds", ["stream", "count"]),
    ];

    /// <returns>What was done, or null where there was nothing to do it to.</returns>
    public static string? Tamper(Intruder intruder, Random random)
    {
        var (table, columns) = Changeable[random.Next(Changeable.Length)];
        var rows = intruder.Rows($"SELECT * FROM {table}");
        if (rows.Count == 0) return null;
        var (one, other) = (rows[random.Next(rows.Count)], rows[random.Next(rows.Count)]);
        var where = string.Join(" AND ", columns.Select((c, i) => $"{c} = ${i}"));
        switch (random.Next(4))
        {
            case 0:
                return intruder.Run($"DELETE FROM {table} WHERE {Key(table, columns)}", one[0], one.Length > 1 ? one[1] : 0L) > 0
                    ? $"{table} row gone" : null;
            case 1:
                var from = 2 + random.Next(Math.Max(1, columns.Length - 2));
                if (from >= columns.Length || Same(one[from], other[from])) return null;
                intruder.Run($"UPDATE {table} SET {columns[from]} = $2 WHERE {Key(table, columns)}", one[0], one[1], other[from]);
                return $"{table}.{columns[from]} of another row";
            case 2:
                if (table == "shreds") return null;
                intruder.Run(
                    $"UPDATE OR REPLACE {table} SET stream = $2, {columns[1]} = $3 WHERE {Key(table, columns)}",
                    one[0], one[1], other[0], other[1]);
                return Same(one[0], other[0]) && Same(one[1], other[1]) ? null : $"{table} row moved over another";
            default:
                var at = random.Next(columns.Length);
                var flips = Intruder.SingleBitFlips(one[at]).ToList();
                intruder.Run(
                    $"UPDATE OR REPLACE {table} SET {columns[at]} = ${columns.Length} WHERE {where}",
                    [.. one, flips[random.Next(flips.Count)]]);
                return $"{table}.{columns[at]} bit flipped";
        }
    }

    static string Key(string table, string[] columns) =>
        table == "shreds" ? "stream = $0 AND $1 = $1" : $"stream = $0 AND {columns[1]} = $1";

    static bool Same(object a, object b) => a is byte[] x ? b is byte[] y && x.AsSpan().SequenceEqual(y) : a.Equals(b);

    /// <summary>
    /// Nothing of an entry or its key can change without being found out. But nothing can be told of the author tag of an entry whose words
    /// are gone, and what is derived is folded again where it is lost.
    /// </summary>
    public static bool MustBeFound(string what) =>
        (what.StartsWith("entries", StringComparison.Ordinal) && !what.Contains("author_tag", StringComparison.Ordinal))
        || what.StartsWith("entry_keys", StringComparison.Ordinal);
}
