using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>Jonas promises to call, and says how it went. Mara may thank him, or say how it landed.</summary>
public sealed class MarkingTests
{
    static readonly LocalDate Today = Cast.Sunday;
    static readonly Guid Calls = Cast.Id(1);

    static readonly PromiseMade Made = new(
        Calls, PromiseKind.CheckIn, Line.Stored("I call at six"), null, Rhythm.Daily(Today.PlusDays(-90)), new(18, 0));

    static (Partner By, RecordEvent What)[] By(Partner who, params RecordEvent[] wrote) => [.. wrote.Select(e => (who, e))];

    static PromisesState After(params (Partner By, RecordEvent What)[] more) =>
        Cast.TheirRecord([(Cast.Jonas, Made), .. more]).Promises;

    static PromisesState AfterJonas(params RecordEvent[] more) => After(By(Cast.Jonas, more));

    static OccurrenceState? StateOn(PromisesState state, LocalDate on) =>
        state.Between(on, on).Select(o => (OccurrenceState?)o.State).SingleOrDefault();

    [Fact]
    public void Ended_by_mistake_it_holds_again_on_that_day_and_not_later()
    {
        var ended = AfterJonas(new PromiseHandedBack(Calls, Today));
        Assert.Null(StateOn(ended, Today));
        ended.TakeUpAgain(Calls, Today, Cast.Jonas).Comes_to(new PromiseTakenUpAgain(Calls));
        ended.TakeUpAgain(Calls, Today.PlusDays(1), Cast.Jonas).Is_refused_as<EndedEarlier>();
        ended.TakeUpAgain(Calls, Today, Cast.Mara).Is_refused_as<NotYourPromise>();
        var again = AfterJonas(new PromiseHandedBack(Calls, Today), new PromiseTakenUpAgain(Calls));
        Assert.Equal(OccurrenceState.Planned, StateOn(again, Today));
        again.TakeUpAgain(Calls, Today, Cast.Jonas).Is_already_so();
    }

    [Fact]
    public void Kept_and_said_so_is_kept_and_saying_it_again_changes_nothing()
    {
        AfterJonas().Keep(Calls, Today, Today, Cast.Jonas).Comes_to(new PromiseKept(Calls, Today));
        var kept = AfterJonas(new PromiseKept(Calls, Today));
        kept.Keep(Calls, Today, Today, Cast.Jonas).Is_already_so();
        Assert.Equal(OccurrenceState.Kept, StateOn(kept, Today));
        kept.NotKeep(Calls, Today, Today, Cast.Jonas).Comes_to(new PromiseNotKept(Calls, Today));
        kept.Unmark(Calls, Today, Today, Cast.Jonas).Comes_to(new PromiseUnmarked(Calls, Today));
        var taken = AfterJonas(new PromiseKept(Calls, Today), new PromiseUnmarked(Calls, Today));
        Assert.Equal(OccurrenceState.Planned, StateOn(taken, Today));
    }

    [Fact]
    public void Sixty_days_back_and_not_before()
    {
        AfterJonas().Keep(Calls, Today.PlusDays(-60), Today, Cast.Jonas).Comes_to(new PromiseKept(Calls, Today.PlusDays(-60)));
        AfterJonas().Keep(Calls, Today.PlusDays(-61), Today, Cast.Jonas).Is_refused_as<TooFarFromToday>();
        AfterJonas().Keep(Calls, Today.PlusDays(61), Today, Cast.Jonas).Is_refused_as<TooFarFromToday>();
        AfterJonas().Keep(Calls, LocalDate.MinIsoValue, Today, Cast.Jonas).Is_refused_as<TooFarFromToday>();
        AfterJonas().Keep(Calls, LocalDate.MaxIsoValue, Today, Cast.Jonas).Is_refused_as<TooFarFromToday>();
    }

    [Fact]
    public void Not_in_the_future_and_not_after_its_end()
    {
        AfterJonas().Keep(Calls, Today.PlusDays(1), Today, Cast.Jonas).Is_refused_as<StillAhead>();
        AfterJonas().NotKeep(Calls, Today.PlusDays(1), Today, Cast.Jonas).Is_refused_as<StillAhead>();
        AfterJonas(new PromiseHandedBack(Calls, Today)).Keep(Calls, Today, Today, Cast.Jonas).Is_refused_as<NotPromisedThen>();
        AfterJonas(new PromisePaused(Calls, Today)).Keep(Calls, Today, Today, Cast.Jonas).Is_refused_as<NotPromisedThen>();
    }

