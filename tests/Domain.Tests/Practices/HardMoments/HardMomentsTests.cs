using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.QuietHours;
using Goldseam.Domain.Practices.WhatHelps;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.HardMoments;

/// <summary>One tap lets the other know; nothing is asked, counted or owed.</summary>
public sealed class HardMomentsTests
{
    static readonly OwnHelpWords Own = new(
        Cast.Id(7), Line.Stored("A wave"), Cast.Say("Sit by me."), Cast.Say("Explaining."), Cast.Say("Cold water."));

    static readonly HardMomentMade Made = new(Cast.Id(1), Cast.Sunday, WithWords: true);
    static readonly HardMomentWords Words = new(Cast.Id(1), Own.Helps, Own.PleaseNot);
    static readonly HardMomentAnswered Here = new(Cast.Id(1), Cast.Id(5), HardMomentAnswer.Here, null, null);
    static readonly LocalDateTime SundayNight = Cast.Sunday + new LocalTime(23, 0);

    /// <summary>What helps her, written after both had come.</summary>
    static readonly DrawerEvent[] Written =
    [
        new OwnQuietHoursSet(new(22, 0), new(7, 0), Reach.AtAnyTime), new OwnQuietHoursSet(new(23, 0), new(7, 0), Reach.AtAnyTime),
        new OwnHelpWritten(Cast.Id(7), Cast.Id(8), HelpKind.Moment, null), Own,
    ];

    static readonly DrawerState Drawer = Cast.Drawer(Cast.Mara, Written);

    static readonly DrawerState SentOnce = Cast.Drawer(Cast.Mara, [.. Written, new OwnHardMomentSent(Cast.Id(1), Cast.Id(7))]);

    static RecordState After(params (Partner, RecordEvent)[] given) =>
        Cast.TheirRecord([(Cast.Mara, Made), (Cast.Mara, Words), .. given]);

    static (Partner, RecordEvent)[] Sent(int count, int first = 1) =>
        [.. Enumerable.Range(first, count).Select(n => (Cast.Mara, (RecordEvent)new HardMomentMade(Cast.Id(n), Cast.Sunday, false)))];

    static Instant In(int minutes) => Cast.Evening + Duration.FromMinutes(minutes);

    [Fact]
    public void Mara_taps_once_and_Jonas_gets_just_the_words_that_stood_there()
    {
        LettingTheOtherKnow.Decide(
            Cast.TheirRecord(), Drawer, Cast.Id(1), Cast.Id(7), Own, Cast.Id(8), Cast.Sunday, Cast.Evening, Cast.Mara)
            .Comes_to(Made, Words, new OwnHardMomentSent(Cast.Id(1), Cast.Id(7)));
        LettingTheOtherKnow.Decide(
            Cast.TheirRecord(), Drawer, Cast.Id(1), null, null, Guid.Empty, Cast.Sunday, Cast.Evening, Cast.Mara)
            .Comes_to(new HardMomentMade(Cast.Id(1), Cast.Sunday, WithWords: false), new OwnHardMomentSent(Cast.Id(1), null));
    }

