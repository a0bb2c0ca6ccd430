using Goldseam.Store.Moving;
using Goldseam.Store.Tidying;
using NodaTime;

namespace Goldseam.Store.Tests.Tidying;

/// <summary>What somebody gains who writes to the disk, or sets the clock, of a place that they run: a line of SECURITY.md each.</summary>
public sealed class MovedNoteTests : IDisposable
{
    static readonly Instant Evening = Instant.FromUtc(2026, 11, 22, 19, 0);

    readonly Home home = new(now: Evening);

    public void Dispose() => home.Dispose();

    async Task<(Person Mara, Person Jonas)> Couple()
    {
        var both = await home.Couple();
        await both.Mara.ChecksIn("So far so good.");
        return both;
    }

    async Task MovesTheNote(long day, long faded)
    {
        using var intruder = await Intruder.At(home);
        Assert.Equal(1, intruder.Run("UPDATE clock SET day = $0, faded = $1", day, faded));
    }

    async Task DestroysTheKey()
    {
        using var intruder = await Intruder.At(home);
        Assert.Equal(1, intruder.Run("DELETE FROM entry_keys WHERE fade_month < 100000"));
    }

    async Task<long> Keys()
    {
        using var intruder = await Intruder.At(home);
        return (long)intruder.Get("SELECT count(*) FROM entry_keys")!;
    }

    static async Task<bool> IsTold(Person person)
    {
        Assert.Null((await person.SignsIn()).Refusal);
        var told = (await person.ChecksTheRecord()).Gone.IsAny;
        return told & (await person.Reads()).OpenDrawer.Losses.UnseenInRecord.Any();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100_000, 119_000)]
    [InlineData(long.MaxValue, 4_294_967_295)]
    [InlineData(long.MinValue, 0)]
    public async Task The_note_excuses_no_key_that_is_gone(long day, long faded)
    {
        var (mara, jonas) = await Couple();
        await MovesTheNote(day, faded);
        await DestroysTheKey();
        Assert.True(await IsTold(mara));
        Assert.True(await IsTold(jonas));
        Backups.Check(home.Folder);
    }

    [Fact]
    public async Task With_the_note_moved_the_program_forgets_later_and_takes_back_its_own_count_after_seven_days()
    {
        await Couple();
        var keys = await Keys();
        await MovesTheNote(100_000, 119_000);
        await home.Runs(6);
        Assert.Equal(100_000, (await home.Store.Log.ReadClock())!.Day);
        await home.Runs(2);
        Assert.Equal(ClockNote.At(home.Clock.Now), await home.Store.Log.ReadClock());
        Assert.Equal(keys, await Keys());
    }

    [Fact]
    public async Task With_clock_and_note_moved_the_program_destroys_early_and_both_are_told_once_the_clock_is_right()
    {
        var (mara, jonas) = await Couple();
        var keys = await Keys();
        home.RestartOn(() => home.Clock.Now = Evening + Duration.FromDays(365));
        await MovesTheNote(ClockNote.DayOf(home.Clock.Now), 24_000);
        await home.Store.Tidy();
        Assert.Equal(keys - 1, await Keys());
        // As long as every page has a date of next year, the words count as faded.
        Assert.False(await IsTold(mara));
        home.RestartOn(() => home.Clock.Now = Evening + Duration.FromHours(1));
        Assert.True(await IsTold(mara));
        Assert.True(await IsTold(jonas));
    }

    [Fact]
    public async Task A_sign_in_under_a_clock_far_ahead_says_nothing_of_a_key_that_is_gone_and_the_next_right_one_does()
    {
        var (mara, jonas) = await Couple();
        await DestroysTheKey();
        home.RestartOn(() => home.Clock.Now = Evening + Duration.FromDays(365));
        Assert.False(await IsTold(mara));
        home.RestartOn(() => home.Clock.Now = Evening + Duration.FromHours(1));
        Assert.True(await IsTold(mara));
        Assert.True(await IsTold(jonas));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_for_seven_days_on_end_is_believed_and_both_are_told_once_it_is_right()
    {
        var (mara, jonas) = await Couple();
        var keys = await Keys();
        home.RestartOn(() => home.Clock.Now = Evening + Duration.FromDays(365));
        await home.Store.Tidy();
        await home.Runs(6);
        Assert.Equal(keys, await Keys());
        await home.Runs(1);
        Assert.Equal(keys - 1, await Keys());
        home.RestartOn(() => home.Clock.Now = Evening + Duration.FromDays(8));
        Assert.True(await IsTold(mara));
        Assert.True(await IsTold(jonas));
    }
}
