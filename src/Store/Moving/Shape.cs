using System.Globalization;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tidying;

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

    const string NoKey = "NOT EXISTS (SELECT 1 FROM entry_keys k WHERE k.stream = e.stream AND k.seq = e.seq)";

    /// <summary>
    /// No passing entry is written so many months before its words fade, or earlier: of when the newest of them was written, its month says
    /// that much. As on the pages, it counts beside the clock, so that a wrong one is no reason to miss anything.
    /// </summary>
    internal const int MonthsUntilFading = 7;

    /// <param name="day">The last day on which a clock was trusted, as it is stored, or null.</param>
    /// <param name="count">Answers a question that every engine understands.</param>
    /// <returns>A sentence about what was found.</returns>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static string Check(string name, long schema, long? day, Func<string, long> count)
    {
        foreach (var (what, sql) in Shapes)
            if (count(sql) is > 0 and var wrong)
                throw new StoreNotUsableException(
                    $"{name} does not hold together: {wrong} {what}. Restore your newest backup into an empty folder.");
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} is whole: schema {schema}, {count("SELECT count(*) FROM members")} members, {count("SELECT count(*) FROM entries")} entries.{Missing(day, count)}");
    }

    /// <summary>Which of them were withdrawn is sealed, so that it can only be said how many there are.</summary>
    static string Missing(long? day, Func<string, long> count)
    {
        var newest = count(string.Create(CultureInfo.InvariantCulture, $"SELECT coalesce(max(fade_month), 0) FROM entries WHERE fade_month < {EntryHeader.Told}"));
        var month = Math.Max(newest - MonthsUntilFading, day is { } one ? ClockNote.MonthOf(one) : 0);
        var gone = count(string.Create(CultureInfo.InvariantCulture,
            $"SELECT count(*) FROM entries e WHERE e.fade_month < {EntryHeader.Told} AND e.fade_month >= {month} AND {NoKey}"));
        return gone switch
        {
            0 => "",
            1 => " 1 passing entry without a key before its month: withdrawn or lost; a member's own check can tell.",
            _ => string.Create(CultureInfo.InvariantCulture,
                $" {gone} passing entries without a key before their month: withdrawn or lost; a member's own check can tell."),
        };
    }
}
