using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>Jonas promises otherwise from a day on; what was before stays as it was.</summary>
public sealed class ChangingTests
{
    static readonly LocalDate Today = Cast.Sunday;
    static readonly LocalDateTime Noon = Today.At(new(12, 0));
    static readonly Guid Calls = Cast.Id(1);
    static readonly Line What = Line.Stored("I call at six");

    static readonly PromiseMade Made = new(Calls, PromiseKind.CheckIn, What, null, Rhythm.Daily(Today.PlusDays(-90)), new(18, 0));

    static RecordState RecordAfter(PromiseMade made, params RecordEvent[] more) =>
        Cast.TheirRecord([(Cast.Jonas, made), .. more.Select(e => (Cast.Jonas, e))]);

    static PromisesState After(params RecordEvent[] more) => RecordAfter(Made, more).Promises;

    static ChosenRhythm Daily(LocalDate from) => new(RhythmKind.Daily, from, null, 1, Weekdays.None, null);

    static Decision Changes(PromisesState state, LocalDate from, LocalDateTime? now = null, int form = 5, Partner by = Cast.Jonas) =>
        state.Change(Calls, Cast.Id(form), PromiseKind.Own, What, null, Daily(from), null, now ?? Noon, by);

    static PromiseChanged Changed(LocalDate from, Rhythm? rhythm = null, int form = 5) =>
        new(Calls, Cast.Id(form), from, PromiseKind.Own, What, null, rhythm ?? Rhythm.Daily(from), null);

    [Fact]
    public void Before_its_time_today_can_be_changed_and_after_it_tomorrow()
    {
        Changes(After(), Today).Comes_to(Changed(Today));
        Changes(After(), Today, Today.At(new(17, 59))).Comes_to(Changed(Today));
        Changes(After(), Today, Today.At(new(18, 0))).Is_refused_as<ItsTimeHasCome>();
        Changes(After(), Today.PlusDays(1), Today.At(new(18, 0))).Comes_to(Changed(Today.PlusDays(1)));
    }

    [Fact]
    public void Who_did_not_promise_it_and_what_has_ended_or_is_over_changes_nothing()
    {
        Changes(After(), Today, by: Cast.Mara).Is_refused_as<NotYourPromise>();
        Changes(Cast.TheirRecord().Promises, Today).Is_refused_as<NoSuchPromise>();
        Changes(After(new PromiseHandedBack(Calls, Today)), Today).Is_refused_as<HandedBackAlready>();
        Changes(After(), Today.PlusDays(-1)).Is_refused_as<BeginsInThePast>();
        Changes(After(Changed(Today)), Today).Is_already_so();
        var once = Made with { Rhythm = Rhythm.Once(Today.PlusDays(-1)) };
        Changes(RecordAfter(once).Promises, Today).Is_refused_as<OverAlready>();
        var kept = RecordAfter(Made with { Rhythm = Rhythm.Once(Today) }, new PromiseKept(Calls, Today));
        Changes(kept.Promises, Today).Is_refused_as<OverAlready>();
    }

    [Fact]
    public void What_comes_up_once_or_has_not_begun_is_put_off_from_today()
    {
        var (later, once) = (Today.PlusDays(9), Made with { Rhythm = Rhythm.Once(Today.PlusDays(3)), At = null });
        Changes(RecordAfter(once).Promises, later).Comes_to(Changed(Today, Rhythm.Daily(later)));
        Changes(RecordAfter(Made with { Rhythm = Rhythm.Daily(Today.PlusDays(3)), At = null }).Promises, later)
            .Comes_to(Changed(Today, Rhythm.Daily(later)));
        Changes(After(), later).Comes_to(Changed(later));
    }

    [Fact]
    public void Each_day_has_the_terms_that_held_on_it_and_what_was_said_keeps_those_it_was_said_about()
    {
        var one = After(new PromiseKept(Calls, Today), Changed(Today), Changed(Today.PlusDays(7), form: 6)).Of(Calls)!;
        Assert.Equal(
            [PromiseKind.CheckIn, PromiseKind.Own, PromiseKind.Own],
            new[] { -1, 0, 7 }.Select(d => one.On(Today.PlusDays(d)).Kind));
        Assert.Equal(PromiseKind.CheckIn, one.On(Today.PlusDays(-100)).Kind);
        Assert.Equal(PromiseKind.CheckIn, one.Promised(Today).Kind);
        Assert.Equal(PromiseKind.Own, one.Promised(Today.PlusDays(1)).Kind);
        Assert.Equal(2, After(Changed(Today.PlusDays(7)), Changed(Today.PlusDays(7), form: 6)).Of(Calls)!.Terms.Count);
    }

