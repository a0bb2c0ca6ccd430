using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tidying;
using NodaTime;

namespace Goldseam.Store.Tests.Tidying;

/// <summary>What a clock that is wrong does to Mara and Jonas: on every engine, nothing.</summary>
public abstract class WrongClockContract : IDisposable
{
    static readonly Instant Spring = Instant.FromUtc(2026, 4, 10, 12, 0);
    static readonly Instant Today = Instant.FromUtc(2026, 11, 24, 12, 0);

    readonly Lazy<Home> opened;

    protected WrongClockContract() => opened = new(() => HomeAt(Spring));

    private protected Home Home => opened.Value;

    private protected abstract Home HomeAt(Instant now);

    public void Dispose()
    {
        if (opened.IsValueCreated) Home.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Both wrote in April, which fades in November; the program ran until the 24th of that month, and still does.</summary>
    async Task<(Person Mara, Person Jonas)> Couple()
    {
        var both = await Home.Couple();
        await both.Mara.ChecksIn("So far so good.");
        await both.Jonas.ChecksIn("I am home.");
        await both.Jonas.KeepsANote("Only mine.");
        await RunsUntil(Today);
        return both;
    }

    /// <summary>As after months in which it ran.</summary>
    async Task RunsUntil(Instant now)
    {
        Home.Clock.Now = now;
        await Home.Store.Log.KeepClock(await Home.Store.Log.ReadClock(), ClockNote.At(now));
    }

    async Task<int> Keys(Person person)
    {
        using var visit = await person.Open();
        var all = new[] { visit.Keys.Record.Id, visit.Keys.Drawer.Id }.Select(id => Home.Store.Log.ReadRange(id, 1, 1_000).AsTask());
        return (await Task.WhenAll(all)).Sum(stream => stream.Count(e => e.Key is not null));
    }

    static async Task<string> OpensTheDoor(Person person)
    {
        Assert.Null((await person.SignsIn()).Refusal);
        return await person.SeesEverything();
    }

    public static TheoryData<int, int, int> WrongMoments => new()
    {
        { 2026, 11, 27 }, { 2026, 12, 2 }, { 2027, 1, 20 }, { 2027, 8, 1 }, { 2031, 1, 1 }, { 8999, 1, 1 },
        { 2026, 11, 23 }, { 2026, 10, 31 }, { 2026, 4, 11 }, { 2026, 4, 9 }, { 2000, 1, 1 }, { 1970, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(WrongMoments))]
    public async Task One_start_with_a_wrong_clock_costs_nobody_a_word_and_locks_nobody_out(int year, int month, int day)
    {
        var (mara, jonas) = await Couple();
        var before = (await OpensTheDoor(mara), await OpensTheDoor(jonas));
        var keys = (await Keys(mara), await Keys(jonas));
        foreach (var now in new[] { Instant.FromUtc(year, month, day, 12, 0), Today })
        {
            Home.RestartOn(() => Home.Clock.Now = now);
            await Home.Store.Tidy();
            Home.Clock.Pass(Duration.FromSeconds(2));
            await Home.Store.Tidy();
            var seen = (await OpensTheDoor(mara), await OpensTheDoor(jonas));
            // On another day the last days are others; on this one all is as it was.
            if (now == Today) Assert.Equal(before, seen);
            Assert.Equal(keys, (await Keys(mara), await Keys(jonas)));
            Assert.False((await mara.ChecksTheRecord()).Gone.IsAny);
        }
        Assert.EndsWith("entries.", Backups.Check(Home.Place), StringComparison.Ordinal);
    }

    /// <summary>What the program of before did: all keys go whose month is before that of its clock.</summary>
    Task HurtBy(Instant wrong) => Home.Store.Log.Fade(EntryHeader.MonthOf(wrong));

    [Theory]
    [InlineData(2026, 12, 2)]
    [InlineData(2031, 1, 1)]
    public async Task A_place_that_was_hurt_once_opens_for_both_and_says_the_same_everywhere(int year, int month, int day)
    {
        var (mara, jonas) = await Couple();
        await HurtBy(Instant.FromUtc(year, month, day, 0, 0));
        for (var twice = 0; twice < 2; twice++)
        {
            foreach (var (person, inDrawer) in new[] { (mara, 0), (jonas, 1) })
            {
                await OpensTheDoor(person);
                var losses = (await person.Reads()).OpenDrawer.Losses;
                Assert.Equal([4L, 6L], losses.UnseenInRecord.Order());
                Assert.Equal(inDrawer, losses.UnseenInDrawer.Count());
                var found = (await person.ChecksTheRecord()).Gone;
                Assert.Equal(losses.InRecord, found.InRecord);
                Assert.Equal(losses.InDrawer, found.InDrawer);
            }
        }
        Assert.Equal(1, (await mara.Heads(Home.Store)).Drawer);
        Assert.EndsWith(
            "3 passing entries without a key before their month: withdrawn or lost; a member's own check can tell.",
            Backups.Check(Home.Place), StringComparison.Ordinal);

        await mara.ChecksIn("We go on.");
        await jonas.Does(v => v.Drawer.Losses.PutAway(2, 1));
        await OpensTheDoor(jonas);
        Assert.Empty((await jonas.Reads()).OpenDrawer.Losses.UnseenInRecord);
        Assert.Equal(2, (await mara.Reads()).OpenDrawer.Losses.UnseenInRecord.Count());
    }

    [Fact]
    public async Task Once_their_month_is_over_they_are_rightly_gone()
    {
        var (mara, _) = await Couple();
        await HurtBy(Instant.FromUtc(2026, 12, 2, 0, 0));
        await RunsUntil(Instant.FromUtc(2026, 12, 1, 0, 1));
        await OpensTheDoor(mara);
        Assert.False((await mara.ChecksTheRecord()).Gone.IsAny);
        Assert.Empty((await mara.Reads()).OpenDrawer.Losses.InRecord);
        Assert.EndsWith("entries.", Backups.Check(Home.Place), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, 1, 1)]
    [InlineData(1970, 1, 1)]
    public async Task Where_words_have_faded_a_clock_that_begins_at_nothing_opens_and_accuses_nobody(int year, int month, int day)
    {
        var (mara, jonas) = await Couple();
        await RunsUntil(Instant.FromUtc(2027, 1, 1, 12, 0));
        await Home.Store.Log.Fade(EntryHeader.MonthOf(Home.Clock.Now) - 1);
        Home.RestartOn(() => Home.Clock.Now = Instant.FromUtc(year, month, day, 0, 0));
        await Home.Store.Tidy();
        foreach (var person in new[] { mara, jonas })
        {
            await OpensTheDoor(person);
            await person.ChecksTheRecord();
            Assert.Empty((await person.Reads()).OpenDrawer.Losses.InRecord);
        }
        Assert.EndsWith("entries.", Backups.Check(Home.Place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_back_of_one_minute_over_the_turn_of_a_month_locks_nobody_out()
    {
        var (mara, jonas) = await Couple();
        foreach (var turn in new[] { Instant.FromUtc(2026, 12, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0) })
        {
            await RunsUntil(turn - Duration.FromHours(12));
            Home.Clock.Now = turn + Duration.FromSeconds(30);
            await Home.Store.Tidy();
            Assert.Equal(ClockNote.At(turn), await Home.Store.Log.ReadClock());
            Home.Clock.Now = turn - Duration.FromSeconds(30);
            await Home.Store.Tidy();
            foreach (var person in new[] { mara, jonas })
            {
                await OpensTheDoor(person);
                Assert.False((await person.ChecksTheRecord()).Gone.IsAny);
            }
        }
    }

    [Fact]
    public async Task Words_go_when_their_month_is_two_months_past_and_not_before()
    {
        var (mara, _) = await Couple();
        var keys = await Signed(mara);
        await Home.Runs(37);
        Assert.Equal(Instant.FromUtc(2026, 12, 31, 12, 0), Home.Clock.Now);
        Assert.Equal(keys, await Signed(mara));
        await Home.Runs(1);
        Assert.Equal(keys - 2, await Signed(mara));
        Assert.False((await mara.ChecksTheRecord()).Gone.IsAny);

        async Task<int> Signed(Person person)
        {
            await OpensTheDoor(person);
            return await Keys(person);
        }
    }

    [Fact]
    public async Task After_a_gap_nothing_is_destroyed_until_the_clock_has_gone_steadily_for_seven_days()
    {
        var (mara, _) = await Couple();
        Home.RestartOn(() => Home.Clock.Now = Instant.FromUtc(2027, 3, 1, 12, 0));
        await OpensTheDoor(mara);
        var keys = await Keys(mara);
        await Home.Store.Tidy();
        await Home.Runs(6);
        Home.Clock.Pass(Duration.FromHours(23));
        await Home.Store.Tidy();
        await OpensTheDoor(mara);
        Assert.Equal(keys, await Keys(mara));
        Assert.Equal(ClockNote.DayOf(Today), (await Home.Store.Log.ReadClock())!.Day);
        Home.Clock.Pass(Duration.FromHours(1));
        await Home.Store.Tidy();
        await OpensTheDoor(mara);
        Assert.Equal(keys - 2, await Keys(mara));
        Assert.Equal(ClockNote.At(Home.Clock.Now), await Home.Store.Log.ReadClock());
    }

    [Fact]
    public async Task A_store_of_an_older_program_has_no_note_and_waits_for_seven_days()
    {
        var (mara, _) = await Couple();
        await Home.Store.Log.KeepClock(await Home.Store.Log.ReadClock(), new(-1, 0));
        Home.RestartOn(() => Home.Clock.Now = Instant.FromUtc(2027, 3, 1, 12, 0));
        await Home.Store.Tidy();
        Assert.Equal(new(-1, 0), await Home.Store.Log.ReadClock());
        await Home.Runs(7);
        Assert.Equal(ClockNote.At(Home.Clock.Now), await Home.Store.Log.ReadClock());
        await OpensTheDoor(mara);
    }

    [Fact]
    public async Task What_an_older_program_let_fade_in_its_time_is_not_counted_as_gone_early_where_somebody_has_written_since()
    {
        var (mara, _) = await Couple();
        await Home.Store.Log.KeepClock(await Home.Store.Log.ReadClock(), new(-1, 0));
        Home.Clock.Now = Instant.FromUtc(2027, 3, 1, 12, 0);
        await HurtBy(Home.Clock.Now);
        await OpensTheDoor(mara);
        await mara.ChecksIn("In spring again.");
        Assert.EndsWith("entries.", Backups.Check(Home.Place), StringComparison.Ordinal);
        Assert.False((await mara.ChecksTheRecord()).Gone.IsAny);
    }

    [Fact]
    public async Task What_Jonas_finds_in_his_drawer_is_nothing_to_Mara()
    {
        var (mara, jonas) = await Couple();
        await HurtBy(Instant.FromUtc(2026, 12, 2, 0, 0));
        var before = await OpensTheDoor(mara);
        var heads = await mara.Heads(Home.Store);
        await OpensTheDoor(jonas);
        Assert.Single((await jonas.Reads()).OpenDrawer.Losses.InDrawer);
        Assert.Equal(heads, await mara.Heads(Home.Store));
        Assert.Equal(before, await mara.SeesEverything());
    }

    [Fact]
    public async Task A_note_is_kept_only_in_the_place_of_the_one_that_was_read()
    {
        var log = Home.Store.Log;
        var first = await log.ReadClock();
        Assert.Equal(ClockNote.At(Spring), first);
        await log.KeepClock(null, new(5, 5));
        await log.KeepClock(new(7, 7), new(5, 5));
        await log.StartClock(new(5, 5));
        Assert.Equal(first, await log.ReadClock());
        await log.KeepClock(first, new(30_000, 24_400));
        Home.Restart();
        Assert.Equal(new(30_000, 24_400), await Home.Store.Log.ReadClock());
    }
}

public sealed class SqliteWrongClockTests : WrongClockContract
{
    private protected override Home HomeAt(Instant now) => new(now: now);
}
