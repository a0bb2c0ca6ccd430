using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Tellings;

/// <summary>Jonas tells Mara what is hard to tell. It arrives folded, and once she opened it, it is hers to keep.</summary>
public sealed class TellingsTests
{
    static readonly LocalDate Today = Cast.Sunday;
    static readonly Guid Hard = Cast.Id(1);
    static readonly Words What = Cast.Say("I met her again.");
    static readonly TellingMade Told = new(Hard, TellingKind.Harder, Today, null, null);

    /// <summary>It has arrived by then.</summary>
    static readonly Instant Later = Cast.Evening + Duration.FromHours(1);

    static readonly TellingWords TheWords = new(Hard, What, null);

    static RecordState After(params (Partner By, RecordEvent What)[] more) =>
        Cast.TheirRecord([(Cast.Jonas, Told), (Cast.Jonas, TheWords), .. more]);

    static Decision Tells(RecordState record, int form, TellingKind kind, LocalDate? nextBy = null, Guid? about = null) =>
        TellingTheOther.Decide(record, Cast.Id(form), kind, What, null, about, nextBy, Today, Cast.Jonas);

    [Fact]
    public void He_can_take_it_back_until_she_opened_it()
    {
        After().Tellings.Withdraw(Hard, Cast.Jonas).Comes_to(new TellingWithdrawn(Hard, 4));
        After((Cast.Mara, new TellingOpened(Hard))).Tellings.Withdraw(Hard, Cast.Jonas).Is_refused_as<ToldStaysTold>();
        After().Tellings.Withdraw(Hard, Cast.Mara).Is_refused_as<NoSuchTelling>();
        var gone = After((Cast.Jonas, new TellingWithdrawn(Hard, 4))).Tellings;
        gone.Withdraw(Hard, Cast.Jonas).Is_already_so();
        gone.Open(Hard, Cast.Mara, Later).Is_refused_as<NoSuchTelling>();
        Assert.Empty(gone.ToldTo(Cast.Mara, Later));
    }

    [Fact]
    public void What_he_added_before_she_opened_it_goes_with_it()
    {
        var added = After((Cast.Jonas, new ReplyMade(Hard, Cast.Id(2))), (Cast.Jonas, new ReplyWords(Hard, Cast.Say("Twice."))));
        added.Tellings.Withdraw(Hard, Cast.Jonas).Comes_to(new TellingWithdrawn(Hard, 4), new TellingWithdrawn(Hard, 6));
    }

    [Fact]
    public void Not_even_a_strange_program_takes_it_back_once_she_has_it()
    {
        var record = After((Cast.Mara, new TellingOpened(Hard)), (Cast.Jonas, new TellingWithdrawn(Hard, 4)));
        Assert.False(record.Tellings.Of(Hard)!.Withdrawn);
        Assert.Single(record.Tellings.ToldTo(Cast.Mara, Later));
    }

    [Fact]
    public void Neither_does_what_he_dates_into_the_far_future_make_her_forget_it()
    {
        var record = After((Cast.Jonas, new TellingMade(Cast.Id(9), TellingKind.Update, new(9999, 12, 31), null, null)));
        Assert.NotNull(record.Tellings.Of(Hard));
    }

    [Fact]
    public void What_she_has_not_opened_waits_for_her_however_much_else_is_told()
    {
        var many = Enumerable.Range(10, 300).SelectMany(n => new (Partner, RecordEvent)[]
        {
            (Cast.Jonas, new TellingMade(Cast.Id(n), TellingKind.Update, Today.PlusDays(n), null, null)),
            (Cast.Jonas, new TellingWords(Cast.Id(n), What, null)),
        });
        var entries = many.Select((m, i) => new Entry(i + 10, m.Item2, m.Item1, Cast.Evening + Duration.FromDays(i / 2)));
        var state = entries.Aggregate(After().Tellings, (s, e) =>
            (TellingsState)TellingsState.Practice.Trim(TellingsState.Practice.Evolve(s, e), e.At.InUtc().Date));
        state.Open(Hard, Cast.Mara, Later).Comes_to(new TellingOpened(Hard));
        state.Withdraw(Hard, Cast.Jonas).Comes_to(new TellingWithdrawn(Hard, 4));
        Assert.InRange(state.All.Count, 2, 80);
    }