    [Fact]
    public void A_pause_ends_the_day_before_it_goes_on_and_one_of_no_day_was_none()
    {
        After().Pause(Calls, Today, Cast.Jonas).Comes_to(new PromisePaused(Calls, Today));
        After().Resume(Calls, Today, Cast.Jonas).Is_already_so();
        var paused = After(new PromisePaused(Calls, Today));
        paused.Pause(Calls, Today, Cast.Jonas).Is_already_so();
        paused.Resume(Calls, Today, Cast.Jonas).Comes_to(new PromiseResumed(Calls, Today));
        After(new PromiseHandedBack(Calls, Today)).Pause(Calls, Today, Cast.Jonas).Is_already_so();
        var three = After(new PromisePaused(Calls, Today), new PromiseResumed(Calls, Today.PlusDays(3))).Of(Calls)!;
        Assert.Equal([false, true, true, true, false], new[] { -1, 0, 1, 2, 3 }.Select(d => three.IsPausedOn(Today.PlusDays(d))));
        var again = After(
            new PromisePaused(Calls, Today), new PromiseResumed(Calls, Today.PlusDays(1)),
            new PromisePaused(Calls, Today.PlusDays(5)), new PromiseResumed(Calls, Today.PlusDays(5)));
        Assert.Equal([new Pause(Today, Today)], again.Of(Calls)!.Pauses);
        again.Resume(Calls, Today, Cast.Jonas).Is_already_so();
    }

    [Fact]
    public void Ended_it_is_spoken_of_for_two_weeks_newest_first()
    {
        (Partner, RecordEvent)[] Ended(int id, int daysAgo) =>
        [
            (Cast.Jonas, Made with { Id = Cast.Id(id) }), (Cast.Jonas, new PromiseHandedBack(Cast.Id(id), Today.PlusDays(-daysAgo))),
        ];
        var state = Cast.TheirRecord([(Cast.Jonas, Made), .. Ended(2, 14), .. Ended(3, 13), .. Ended(4, 0)]).Promises;
        Assert.Equal([Cast.Id(4), Cast.Id(3)], state.EndedLately(Today).Select(c => c.Id));
        Assert.Equal([Calls], state.HeldBy(Cast.Jonas, Today).Select(c => c.Id));
        Assert.Empty(state.HeldBy(Cast.Mara, Today));
        state.HandBack(Calls, Today, Cast.Jonas).Comes_to(new PromiseHandedBack(Calls, Today));
        state.HandBack(Cast.Id(4), Today, Cast.Jonas).Is_already_so();
    }

    [Fact]
    public void There_is_room_for_twenty_of_each()
    {
        (Partner, RecordEvent) Promised(int id) => (Cast.Jonas, Made with { Id = Cast.Id(id) });
        (Partner, RecordEvent)[] many = [.. Enumerable.Range(2, 19).Select(Promised)];
        Decision Makes(Partner by, params (Partner, RecordEvent)[] given) => Cast.TheirRecord(given).Promises.Make(
            Cast.Id(50), PromiseKind.Own, What, null, Daily(Today), null, Today, by);
        Makes(Cast.Jonas, many).Comes_to(new PromiseMade(Cast.Id(50), PromiseKind.Own, What, null, Rhythm.Daily(Today), null));
        (Partner, RecordEvent)[] twenty = [.. many, (Cast.Jonas, Made)];
        Assert.Equal([20], Makes(Cast.Jonas, twenty).Is_refused_as<ManyAlready>().Arguments);
        Assert.Null(Makes(Cast.Mara, twenty).Refusal);
        Makes(Cast.Jonas, Promised(50)).Is_already_so();
        (Partner, RecordEvent)[] ended = [(Cast.Jonas, new PromiseHandedBack(Calls, Today)), Promised(40)];
        Cast.TheirRecord([.. twenty, .. ended]).Promises.TakeUpAgain(Calls, Today, Cast.Jonas).Is_refused_as<ManyAlready>();
    }

