using Goldseam.Domain.Practices.QuietHours;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.QuietHours;

public sealed class QuietHoursTests
{
    static OwnQuietHoursState Of(int from, int until, Reach reach) =>
        Cast.Drawer(Cast.Jonas, new OwnQuietHoursSet(new(from, 0), new(until, 0), reach)).OwnQuietHours;

    [Theory]
    [InlineData(22, 7, 22, true)]
    [InlineData(22, 7, 6, true)]
    [InlineData(22, 7, 7, false)]
    [InlineData(22, 7, 21, false)]
    [InlineData(1, 5, 1, true)]
    [InlineData(1, 5, 5, false)]
    [InlineData(1, 5, 0, false)]
    [InlineData(9, 9, 9, false)]
    public void They_go_over_midnight_or_not(int from, int until, int hour, bool covered) =>
        Assert.Equal(covered, Of(from, until, Reach.Never).Cover(new(hour, 0)));

    [Theory]
    [InlineData(Reach.AtAnyTime, 23, true)]
    [InlineData(Reach.NotInQuietHours, 23, false)]
    [InlineData(Reach.NotInQuietHours, 8, true)]
    [InlineData(Reach.Never, 8, false)]
    public void Jonas_says_when_a_hard_moment_shows_by_itself(Reach reach, int hour, bool shows) =>
        Assert.Equal(shows, Of(22, 7, reach).LetsAHardMomentThrough(new(hour, 0)));

    [Fact]
    public void At_first_they_are_from_ten_to_seven_and_a_hard_moment_shows_at_any_time()
    {
        var first = Cast.Drawer(Cast.Jonas).OwnQuietHours;
        Assert.Equal(
            (new LocalTime(22, 0), new LocalTime(7, 0), Reach.AtAnyTime, false),
            (first.From, first.Until, first.HardMoments, first.IsSet));
        var set = new OwnQuietHoursSet(new(22, 0), new(7, 0), Reach.AtAnyTime);
        first.Set(set.From, set.Until, set.HardMoments).Comes_to(set);
        Of(22, 7, Reach.AtAnyTime).Set(set.From, set.Until, set.HardMoments).Is_already_so();
        Of(22, 7, Reach.Never).Set(set.From, set.Until, set.HardMoments).Comes_to(set);
    }
}
