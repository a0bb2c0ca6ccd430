using System.Globalization;

namespace Goldseam.Store.Moving;

/// <summary>Whether rows hold together, as far as that can be told without a key; the same on every engine.</summary>
static class Shape
{
    /// <summary>What must be nowhere, whatever was written.</summary>
    static readonly (string What, string Sql)[] Shapes =
    [
        ("streams with a gap", "SELECT count(*) FROM (SELECT 1 FROM entries GROUP BY stream HAVING max(seq) <> count(*) OR min(seq) <> 1) AS gaps"),
        ("keys without an entry", "SELECT count(*) FROM entry_keys k WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.stream = k.stream AND e.seq = k.seq)"),
        ("members without a passphrase", "SELECT count(*) FROM members m WHERE NOT EXISTS (SELECT 1 FROM slots s WHERE s.member = m.member AND s.kind = 1)"),
        ("entries of a wrong size", "SELECT count(*) FROM entries WHERE length(ciphertext) NOT IN (528, 4112, 16400, 65552)"),
        ("tags of a wrong size", """
            SELECT count(*) FROM entries
            WHERE length(tag) <> 32 OR length(author_tag) <> 32 OR length(commitment) <> 32 OR length(stream) <> 16
            """),
    ];

    /// <param name="count">Answers a question that every engine understands.</param>
    /// <returns>A sentence about what was found.</returns>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static string Check(string name, long schema, Func<string, long> count)
    {
        foreach (var (what, sql) in Shapes)
            if (count(sql) is > 0 and var wrong)
                throw new StoreNotUsableException(
                    $"{name} does not hold together: {wrong} {what}. Restore your newest backup into an empty folder.");
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} is whole: schema {schema}, {count("SELECT count(*) FROM members")} members, {count("SELECT count(*) FROM entries")} entries.");
    }
}
