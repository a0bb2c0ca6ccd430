using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Reviews;

/// <summary>On each day one week and one month is up to be looked back on, and none comes twice or not at all.</summary>
public sealed class SpanTests
{
    static readonly LocalDate First = new(2024, 1, 1);
    const int Days = 366 * 8;

    static IEnumerable<LocalDate> EachDay => Enumerable.Range(0, Days).Select(d => First.PlusDays(d));

    [Theory]
    [InlineData(ReviewKind.Week)]
    [InlineData(ReviewKind.Month)]
    public void Each_day_has_exactly_one_and_each_one_a_single_stretch_of_days(ReviewKind kind)
    {
        var up = EachDay.Select(day => Span.UpOn(kind, day)).ToList();
        var changes = up.Zip(up.Skip(1)).Where(p => p.First != p.Second).ToList();
        Assert.Equal(changes.Count + 1, up.Distinct().Count());
        Assert.All(changes, c => Assert.Equal(c.First.End.PlusDays(1), c.Second.Start));
        Assert.All(up, s => Assert.Equal(kind, s.Kind));
    }

    [Fact]
    public void A_week_is_up_from_its_Friday_to_the_next_Thursday() => Assert.All(EachDay, day =>
    {
        var week = Span.UpOn(ReviewKind.Week, day);
        Assert.Equal(IsoDayOfWeek.Monday, week.Start.DayOfWeek);
        Assert.InRange(day, week.Start.PlusDays(4), week.Start.PlusDays(10));
    });

    [Fact]
    public void A_month_is_up_from_its_25th_to_the_next_24th() => Assert.All(EachDay, day =>
    {
        var month = Span.UpOn(ReviewKind.Month, day);
        Assert.Equal(1, month.Start.Day);
        Assert.InRange(day, month.Start.PlusDays(24), month.Start.PlusMonths(1).PlusDays(23));
    });

    [Theory]
    [InlineData(ReviewKind.Week)]
    [InlineData(ReviewKind.Month)]
    public void What_was_up_stays_open_while_the_next_one_is_up_and_no_longer(ReviewKind kind) => Assert.All(EachDay, day =>
    {
        var now = Span.UpOn(kind, day);
        var before = Span.UpOn(kind, now.Start.PlusDays(kind == ReviewKind.Week ? 3 : 23));
        var longBefore = Span.UpOn(kind, before.Start.PlusDays(kind == ReviewKind.Week ? 3 : 23));
        Assert.Equal(now.Start, before.End.PlusDays(1));
        Assert.True(now.IsStillOpen(day));
        Assert.True(before.IsStillOpen(day), $"{before} is closed on {day}.");
        Assert.False(longBefore.IsStillOpen(day), $"{longBefore} is open on {day}.");
    });
}
