using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Spaces;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Spaces;

/// <summary>Leaving a room well: with a return that is named, and that is no promise.</summary>
public sealed class SpacesTests
{
    static readonly Instant Until = Cast.Evening + Duration.FromMinutes(60);
    static readonly SpaceAsked Asked = new(Cast.Id(1), Until);

    static Instant In(int minutes) => Cast.Evening + Duration.FromMinutes(minutes);

    static SpacesState After(params (Partner, RecordEvent)[] given) => Cast.TheirRecord([(Cast.Mara, Asked), .. given]).Spaces;

    [Theory]
    [InlineData(19, typeof(SpaceTooShort))]
    [InlineData(20, null)]
    [InlineData(24 * 60, null)]
    [InlineData(24 * 60 + 1, typeof(SpaceTooLong))]
    public void It_lasts_from_twenty_minutes_to_a_day(int minutes, Type? refused)
    {
        var decision = AskingForSpace.Decide(Cast.TheirRecord(), Cast.Id(1), In(minutes), Cast.Evening, Cast.Mara);
        Assert.Equal(refused, decision.Refusal?.GetType());
        if (refused is null) decision.Comes_to(new SpaceAsked(Cast.Id(1), In(minutes)));
    }

    [Fact]
    public void Mara_comes_back_and_Jonas_sees_it_for_a_while()
    {
        After().End(Cast.Id(1), Cast.Mara).Comes_to(new SpaceEnded(Cast.Id(1)));
        After().End(Cast.Id(1), Cast.Jonas).Is_refused_as<NoSuchSpace>();
        var back = After((Cast.Mara, new SpaceEnded(Cast.Id(1))));
        back.End(Cast.Id(1), Cast.Mara).Is_already_so();
        Assert.Empty(back.Open(In(10)));
        Assert.True(back.Of[Cast.Mara]!.IsJustBack(In(120)));
        Assert.False(back.Of[Cast.Mara]!.IsJustBack(In(240)));
        Assert.False(After().Of[Cast.Mara]!.IsJustBack(In(10)));
    }

    [Fact]
    public void A_return_that_does_not_come_asks_for_another_time_and_then_leaves_nothing()
    {
        var one = After().OpenOf(Cast.Mara, In(59))!;
        Assert.False(one.AsksForAnotherTime(In(59)));
        Assert.True(one.AsksForAnotherTime(In(60)));
        Assert.True(one.IsOpen(In(25 * 60 - 1)));
        Assert.False(one.IsOpen(In(25 * 60)));
        Assert.False(one.IsOpen(In(-27 * 60)));
        var again = After((Cast.Mara, new SpaceAsked(Cast.Id(2), In(200))));
        Assert.Equal(Cast.Id(2), again.OpenOf(Cast.Mara, In(61))!.Id);
        again.End(Cast.Id(1), Cast.Mara).Is_already_so();
        again.End(Cast.Id(1), Cast.Jonas).Is_refused_as<NoSuchSpace>();
        again.End(Cast.Id(9), Cast.Mara).Is_refused_as<NoSuchSpace>();
    }

    [Fact]
    public void Each_has_their_own_and_needs_nobodys_yes()
    {
        var both = After((Cast.Jonas, new SpaceAsked(Cast.Id(2), In(90))));
        Assert.Equal([Cast.Id(1), Cast.Id(2)], both.Open(In(5)).Select(s => s.Id));
        both.Ask(Cast.Id(1), In(90), In(5), Cast.Mara).Is_already_so();
        AskingForSpace.Decide(Cast.Record((Cast.Mara, Cast.MaraFounded)), Cast.Id(1), Until, Cast.Evening, Cast.Mara)
            .Is_refused_as<NobodyToComeBackTo>();
        Life.AtEachStep((scene, _) =>
        {
            if (!scene.Record.Couples.IsOfTwo) return;
            Assert.Null(AskingForSpace.Decide(
                scene.Record, Cast.Id(99), scene.Now + SpacesState.Shortest, scene.Now, Cast.Jonas).Refusal);
        });
    }

    [Theory]
    [InlineData("21:30", "2026-11-22T20:00", "2026-11-22T21:30")]
    [InlineData("00:30", "2026-11-22T23:50", "2026-11-23T00:30")]
    [InlineData("20:00", "2026-11-22T20:00", "2026-11-23T20:00")]
    public void A_time_is_the_next_one_after_the_page_was_opened(string time, string opened, string expected)
    {
        var clock = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
        var at = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
        Assert.Equal(expected, clock.Format(AskingForSpace.NextAt(at, clock.Parse(opened).Value)));
    }
}