    [Fact]
    public void What_cannot_wait_goes_past_the_three_of_a_day_and_each_kind_once()
    {
        (Partner, RecordEvent)[] full =
        [
            (Cast.Jonas, new TellingMade(Cast.Id(2), TellingKind.NotKept, Today, null, null)),
            (Cast.Jonas, new TellingMade(Cast.Id(3), TellingKind.Harder, Today, null, null)),
        ];
        foreach (var kind in TellingsMoves.Urgent)
        {
            Assert.Null(Tells(After(full), 4, kind).Refusal);
            var told = new TellingMade(Cast.Id(5), kind, Today, null, null);
            var record = After([.. full, (Cast.Jonas, told)]);
            Tells(record, 4, kind).Is_refused_as<ToldTodayAlready>();
            Assert.Null(Tells(record, 4, TellingsMoves.Urgent.First(k => k != kind)).Refusal);
            Assert.Null(record.Tellings.Tell(Cast.Id(4), kind, Today.PlusDays(1), What, null, null, null, Cast.Jonas).Refusal);
            Assert.Null(record.Tellings.Tell(Cast.Id(4), kind, Today, What, null, null, null, Cast.Mara).Refusal);
            Assert.Null(Tells(After([.. full, (Cast.Jonas, told), (Cast.Jonas, new TellingWithdrawn(Cast.Id(5), 8))]), 4, kind).Refusal);
            // It takes no room from the three of a day.
            Assert.Null(Tells(Cast.TheirRecord((Cast.Jonas, told), full[0], full[1]), 4, TellingKind.Harder).Refusal);
        }
    }

    [Fact]
    public void Danger_is_there_at_once_and_the_rest_of_what_is_hard_after_two_minutes()
    {
        foreach (var kind in TellingsMoves.Urgent)
        {
            var one = Cast.TheirRecord((Cast.Jonas, new TellingMade(Hard, kind, Today, null, null))).Tellings.Of(Hard)!;
            Assert.Equal(kind == TellingKind.Danger, one.HasArrived(one.At));
            Assert.True(one.HasArrived(one.At + Telling.ArrivesAfter));
            Assert.False(one.IsOpenTo(Cast.Mara));
        }
    }

    [Fact]
    public void Three_hard_things_a_day_are_enough_and_what_was_taken_back_is_none()
    {
        (Partner, RecordEvent)[] three =
        [
            (Cast.Jonas, new TellingMade(Cast.Id(2), TellingKind.NotKept, Today, null, null)),
            (Cast.Jonas, new TellingMade(Cast.Id(3), TellingKind.Harder, Today, null, null)),
        ];
        var record = After(three);
        Tells(record, 4, TellingKind.Harder).Is_refused_as<EnoughForToday>();
        Tells(record, 4, TellingKind.NotKept).Is_refused_as<EnoughForToday>();
        Assert.Null(Tells(record, 4, TellingKind.Update).Refusal);
        Assert.Null(Tells(record, 4, TellingKind.PlansChanged).Refusal);
        Assert.Null(Tells(After([.. three, (Cast.Jonas, new TellingWithdrawn(Hard, 4))]), 4, TellingKind.Harder).Refusal);
        Assert.Null(record.Tellings.Tell(Cast.Id(4), TellingKind.Harder, Today, What, null, null, null, Cast.Mara).Refusal);
        Assert.Null(record.Tellings.Tell(Cast.Id(4), TellingKind.Harder, Today.PlusDays(1), What, null, null, null, Cast.Jonas).Refusal);
    }

    [Fact]
    public void Alone_there_is_nobody_to_tell() =>
        TellingTheOther.Decide(
            Cast.Record((Cast.Mara, Cast.MaraFounded)), Hard, TellingKind.Update, What, null, null, null, Today, Cast.Mara)
        .Is_refused_as<NobodyToTell>();