    [Fact]
    public void What_was_moved_can_be_said_about_for_sixty_days_after_the_day_to_which_it_was_moved()
    {
        var moved = AfterJonas(new PromiseMoved(Calls, Today.PlusDays(-30), Today.PlusDays(60)));
        foreach (var days in new[] { 60, 90, 119, 120 })
            moved.Keep(Calls, Today.PlusDays(-30), Today.PlusDays(days), Cast.Jonas)
                .Comes_to(new PromiseKept(Calls, Today.PlusDays(-30)));
        moved.Keep(Calls, Today.PlusDays(-30), Today.PlusDays(59), Cast.Jonas).Is_refused_as<StillAhead>();
        moved.Keep(Calls, Today.PlusDays(-30), Today.PlusDays(121), Cast.Jonas).Is_refused_as<TooFarFromToday>();
    }

    /// <summary>A year after which what can still be changed is remembered: each entry is written on its own day.</summary>
    static PromisesState Lived(params (LocalDate On, PromiseEvent What)[] days) => days
        .Select((d, i) => new Entry(i + 1, d.What, Cast.Jonas, d.On.At(new LocalTime(20, 0)).InUtc().ToInstant()))
        .Aggregate((PromisesState)PromisesState.Practice.Empty, (s, e) =>
            (PromisesState)PromisesState.Practice.Trim(PromisesState.Practice.Evolve(s, e), e.At.InUtc().Date));

    [Fact]
    public void What_was_done_weeks_before_its_day_is_remembered_for_as_long_as_its_day_can_be_marked()
    {
        var state = Lived(
            (Today.PlusDays(-90), Made),
            (Today, new PromiseMoved(Calls, Today.PlusDays(50), Today.PlusDays(1))),
            (Today.PlusDays(1), new PromiseKept(Calls, Today.PlusDays(50))),
            (Today.PlusDays(100), new PromiseKept(Calls, Today.PlusDays(100))));
        Assert.Equal(OccurrenceState.Moved, StateOn(state, Today.PlusDays(50)));
    }

    [Fact]
    public void A_promise_that_changes_each_day_is_remembered_by_what_still_matters()
    {
        var days = Enumerable.Range(0, 200).Select(d => Today.PlusDays(d));
        var state = Lived([
            (Today.PlusDays(-90), Made),
            .. days.Select((d, i) => (d, (PromiseEvent)new PromiseChanged(
                Calls, Cast.Id(i), d, Made.Kind, Made.What, null, Rhythm.Daily(d), new(18, i % 60)))),
            .. days.Select(d => d.PlusDays(200)).SelectMany(d => new (LocalDate, PromiseEvent)[]
                { (d, new PromisePaused(Calls, d)), (d, new PromiseResumed(Calls, d.PlusDays(1))) }),
        ]);
        var one = state.Of(Calls)!;
        Assert.InRange(one.Terms.Count, 1, PromisesState.DaysRemembered + 2);
        Assert.InRange(one.Pauses.Count, 1, PromisesState.DaysRemembered + 2);
    }

    [Fact]
    public void Moved_it_stands_once_where_it_was_and_once_where_it_is()
    {
        var state = AfterJonas(new PromiseMoved(Calls, Today, Today.PlusDays(2)));
        Assert.Equal(OccurrenceState.Moved, StateOn(state, Today));
        Assert.Equal(
            [(Today.PlusDays(2), false), (Today, true)],
            state.Between(Today.PlusDays(2), Today.PlusDays(2)).Select(o => (o.Day, o.IsMovedHere)));
        state.Move(Calls, Today, Today.PlusDays(2), Today, Cast.Jonas).Is_already_so();
        state.Move(Calls, Today, Today.PlusDays(3), Today, Cast.Jonas).Comes_to(new PromiseMoved(Calls, Today, Today.PlusDays(3)));
        foreach (var to in new[] { Today, Today.PlusDays(-1), Today.PlusDays(61), LocalDate.MaxIsoValue })
            state.Move(Calls, Today, to, Today, Cast.Jonas).Is_refused_as<CannotBeMovedThere>();
    }

