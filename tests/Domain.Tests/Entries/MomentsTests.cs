using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>What time it is where the clock of the server was wrong once, or is.</summary>
public sealed class MomentsTests
{
    static Instant After(int hours) => Cast.Evening + Duration.FromHours(hours);

    static Moments Of(params int[] hours) => hours
        .Select((h, i) => new Entry(i + 1, Cast.MaraFounded, Cast.Mara, After(h)))
        .Aggregate(Moments.None, (all, entry) => all.With(entry));

    [Fact]
    public void Where_no_clock_ever_went_back_the_last_entry_says_all() => Assert.Equal([new Moment(4, After(9))], Of(0, 3, 3, 9).All);

    [Fact]
    public void An_entry_that_was_dated_ahead_counts_for_what_lies_before_it_and_for_nothing_that_came_after()
    {
        var all = Of(0, 288, 1, 2);
        Assert.Equal([new Moment(2, After(288)), new Moment(4, After(2))], all.All);
        Assert.Equal((After(288), After(288), After(2)), (all.Newest, all.NewestAfter(1), all.NewestAfter(2)));
        Assert.Equal(NodaConstants.UnixEpoch, all.NewestAfter(4));
        Assert.Equal([new Moment(5, After(300))], all.With(new(5, Cast.JonasJoined, Cast.Jonas, After(300))).All);
    }

    [Theory]
    [InlineData(0, -5, 0)]
    [InlineData(0, 26, 26)]
    [InlineData(0, 27, 0)]
    [InlineData(0, 8_000, 0)]
    public void It_is_as_late_as_what_was_written_unless_that_is_beyond_the_clock(int clock, int newest, int now) =>
        Assert.Equal(After(now), Moments.Now(After(clock), After(newest)));

    [Fact]
    public void Something_hard_that_a_wrong_clock_dated_ahead_does_not_wait_for_its_day_to_arrive()
    {
        var hard = new Telling(
            Cast.Id(1), Cast.Jonas, TellingKind.Harder, Cast.Sunday, After(288), new(3, null), null, null, null,
            Opened: false, null, null, []);
        Assert.False(hard.HasArrived(After(287)));
        Assert.True(hard.HasArrived(After(1)));
        Assert.True(hard.HasArrived(After(289)));
    }

    /// <summary>Jonas runs the server. On Monday he sets its clock back to Sunday, for which her answer stayed closed.</summary>
    [Theory]
    [InlineData(12, true)]
    [InlineData(1, false)]
    public void A_clock_that_is_set_back_does_not_open_an_answer_whose_day_was_over_once(int later, bool isOver)
    {
        var record = Cast.TheirRecord(Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.WhenBothHaveAnswered));
        var written = Moments.None.With(new(4, Cast.MaraFounded, Cast.Mara, Cast.Evening))
            .With(new(5, Cast.JonasJoined, Cast.Jonas, After(later)));
        Decision Answers(Audience audience) => CheckingIn.Decide(
            record, Cast.Drawer(Cast.Jonas), Cast.Id(2), new(Cast.Sunday, Guid.Empty), Cast.Sunday.At(new(21, 0)), written,
            Feeling.Steady, Cast.Say("I am here."), audience, Cast.Jonas);
        foreach (var audience in new[] { Audience.BothOfUs, Audience.WhenBothHaveAnswered })
            if (isOver) Answers(audience).Is_refused_as<HasEndedOnce>();
            else Assert.Equal(2, Answers(audience).Events.Count);
        Assert.Equal(2, Answers(Audience.OnlyMe).Events.Count);
    }
}