    [Fact]
    public void The_next_update_is_announced_for_a_day_and_never_owed_after_it()
    {
        var record = Cast.TheirRecord((Cast.Jonas, new TellingMade(Cast.Id(2), TellingKind.Update, Today, null, Today.PlusDays(5))));
        Assert.Equal(Today.PlusDays(5), record.Tellings.NextUpdateBy(Cast.Jonas, Today.PlusDays(5)));
        Assert.Null(record.Tellings.NextUpdateBy(Cast.Jonas, Today.PlusDays(6)));
        Assert.Null(record.Tellings.NextUpdateBy(Cast.Mara, Today));
        Tells(record, 3, TellingKind.Update, Today.PlusDays(-1)).Is_refused_as<NotADayAhead>();
        Tells(record, 3, TellingKind.Update, Today.PlusDays(61)).Is_refused_as<NotADayAhead>();
    }

    [Fact]
    public void I_read_it_I_answer_tomorrow_stands_as_a_promise_of_her_own()
    {
        var line = Line.Stored("I answer you");
        var tomorrow = Today.PlusDays(1);
        PromisingAReply.Decide(After(), Hard, Cast.Id(2), line, tomorrow, new(20, 0), Today, Later, Cast.Mara).Comes_to(
            new ReplyPromised(Hard, Cast.Id(2), tomorrow, new(20, 0)),
            new PromiseMade(Cast.Id(2), PromiseKind.Talk, line, null, Rhythm.Once(tomorrow), new(20, 0)));
        PromisingAReply.Decide(After(), Hard, Cast.Id(2), line, tomorrow, null, Today, Later, Cast.Jonas).Is_refused_as<NoSuchTelling>();
        PromisingAReply.Decide(After(), Hard, Cast.Id(2), line, Today.PlusDays(-1), null, Today, Later, Cast.Mara)
            .Is_refused_as<NotADayAhead>();
    }