    [Fact]
    public void A_page_says_how_it_stood_when_it_was_opened()
    {
        Assert.Equal(".", SeenMark.Of(null));
        Assert.Equal("kept.", SeenMark.Of(Mark.None(Today) with { Said = Said.Kept }));
        Assert.Equal("not-kept.2026-11-23", SeenMark.Of(Mark.None(Today) with { Said = Said.NotKept, MovedTo = Cast.Monday }));
        var kept = After(new PromiseKept(Calls, Today));
        Assert.True(kept.IsStill(Calls, Today, "kept."));
        Assert.True(kept.IsStill(Calls, Today, null));
        Assert.True(kept.IsStill(Calls, Cast.Monday, "."));
        Assert.False(kept.IsStill(Calls, Today, "."));
        Assert.True(kept.IsStill(Calls, "3"));
        Assert.True(kept.IsStill(Calls, (string?)null));
        Assert.False(kept.IsStill(Calls, "4"));
        Assert.True(After(new PromisePaused(Calls, Today)).IsStill(Calls, "4"));
    }

    [Fact]
    public void What_she_answered_last_is_found_by_him_since_then_and_while_his_mark_stands()
    {
        (Partner, RecordEvent)[] answered =
        [
            (Cast.Jonas, Made), (Cast.Jonas, new PromiseKept(Calls, Today)), (Cast.Jonas, new PromiseKept(Calls, Today.PlusDays(-1))),
            (Cast.Mara, new PromiseThanked(Calls, Today.PlusDays(-1))), (Cast.Mara, new LandingMade(Calls, Today, Cast.Id(7))),
        ];
        var state = Cast.TheirRecord(answered).Promises;
        var at = Cast.Evening + Duration.FromMinutes(6);
        Assert.Equal(Today, state.AnsweredFor(Cast.Jonas, at - Duration.Epsilon)!.Value.Mark.Day);
        Assert.Null(state.AnsweredFor(Cast.Jonas, at));
        Assert.Null(state.AnsweredFor(Cast.Mara, Cast.Evening));
        Assert.Null(Cast.TheirRecord([.. answered, (Cast.Jonas, new PromiseUnmarked(Calls, Today))]).Promises
            .AnsweredFor(Cast.Jonas, Cast.Evening));
        Assert.Equal(8, state.Of(Calls)!.MarkOf(Today)!.Landing!.Words.Seq);
        Assert.True(state.HasThanked(Cast.Mara));
        Assert.False(state.HasThanked(Cast.Jonas));
    }

    [Fact]
    public void It_is_kept_from_six_hours_before_its_time_and_without_one_from_the_morning()
    {
        Decision Keeps(LocalTime? at, LocalTime now) =>
            RecordAfter(Made with { At = at }).Promises.Keep(Calls, Today, Today.At(now), Cast.Jonas);
        Keeps(new(18, 0), new(12, 0)).Comes_to(new PromiseKept(Calls, Today));
        Assert.Equal(["12:00"], Keeps(new(18, 0), new(11, 59)).Is_refused_as<HoursAhead>().Arguments);
        Keeps(new(5, 0), new(0, 0)).Comes_to(new PromiseKept(Calls, Today));
        Keeps(null, new(4, 0)).Comes_to(new PromiseKept(Calls, Today));
        Keeps(null, new(3, 59)).Is_refused_as<HoursAhead>();
    }

    [Fact]
    public void By_day_then_by_time_then_as_they_were_made()
    {
        (Partner, RecordEvent) At(int id, LocalTime? at) => (Cast.Jonas, Made with { Id = Cast.Id(id), At = at });
        var state = Cast.TheirRecord(At(1, null), At(2, new(18, 0)), At(3, new(9, 0)), At(4, null)).Promises;
        Assert.Equal(
            new[] { 3, 2, 1, 4, 3, 2, 1, 4 }.Select(Cast.Id), state.Between(Today, Today.PlusDays(1)).Select(o => o.Of.Id));
    }
}
