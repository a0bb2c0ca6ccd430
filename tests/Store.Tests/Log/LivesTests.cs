using FsCheck;
using FsCheck.Fluent;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Log;

/// <summary>Properties of random lives on the real engine.</summary>
public sealed class LivesTests
{
    static void ForAll(int cases, int least, int most, Func<List<Move>, Task> property) =>
        Prop.ForAll(Life.Of(least, most), moves => property(moves).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    [Fact]
    public void I9_the_same_form_sent_twice_changes_nothing()
    {
        var sentTwice = 0;
        ForAll(110, 10, 20, async moves =>
        {
            using var home = new Home();
            var (mara, jonas) = await home.Couple();
            foreach (var move in moves)
            {
                var form = await move.Lives(home, mara, jonas);
                if (form is null) continue;
                var who = move.ByMara ? mara : jonas;
                var (heads, seen) = (await who.Heads(home.Store), await who.SeesEverything());
                await who.Does(form);
                Assert.Equal(heads, await who.Heads(home.Store));
                Assert.Equal(seen, await who.SeesEverything());
                sentTwice++;
            }
        });
        Assert.True(sentTwice >= 1_000, $"{sentTwice} forms were sent twice.");
    }

    [Fact]
    public void What_is_opened_by_snapshots_is_what_a_full_replay_comes_to() => ForAll(60, 5, 40, async moves =>
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        foreach (var move in moves) await move.Lives(home, mara, jonas);
        await home.Settle();
        var opened = (await mara.SeesEverything(), await jonas.SeesEverything());
        await home.Settle();
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(opened, (await mara.SeesEverything(), await jonas.SeesEverything()));
        await home.Settle();
        Assert.Equal(opened, (await mara.SeesEverything(), await jonas.SeesEverything()));
    });

    [Fact]
    public void A_life_checks_out_for_both_and_its_entries_never_go_back_in_time() => ForAll(40, 10, 40, async moves =>
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        foreach (var move in moves) await move.Lives(home, mara, jonas);
        foreach (var person in new[] { mara, jonas })
        {
            await person.ChecksTheRecord();
            var entries = await person.Entries(home.Store);
            foreach (var stream in entries.GroupBy(e => e.What is Domain.Entries.DrawerEvent))
                Assert.Equal(stream.Select(e => e.At).Order(), stream.Select(e => e.At));
            Assert.True((await person.Reads()).Now >= entries.Max(e => e.At));
        }
    });

    static readonly (string Table, string[] Columns)[] Changeable =
    [
        ("entries", ["stream", "seq", "version", "fade_month", "ciphertext", "commitment", "tag", "author_tag"]),
        ("entry_keys", ["stream", "seq", "number", "fade_month", "wrapped"]),
        ("snapshots", ["stream", "id", "seq", "tag", "blob"]),
        ("shreds", ["stream", "count"]),
    ];

    /// <returns>What was done, or null where there was nothing to do it to.</returns>
    static string? Tamper(Intruder intruder, Random random)
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

    static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    static bool Same(object a, object b) => a is byte[] x ? b is byte[] y && x.AsSpan().SequenceEqual(y) : a.Equals(b);

    /// <summary>
    /// Either somebody whose it is finds out, by an exception with a name, or nobody sees anything else than before: a lost note of what
    /// is known is folded again, and nothing can be told of the author tag of an entry whose words are gone.
    /// </summary>
    [Fact]
    public void I8_random_tampering_with_a_random_history_is_found_out_or_changes_nothing_that_anybody_sees()
    {
        var (done, found) = (0, 0);
        var mustBeFound = new List<string>();
        ForAll(40, 5, 30, async moves =>
        {
            using var home = new Home();
            var (mara, jonas) = await home.Couple();
            foreach (var move in moves) await move.Lives(home, mara, jonas);
            var before = (await mara.SeesEverything(), await jonas.SeesEverything());
            var random = new Random(moves.Count * 7919 + moves.Sum(m => m.Choice % 1000));
            using var intruder = await Intruder.At(home);
            // What Mara had before there were two is in nobody's current view, and no page opens it.
            foreach (var (table, _) in Changeable)
                intruder.Run(
                    $"DELETE FROM {table} WHERE stream NOT IN ($0, $1, $2)",
                    Bytes((await mara.RecordId())), Bytes((await mara.DrawerId())), Bytes((await jonas.DrawerId())));
            for (var attack = 0; attack < 70; attack++)
            {
                await home.Settle();
                var whole = Changeable.Select(t => intruder.Copy(t.Table, "1 = 1")).ToList();
                if (Tamper(intruder, random) is { } what)
                {
                    done++;
                    var finders = new List<Exception?>();
                    foreach (var person in new[] { mara, jonas })
                        finders.AddRange(
                            [await Record.ExceptionAsync(person.SeesEverything), await Record.ExceptionAsync(person.ChecksTheRecord)]);
                    Assert.All(finders, e => Assert.True(e is null or TamperingException, $"{what}: {e}"));
                    if (finders.Exists(e => e is not null)) found++;
                    else if ((what.StartsWith("entries", StringComparison.Ordinal) && !what.Contains("author_tag"))
                        || what.StartsWith("entry_keys", StringComparison.Ordinal)) mustBeFound.Add(what);
                    else Assert.Equal(before, (await mara.SeesEverything(), await jonas.SeesEverything()));
                }
                await home.Settle();
                foreach (var (table, _) in Changeable) intruder.Run($"DELETE FROM {table}");
                foreach (var rows in whole) rows.PutBack();
            }
        });
        Assert.Empty(mustBeFound);
        Assert.True(done >= 1_000 && found > done / 2, $"{done} done, {found} found");
    }
}