    [Fact]
    public void An_old_tab_names_no_time_that_she_has_changed_since()
    {
        var line = Line.Stored("I answer you");
        (Partner, RecordEvent)[] Named(int form) =>
        [
            (Cast.Mara, new ReplyPromised(Hard, Cast.Id(form), Today, null)),
            (Cast.Mara, new PromiseMade(Cast.Id(form), PromiseKind.Talk, line, null, Rhythm.Once(Today), null)),
        ];
        var record = After([.. Named(2), .. Named(3)]);
        foreach (var form in new[] { 2, 3 })
            PromisingAReply.Decide(record, Hard, Cast.Id(form), line, Today, null, Today, Later, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void Answering_opens_it_and_either_can_answer_again()
    {
        After().Tellings.Reply(Hard, Cast.Id(2), Cast.Say("I read it."), Later, Cast.Mara).Comes_to(
            new ReplyMade(Hard, Cast.Id(2)), new ReplyWords(Hard, Cast.Say("I read it.")));
        var answered = After((Cast.Mara, new ReplyMade(Hard, Cast.Id(2)))).Tellings;
        Assert.True(answered.Of(Hard)!.Opened);
        Assert.False(After((Cast.Jonas, new ReplyMade(Hard, Cast.Id(2)))).Tellings.Of(Hard)!.Opened);
        answered.Reply(Hard, Cast.Id(2), Cast.Say("Again."), Later, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void Not_kept_is_told_with_it_or_not_marked_at_all()
    {
        var calls = Cast.Id(5);
        var made = new PromiseMade(calls, PromiseKind.CheckIn, Line.Stored("I call"), null, Rhythm.Daily(Today.PlusDays(-9)), null);
        var record = Cast.TheirRecord((Cast.Jonas, made));
        NotKeeping.Decide(record, Hard, calls, Today, What, null, Today, Cast.Jonas).Comes_to(
            new PromiseNotKept(calls, Today), new TellingOfOneTimeMade(Hard, TellingKind.NotKept, Today, calls, Today), TheWords);
        NotKeeping.Decide(record, Hard, calls, Today.PlusDays(1), What, null, Today, Cast.Jonas).Is_refused_as<StillAhead>();
        NotKeeping.Decide(record, Hard, calls, Today, What, null, Today, Cast.Mara).Is_refused_as<NotYourPromise>();
        Tells(record, 1, TellingKind.PlansChanged, about: Cast.Id(9)).Is_refused_as<NoSuchPromise>();
        MovingAPromise.Decide(record, Hard, calls, Today, Today.PlusDays(1), What, Today, Cast.Jonas).Comes_to(
            new PromiseMoved(calls, Today, Today.PlusDays(1)),
            new TellingOfOneTimeMade(Hard, TellingKind.PlansChanged, Today, calls, Today), TheWords);
    }

    static readonly Instant Sent = Cast.Evening + Duration.FromMinutes(2);

    [Fact]
    public void Something_hard_arrives_two_minutes_after_it_was_sent_and_the_rest_at_once()
    {
        var (before, then) = (Sent + Telling.ArrivesAfter - Duration.FromSeconds(1), Sent + Telling.ArrivesAfter);
        Assert.Empty(After().Tellings.ToldTo(Cast.Mara, before));
        After().Tellings.Open(Hard, Cast.Mara, before).Is_refused_as<NoSuchTelling>();
        After().Tellings.Reply(Hard, Cast.Id(2), What, before, Cast.Mara).Is_refused_as<NoSuchTelling>();
        PromisingAReply.Decide(After(), Hard, Cast.Id(2), Line.Stored("I answer"), Today, null, Today, before, Cast.Mara)
            .Is_refused_as<NoSuchTelling>();
        Assert.Single(After().Tellings.ToldTo(Cast.Mara, then));
        Assert.Single(After().Tellings.FoundBy(Cast.Jonas, Sent));
        var update = new TellingMade(Hard, TellingKind.Update, Today, null, null);
        Assert.Single(Cast.TheirRecord((Cast.Jonas, update)).Tellings.ToldTo(Cast.Mara, Sent));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void Taken_back_before_it_came_it_was_never_there_and_after_that_it_is_said(int minutes, bool isSaid)
    {
        var taken = new Entry(5, new TellingWithdrawn(Hard, 4), Cast.Jonas, Sent + Duration.FromMinutes(minutes));
        var state = (TellingsState)TellingsState.Practice.Evolve(After().Tellings, taken);
        Assert.Equal(isSaid, state.TakenBackFrom(Cast.Mara, Later).Any());
        Assert.Empty(state.TakenBackFrom(Cast.Jonas, Later));
        Assert.Empty(state.TakenBackFrom(Cast.Mara, Later + Duration.FromDays(4)));
        state.Reply(Hard, Cast.Id(2), What, Later, Cast.Jonas).Is_refused_as<TakenBackAlready>();
    }

    static readonly PromiseMade Calls =
        new(Cast.Id(5), PromiseKind.CheckIn, Line.Stored("I call"), null, Rhythm.Daily(Today.PlusDays(-9)), null);

    static RecordState NotKept(params (Partner By, RecordEvent What)[] more) => Cast.TheirRecord([
        (Cast.Jonas, Calls),
        (Cast.Jonas, new PromiseNotKept(Cast.Id(5), Today)),
        (Cast.Jonas, new TellingOfOneTimeMade(Hard, TellingKind.NotKept, Today, Cast.Id(5), Today)), .. more]);

    static OccurrenceState SeenBy(Partner reader, RecordState record) =>
        SeeingPromises.Seen(record.Promises, record.Tellings, reader).Of(Cast.Id(5))!.Between(Today, Today).Single().State;

    [Fact]
    public void What_was_not_kept_is_said_by_the_telling_alone_until_she_opened_it()
    {
        Assert.Equal(OccurrenceState.NotKept, SeenBy(Cast.Jonas, NotKept()));
        Assert.Equal(OccurrenceState.Planned, SeenBy(Cast.Mara, NotKept()));
        Assert.Equal(OccurrenceState.Planned, SeenBy(Cast.Mara, NotKept((Cast.Jonas, new TellingWithdrawn(Hard, null)))));
        Assert.Equal(OccurrenceState.NotKept, SeenBy(Cast.Mara, NotKept((Cast.Mara, new TellingOpened(Hard)))));
    }

    [Fact]
    public void An_older_telling_that_names_no_time_hides_it_as_well()
    {
        var old = new TellingMade(Cast.Id(6), TellingKind.NotKept, Today, Cast.Id(5), null);
        var record = Cast.TheirRecord([
            (Cast.Jonas, Calls), (Cast.Jonas, new PromiseNotKept(Cast.Id(5), Today)), (Cast.Jonas, old)]);
        Assert.Equal(OccurrenceState.Planned, SeenBy(Cast.Mara, record));
    }
}