    [Fact]
    public void Nothing_that_was_moved_waits_while_it_is_paused_or_after_it_was_handed_back()
    {
        var moved = new PromiseMoved(Calls, Today, Today.PlusDays(2));
        var paused = AfterJonas(moved, new PromisePaused(Calls, Today.PlusDays(1)));
        Assert.All(paused.Between(Today.PlusDays(2), Today.PlusDays(9)), o => Assert.Equal(OccurrenceState.Paused, o.State));
        var back = AfterJonas(moved, new PromiseHandedBack(Calls, Today.PlusDays(1)));
        Assert.Empty(back.Between(Today.PlusDays(1), Today.PlusDays(9)));
        Assert.Equal(OccurrenceState.Moved, StateOn(back, Today));
        // Done all the same is done all the same.
        back.Keep(Calls, Today, Today.PlusDays(2), Cast.Jonas).Comes_to(new PromiseKept(Calls, Today));
    }

    [Fact]
    public void She_thanks_him_for_what_he_said_and_not_before_he_said_it()
    {
        AfterJonas().Thank(Calls, Today, Cast.Mara).Is_refused_as<NothingSaidYet>();
        var kept = AfterJonas(new PromiseKept(Calls, Today));
        kept.Thank(Calls, Today, Cast.Mara).Comes_to(new PromiseThanked(Calls, Today));
        kept.Thank(Calls, Today, Cast.Jonas).Is_refused_as<NoSuchPromise>();
        kept.SayHowItLanded(Calls, Today, Cast.Id(7), Cast.Say("I could breathe out."), Cast.Mara).Comes_to(
            new LandingMade(Calls, Today, Cast.Id(7)), new LandingWords(Calls, Cast.Say("I could breathe out.")));
    }

    [Fact]
    public void An_old_tab_says_nothing_again_that_was_said_in_another_way_since()
    {
        var landed = After([
            (Cast.Jonas, new PromiseKept(Calls, Today)), (Cast.Mara, new LandingMade(Calls, Today, Cast.Id(7))),
            (Cast.Mara, new LandingMade(Calls, Today, Cast.Id(8)))]);
        foreach (var form in new[] { 7, 8 })
            landed.SayHowItLanded(Calls, Today, Cast.Id(form), Cast.Say("Light."), Cast.Mara).Is_already_so();
    }

    [Fact]
    public void What_the_other_writes_puts_nothing_into_his_calendar()
    {
        var once = Made with { Rhythm = Rhythm.Once(Today) };
        foreach (var written in new PromiseEvent[]
            { new PromiseThanked(Calls, Today.PlusDays(3)), new LandingMade(Calls, Today.PlusDays(3), Cast.Id(9)) })
        {
            var state = Cast.TheirRecord((Cast.Jonas, once), (Cast.Mara, written)).Promises;
            Assert.Equal([Today], state.Between(Today.PlusDays(-30), Today.PlusDays(30)).Select(o => o.On));
        }
    }

    [Fact]
    public void A_thanked_mark_taken_back_leaves_no_occurrence_where_there_is_none()
    {
        var state = After([
            (Cast.Jonas, new PromiseKept(Calls, Today)), (Cast.Mara, new PromiseThanked(Calls, Today)),
            (Cast.Jonas, new PromiseHandedBack(Calls, Today)), (Cast.Jonas, new PromiseUnmarked(Calls, Today))]);
        Assert.Null(StateOn(state, Today));
        state.Keep(Calls, Today, Today, Cast.Jonas).Is_refused_as<NotPromisedThen>();
    }

    [Fact]
    public void Nobody_keeps_what_the_other_promised()
    {
        var state = AfterJonas(new PromiseKept(Calls, Today));
        foreach (var decision in new[]
        {
            state.Keep(Calls, Today, Today, Cast.Mara), state.NotKeep(Calls, Today, Today, Cast.Mara),
            state.Move(Calls, Today, Today.PlusDays(1), Today, Cast.Mara), state.Unmark(Calls, Today, Today, Cast.Mara),
            state.Pause(Calls, Today, Cast.Mara), state.Resume(Calls, Today, Cast.Mara), state.HandBack(Calls, Today, Cast.Mara),
        })
            decision.Is_refused_as<NotYourPromise>();
        state.Keep(Cast.Id(9), Today, Today, Cast.Jonas).Is_refused_as<NoSuchPromise>();
    }
}
