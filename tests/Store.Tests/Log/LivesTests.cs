using FsCheck;
using FsCheck.Fluent;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Log;

/// <summary>Properties of random lives on the real engine.</summary>
public sealed class LivesTests
{
    static void ForAll(int cases, int least, int most, Func<List<Move>, Task> property) =>
        Prop.ForAll(Life.Of(least, most), moves => property(moves).GetAwaiter().GetResult())
            .Check(Chance.Of(cases));

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

    /// <summary>A snapshot says least of the latest day it was trimmed for, and a replay of the day of the clock: they are the same on the latest day there was.</summary>
    [Fact]
    public void What_is_opened_by_snapshots_is_what_a_full_replay_comes_to() => ForAll(60, 5, 40, async moves =>
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        var latest = home.Clock.Now;
        foreach (var move in moves)
        {
            await move.Lives(home, mara, jonas);
            latest = Instant.Max(latest, home.Clock.Now);
        }
        home.Clock.Now = latest;
        foreach (var person in new[] { mara, jonas, mara }) await person.HandsIn();
        await home.Settle();
        var opened = (await mara.SeesEverything(), await jonas.SeesEverything());
        await home.Settle();
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(opened, (await mara.SeesEverything(), await jonas.SeesEverything()));
        await home.Settle();
        Assert.Equal(opened, (await mara.SeesEverything(), await jonas.SeesEverything()));
    });

    [Fact]
    public async Task Everything_that_can_be_stored_opens_by_snapshots_as_by_a_full_replay_and_checks_out_for_both()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        Assert.True(Life.Anything.Count > 60);
        foreach (var person in new[] { mara, jonas })
            foreach (var what in Life.Anything) Assert.Null((await person.Does(_ => what)).Refusal);
        await home.Settle();
        foreach (var person in new[] { mara, jonas, mara }) await person.HandsIn();
        var opened = (await mara.SeesEverything(), await jonas.SeesEverything());
        await home.Settle();
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(opened, (await mara.SeesEverything(), await jonas.SeesEverything()));
        Assert.Equal(await mara.ChecksTheRecord(), await jonas.ChecksTheRecord());
    }

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

    static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>
    /// Either somebody whose it is finds out, by an exception with a name or by being told which words are gone, or nobody sees anything else than before: a lost note of what
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
            foreach (var (table, _) in Tamperer.Changeable)
                intruder.Run(
                    $"DELETE FROM {table} WHERE stream NOT IN ($0, $1, $2)",
                    Bytes((await mara.RecordId())), Bytes((await mara.DrawerId())), Bytes((await jonas.DrawerId())));
            for (var attack = 0; attack < 70; attack++)
            {
                await home.Settle();
                var whole = Tamperer.Changeable.Select(t => intruder.Copy(t.Table, "1 = 1")).ToList();
                if (Tamperer.Tamper(intruder, random) is { } what)
                {
                    done++;
                    var (finders, isTold) = (new List<Exception?>(), false);
                    foreach (var person in new[] { mara, jonas })
                    {
                        var remembered = person.Seen;
                        finders.AddRange(
                        [
                            await Record.ExceptionAsync(person.SeesEverything),
                            await Record.ExceptionAsync(async () => isTold |= (await person.ChecksTheRecord()).Gone.IsAny),
                        ]);
                        person.Seen = remembered;
                    }
                    Assert.All(finders, e => Assert.True(e is null or TamperingException, $"{what}: {e}"));
                    if (isTold || finders.Exists(e => e is not null)) found++;
                    else if (Tamperer.MustBeFound(what)) mustBeFound.Add(what);
                    else Assert.Equal(before, (await mara.SeesEverything(), await jonas.SeesEverything()));
                }
                await home.Settle();
                foreach (var (table, _) in Tamperer.Changeable) intruder.Run($"DELETE FROM {table}");
                foreach (var rows in whole) rows.PutBack();
            }
        });
        Assert.Empty(mustBeFound);
        Assert.True(done >= 1_000 && found > done / 2, $"{done} done, {found} found");
    }
}
