using Goldseam.Store.Tidying;
using NodaTime;

namespace Goldseam.Store.Tests.Tidying;

/// <summary>When a clock may be believed: decided from what it says, how long the program ran, and what is stored.</summary>
public sealed class ClockWatchTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 12, 0);
    static readonly Duration Hour = Duration.FromHours(1);

    static ClockNote Noted(int daysAgo) => ClockNote.At(Now - Duration.FromDays(daysAgo));

    static bool Trusts(ClockNote? note) => ClockWatch.Next(null, Now, Duration.Zero, note).Trusts(note);

    /// <summary>Looks every hour for so long, at a clock that goes on as time does.</summary>
    static ClockWatch Steady(ClockWatch from, int hours, ClockNote? note)
    {
        for (var i = 0; i < hours; i++) from = ClockWatch.Next(from, from.Now + Hour, Hour, note);
        return from;
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(8, false)]
    [InlineData(9_000, false)]
    [InlineData(-1, false)]
    [InlineData(-9_000, false)]
    public void A_note_of_these_days_is_believed_and_none_of_long_ago_or_of_a_day_to_come(int daysAgo, bool trusted) =>
        Assert.Equal(trusted, Trusts(Noted(daysAgo)));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void A_note_that_is_on_no_calendar_is_as_none(long day)
    {
        Assert.False(Trusts(new ClockNote(day, 0)));
        Assert.False(Trusts(null));
        Assert.Equal(0u, ClockNote.MonthOf(day));
    }

    [Fact]
    public void After_a_gap_seven_days_of_running_prove_a_clock_and_no_hour_less()
    {
        var note = Noted(9);
        var watch = Steady(ClockWatch.Next(null, Now, Duration.Zero, note), 7 * 24 - 1, note);
        Assert.False(watch.Trusts(note));
        Assert.True(Steady(watch, 1, note).Trusts(note));
    }

    [Theory]
    [InlineData(26)]
    [InlineData(24 * 240)]
    [InlineData(-2)]
    [InlineData(-24 * 9_000)]
    public void A_jump_begins_the_seven_days_anew(int hours)
    {
        var note = Noted(9);
        var proven = Steady(ClockWatch.Next(null, Now, Duration.Zero, note), 7 * 24, note);
        var jumped = ClockWatch.Next(proven, proven.Now + Duration.FromHours(hours), Duration.Zero, note);
        Assert.False(jumped.Trusts(note));
        Assert.True(Steady(jumped, 7 * 24, note).Trusts(note));
    }

    [Fact]
    public void A_night_in_which_the_machine_slept_is_no_jump_and_no_proof()
    {
        var note = Noted(9);
        var watch = Steady(ClockWatch.Next(null, Now, Duration.Zero, note), 7 * 24 - 2, note);
        var slept = ClockWatch.Next(watch, watch.Now + Duration.FromHours(9), Hour, note);
        Assert.False(slept.Trusts(note));
        Assert.True(Steady(slept, 1, note).Trusts(note));
    }

    [Fact]
    public void While_another_node_notes_the_days_a_clock_far_ahead_proves_nothing_however_long_it_runs()
    {
        var watch = ClockWatch.Next(null, Now + Duration.FromDays(240), Duration.Zero, Noted(0));
        for (var day = 0; day < 60; day++)
        {
            var note = ClockNote.At(Now + Duration.FromDays(day));
            watch = Steady(watch, 24, note);
            Assert.False(watch.Trusts(note));
        }
    }

    [Fact]
    public void Only_keys_whose_month_is_two_before_the_clocks_are_destroyed() =>
        Assert.Equal((uint)(2026 * 12 + 8), ClockNote.At(Now).Faded);
}