    [Fact]
    public void What_she_can_do_alone_is_never_sent()
    {
        LettingTheOtherKnow.Decide(
            Cast.TheirRecord(), Drawer, Cast.Id(1), Cast.Id(7), Own with { Helps = null, PleaseNot = null }, Cast.Id(8), Cast.Sunday,
            Cast.Evening, Cast.Mara).Comes_to(Made with { WithWords = false }, new OwnHardMomentSent(Cast.Id(1), Cast.Id(7)));
        Life.AtEachStep((scene, step) => Assert.DoesNotContain(
            step.Decision.Events.OfType<RecordEvent>(), e => e.ToString().Contains("Cold water", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_that_showed_other_words_sends_none()
    {
        LettingTheOtherKnow.Decide(
            Cast.TheirRecord(), Drawer, Cast.Id(1), Cast.Id(7), Own, Cast.Id(9), Cast.Sunday, Cast.Evening, Cast.Mara)
            .Is_refused_as<ChangedMeanwhile>();
        LettingTheOtherKnow.Decide(
            Cast.Record((Cast.Mara, Cast.MaraFounded)), Drawer, Cast.Id(1), Cast.Id(7), Own, Cast.Id(8), Cast.Sunday, Cast.Evening,
            Cast.Mara).Is_refused_as<NobodyToLetKnow>();
    }

    [Fact]
    public void From_two_phones_at_once_it_is_one()
    {
        Decision Sends(RecordState record, int id, int minutes, Guid? help) => LettingTheOtherKnow.Decide(
            record, SentOnce, Cast.Id(id), help, Own, Cast.Id(8), Cast.Sunday, In(minutes), Cast.Mara);
        Event[] second = [Made with { Id = Cast.Id(2) }, Words with { Id = Cast.Id(2) }, new OwnHardMomentSent(Cast.Id(2), Cast.Id(7))];
        Sends(After(), 2, 11, Cast.Id(7)).Is_already_so();
        Sends(After(), 2, 13, Cast.Id(7)).Comes_to(second);
        Sends(After(), 1, 13, Cast.Id(7)).Is_already_so();
        Sends(After(), 2, 3, null).Comes_to(new HardMomentMade(Cast.Id(2), Cast.Sunday, false), new OwnHardMomentSent(Cast.Id(2), null));
        Sends(After((Cast.Jonas, Here)), 2, 4, Cast.Id(7)).Comes_to(second);
    }

    [Fact]
    public void What_she_wrote_alone_is_not_sent_before_she_has_looked_at_it_as_he_would()
    {
        var alone = Cast.Drawer(Cast.Mara, Written[2..]);
        LettingTheOtherKnow.Decide(
            Cast.TheirRecord(), alone, Cast.Id(1), Cast.Id(7), Own, Cast.Id(8), Cast.Sunday, In(9), Cast.Mara)
            .Is_refused_as<WrittenAloneYet>();
    }

    [Fact]
    public void The_fourth_of_a_day_is_not_refused_and_rings_nobody()
    {
        var moments = Cast.TheirRecord(Sent(3)).HardMoments;
        Assert.False(moments.HasRoom(Cast.Mara, Cast.Sunday));
        moments.LetKnow(Cast.Id(4), Cast.Sunday, null, Cast.Mara).Is_already_so();
        moments.LetKnow(Cast.Id(4), Cast.Monday, null, Cast.Mara).Comes_to(new HardMomentMade(Cast.Id(4), Cast.Monday, false));
        moments.LetKnow(Cast.Id(4), Cast.Sunday, null, Cast.Jonas).Comes_to(new HardMomentMade(Cast.Id(4), Cast.Sunday, false));
        Life.AtEachStep((scene, _) =>
        {
            foreach (var days in scene.RecordEntries.Where(e => e.What is HardMomentMade)
                .GroupBy(e => (e.By, ((HardMomentMade)e.What).Day)))
                Assert.True(days.Count() <= HardMomentsState.MostADay);
        });
    }

    [Fact]
    public void Jonas_is_here_and_the_answer_can_change()
    {
        After().HardMoments.Answer(Cast.Id(1), Cast.Id(5), HardMomentAnswer.Here, In(20), Cast.Jonas).Comes_to(Here);
        var answered = After((Cast.Jonas, Here)).HardMoments;
        answered.Answer(Cast.Id(1), Cast.Id(6), HardMomentAnswer.Here, In(20), Cast.Jonas).Is_already_so();
        answered.Answer(Cast.Id(1), Cast.Id(5), HardMomentAnswer.NotTonight, In(20), Cast.Jonas).Is_already_so();
        answered.Answer(Cast.Id(1), Cast.Id(6), HardMomentAnswer.NotTonight, In(20), Cast.Jonas).Comes_to(
            Here with { Form = Cast.Id(6), Answer = HardMomentAnswer.NotTonight });
        answered.Answer(Cast.Id(1), Cast.Id(6), HardMomentAnswer.NotTonight, In(20), Cast.Mara).Is_refused_as<NoSuchHardMoment>();
    }

    [Fact]
    public void Only_a_time_that_he_names_becomes_a_promise()
    {
        var eight = new LocalTime(8, 0);
        Decision At(RecordState record, LocalDate day, LocalTime time) => NamingATime.Decide(
            record, Cast.Id(1), Cast.Id(5), Line.Stored("Being there"), day, time, SundayNight, In(20), Cast.Jonas);
        var named = new HardMomentAnswered(Cast.Id(1), Cast.Id(5), HardMomentAnswer.AtATime, Cast.Monday, eight);
        At(After(), Cast.Monday, eight).Comes_to(
            named, new PromiseMade(Cast.Id(5), PromiseKind.Talk, Line.Stored("Being there"), null, Rhythm.Once(Cast.Monday), eight));
        At(After(), Cast.Sunday, eight).Is_refused_as<NotATimeAhead>();
        At(After(), Cast.Sunday, new(23, 30)).Comes_to(
            named with { Day = Cast.Sunday, At = new(23, 30) },
            new PromiseMade(Cast.Id(5), PromiseKind.Talk, Line.Stored("Being there"), null, Rhythm.Once(Cast.Sunday), new(23, 30)));
        At(After(), Cast.Monday.PlusDays(1), eight).Is_refused_as<NotATimeAhead>();
        At(After((Cast.Jonas, named)), Cast.Monday, eight).Is_already_so();
        NamingATime.Decide(
            After((Cast.Jonas, named)), Cast.Id(1), Cast.Id(6), Line.Stored("Being there"), Cast.Monday, new(9, 0), SundayNight, In(20),
            Cast.Jonas).Is_refused_as<TimeNamedAlready>();
        // Also once another answer has taken its place: the promise stands.
        NamingATime.Decide(
            After((Cast.Jonas, named), (Cast.Jonas, Here with { Form = Cast.Id(9) })), Cast.Id(1), Cast.Id(6), Line.Stored("Being there"),
            Cast.Monday, new(9, 0), SundayNight, In(20), Cast.Jonas).Is_refused_as<TimeNamedAlready>();
    }

    [Fact]
    public void What_was_taken_back_or_is_over_is_not_answered()
    {
        var gone = After((Cast.Mara, new HardMomentWithdrawn(Cast.Id(1), 4)));
        gone.HardMoments.Answer(Cast.Id(1), Cast.Id(5), HardMomentAnswer.Here, In(20), Cast.Jonas).Is_refused_as<HardMomentTakenBack>();
        After().HardMoments.Answer(Cast.Id(1), Cast.Id(5), HardMomentAnswer.Here, In(24 * 60 + 3), Cast.Jonas)
            .Is_refused_as<HardMomentOver>();
        After().HardMoments.Withdraw(Cast.Id(1), Cast.Mara).Comes_to(new HardMomentWithdrawn(Cast.Id(1), 4));
        After().HardMoments.Withdraw(Cast.Id(1), Cast.Jonas).Is_refused_as<NoSuchHardMoment>();
        gone.HardMoments.Withdraw(Cast.Id(1), Cast.Mara).Is_already_so();
        Assert.Null(gone.HardMoments.Standing(Cast.Mara, In(20)));
    }

    [Fact]
    public void It_stands_over_a_night_and_ends_by_itself()
    {
        var moments = After().HardMoments;
        Assert.Equal(Cast.Id(1), moments.Standing(Cast.Mara, In(24 * 60))?.Id);
        Assert.Null(moments.Standing(Cast.Mara, In(24 * 60 + 2)));
        Assert.Null(moments.Standing(Cast.Jonas, In(24)));
        Assert.Null(moments.Standing(Cast.Mara, In(-27 * 60)));
        var newer = (Cast.Mara, Made with { Id = Cast.Id(2) });
        Assert.Equal(Cast.Id(2), After(newer).HardMoments.Standing(Cast.Mara, In(20))?.Id);
        After(newer).HardMoments.Answer(Cast.Id(1), Cast.Id(5), HardMomentAnswer.Here, In(20), Cast.Jonas)
            .Is_refused_as<HardMomentReplaced>();
        Assert.Equal(
            Cast.Id(1), After(newer, (Cast.Mara, new HardMomentWithdrawn(Cast.Id(2), null))).HardMoments.Standing(Cast.Mara, In(20))?.Id);
    }

    [Fact]
    public void What_is_over_keeps_no_words_and_neither_does_what_was_sent_with_something_deleted()
    {
        var gone = new HardMomentWordsWithdrawn(Cast.Id(1), 4);
        HandingIn.Decide(After(), Drawer, In(20), Cast.Mara).Is_already_so();
        HandingIn.Decide(After(), Drawer, In(24 * 60 + 3), Cast.Mara).Comes_to(gone);
        HandingIn.Decide(After(), Drawer, In(24 * 60 + 3), Cast.Jonas).Is_already_so();
        HandingIn.Decide(After((Cast.Mara, gone)), Drawer, In(24 * 60 + 3), Cast.Mara).Is_already_so();
        TakingWhatHelpsBack.Decide(After(), SentOnce, Cast.Id(7), Cast.Id(8), In(20), Cast.Mara)
            .Comes_to(new OwnHelpWithdrawn(Cast.Id(7), 4), gone);
    }

    [Fact]
    public void The_other_can_always_be_let_know_and_it_can_always_be_taken_back() => Life.AtEachStep((scene, _) =>
    {
        foreach (var by in Scene.Both.Where(scene.IsHere))
        {
            if (!scene.Record.Couples.IsOfTwo) continue;
            Assert.Null(LettingTheOtherKnow.Decide(
                scene.Record, scene.Drawers[by], Cast.Id(99), null, null, Guid.Empty, scene.TodayOf(by), scene.Now, by).Refusal);
            foreach (var one in scene.Record.HardMoments.All.Where(m => m.By == by))
                Assert.Null(scene.Record.HardMoments.Withdraw(one.Id, by).Refusal);
        }
    });

    [Fact]
    public void What_was_not_answered_with_a_time_stands_in_no_calendar() => Life.AtEachStep((scene, step) =>
    {
        if (step.Decision.Events.Any(e => e is HardMomentEvent))
            Assert.Equal(
                step.Decision.Events.Any(e => e is HardMomentAnswered { Answer: HardMomentAnswer.AtATime }),
                step.Decision.Events.Any(e => e is not (HardMomentEvent or OwnHardMomentEvent)));
    });
}
