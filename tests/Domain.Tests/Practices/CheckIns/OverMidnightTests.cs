using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

/// <summary>A question carries the day and the answer that its page showed.</summary>
public sealed class OverMidnightTests
{
    static readonly LocalDate Monday = Cast.Sunday.PlusDays(1);

    static Decision Sends(LocalDate askedOn, LocalDateTime now, Guid? from, params RecordEvent[] before) => CheckingIn.Decide(
        Cast.TheirRecord([.. before.Select(e => (Cast.Mara, e))]), Cast.Drawer(Cast.Mara), Cast.Id(9), new Asked(askedOn, from), now,
        Moments.None, Feeling.Warm, Cast.Say("Then."), Audience.BothOfUs, Cast.Mara);

    static RecordEvent[] Said(LocalDate day) =>
        [new CheckInMade(Cast.Id(1), day, Audience.WhenBothHaveAnswered, null), new CheckInWords(Cast.Id(1), Feeling.Raw, null)];

    [Fact]
    public void A_question_of_the_evening_is_answered_for_the_evening_until_four() =>
        Assert.Equal(Cast.Sunday, Assert.IsType<CheckInMade>(Sends(Cast.Sunday, Monday.At(new(3, 59)), Guid.Empty).Events[0]).Day);

    [Fact]
    public void After_four_that_day_is_over() => Sends(Cast.Sunday, Monday.At(new(4, 0)), Guid.Empty).Is_refused_as<DayIsOver>();

    [Fact]
    public void It_is_over_once_the_new_day_was_answered() =>
        Sends(Cast.Sunday, Monday.At(new(0, 30)), Guid.Empty, Said(Monday)).Is_refused_as<DayIsOver>();

    [Fact]
    public void Two_days_ago_and_a_day_that_is_still_to_come_are_not_answered()
    {
        Sends(Cast.Sunday, Monday.PlusDays(1).At(new(0, 5)), Guid.Empty).Is_refused_as<DayIsOver>();
        Sends(Monday, Cast.Sunday.At(new(23, 0)), Guid.Empty).Is_refused_as<DayIsOver>();
    }

    [Fact]
    public void A_change_begun_before_midnight_changes_that_answer_and_makes_no_second_one() =>
        Sends(Cast.Sunday, Monday.At(new(0, 2)), Cast.Id(1), Said(Cast.Sunday)).Comes_to(
            new CheckInMade(Cast.Id(9), Cast.Sunday, Audience.BothOfUs, Withdraws: 4),
            new CheckInWords(Cast.Id(9), Feeling.Warm, Cast.Say("Then.")));

    [Fact]
    public void What_was_opened_over_another_answer_changes_nothing()
    {
        var evening = Cast.Sunday.At(new(20, 0));
        Sends(Cast.Sunday, evening, Guid.Empty, Said(Cast.Sunday)).Is_refused_as<ChangedMeanwhile>();
        Sends(Cast.Sunday, evening, Cast.Id(7), Said(Cast.Sunday)).Is_refused_as<ChangedMeanwhile>();
        Sends(Cast.Sunday, evening, Cast.Id(7)).Is_refused_as<ChangedMeanwhile>();
        Assert.Equal(2, Sends(Cast.Sunday, evening, Cast.Id(1), Said(Cast.Sunday)).Events.Count);
    }

    [Fact]
    public void The_same_form_once_more_is_no_change() =>
        CheckingIn.Decide(
            Cast.TheirRecord([.. Said(Cast.Sunday).Select(e => (Cast.Mara, e))]), Cast.Drawer(Cast.Mara), Cast.Id(1),
            new Asked(Cast.Sunday, Guid.Empty), Monday.At(new(9, 0)), Moments.None,
            Feeling.Raw, null, Audience.BothOfUs, Cast.Mara).Is_already_so();
}
