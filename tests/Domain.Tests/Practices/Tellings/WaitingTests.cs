using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Tellings;

/// <summary>What Jonas told waits for Mara, where and for as long as she wants, and is forgotten only once nobody waits for it.</summary>
public sealed class WaitingTests
{
    static readonly LocalDate Today = Cast.Sunday;
    static readonly Guid Hard = Cast.Id(1);
    static readonly Words What = Cast.Say("I met her again.");
    static readonly Instant Later = Cast.Evening + Duration.FromHours(1);

    static (Partner By, RecordEvent What) Told(
        int id, TellingKind kind = TellingKind.Harder, LocalDate? day = null, LocalDate? nextBy = null) =>
        (Cast.Jonas, new TellingMade(Cast.Id(id), kind, day ?? Today, null, nextBy));

    static RecordState After(params (Partner By, RecordEvent What)[] more) => Cast.TheirRecord([Told(1), .. more]);

    static Decision PutsOff(RecordState record, DrawerState drawer, int id = 1, bool withSomeone = false, Instant? now = null) =>
        PuttingOff.Decide(record, drawer, Cast.Id(id), withSomeone, Today, now ?? Later, Cast.Mara);

    static HardTellingPutOff Put(int id, LocalDate until, bool withSomeone = false) => new(Cast.Id(id), until, withSomeone);

    [Fact]
    public void Not_now_puts_off_all_that_is_hard_and_stands_on_her_day_and_with_someone_this_one_alone()
    {
        var two = After(Told(2), Told(3, TellingKind.Update));
        PutsOff(two, Cast.Drawer(Cast.Mara)).Comes_to(Put(2, Cast.Monday), Put(1, Cast.Monday));
        PutsOff(two, Cast.Drawer(Cast.Mara), withSomeone: true).Comes_to(Put(1, Cast.Monday, withSomeone: true));
        PutsOff(two, Cast.Drawer(Cast.Mara, Put(2, Cast.Monday, withSomeone: true))).Comes_to(Put(1, Cast.Monday));
        PutsOff(two, Cast.Drawer(Cast.Mara, new HardTellingsHeld(true))).Comes_to(Put(1, Cast.Monday));
        PutsOff(two, Cast.Drawer(Cast.Mara), id: 3).Is_already_so();
        PutsOff(two, Cast.Drawer(Cast.Mara), id: 9).Is_already_so();
        PutsOff(After((Cast.Mara, new TellingOpened(Hard))), Cast.Drawer(Cast.Mara)).Is_already_so();
        PutsOff(After(), Cast.Drawer(Cast.Mara), now: Cast.Evening).Is_already_so();
        PutsOff(After(), Cast.Drawer(Cast.Mara, Put(1, Cast.Monday))).Is_already_so();
    }

    [Fact]
    public void It_stands_on_her_day_from_the_day_to_which_she_put_it_off()
    {
        var hard = After().Tellings.Of(Hard)!;
        bool Arrives(Telling one, params DrawerEvent[] drawer) =>
            Cast.Drawer(Cast.Mara, drawer).BeingTold.MayArrive(one, Today, isNight: false);
        Assert.True(Arrives(hard));
        Assert.True(Arrives(hard, Put(1, Today)));
        Assert.False(Arrives(hard, Put(1, Cast.Monday)));
        Assert.False(Arrives(hard, Put(1, Today, withSomeone: true)));
        Assert.True(Arrives(hard, Put(2, Cast.Monday)));
        Assert.True(Arrives(hard, Put(1, Cast.Monday), Put(1, Today)));
        Assert.False(Arrives(hard, new HardTellingsHeld(true)));
        Assert.True(Arrives(hard, new HardTellingsHeld(true), new HardTellingsHeld(false)));
        Assert.True(Arrives(hard with { Opened = true }, new HardTellingsHeld(true)));
        Assert.True(Arrives(hard with { Kind = TellingKind.Update }, new HardTellingsHeld(true)));
    }

    [Fact]
    public void What_is_hard_waits_out_her_night_and_what_cannot_wait_does_not_nor_is_it_held()
    {
        var hard = After().Tellings.Of(Hard)!;
        bool Arrives(Telling one, params DrawerEvent[] drawer) =>
            Cast.Drawer(Cast.Mara, drawer).BeingTold.MayArrive(one, Today, isNight: true);
        Assert.False(Arrives(hard));
        Assert.True(Arrives(hard with { Opened = true }));
        Assert.True(Arrives(hard with { Kind = TellingKind.Update }));
        foreach (var kind in TellingsMoves.Urgent)
        {
            Assert.True(Arrives(hard with { Kind = kind }, new HardTellingsHeld(true)));
            Assert.False(Arrives(hard with { Kind = kind }, Put(1, Cast.Monday)));
            Assert.False(Arrives(hard with { Kind = kind }, Put(1, Today, withSomeone: true)));
        }
    }

    [Fact]
    public void Later_at_night_puts_off_what_stands_there_and_leaves_the_rest_to_the_morning()
    {
        var night = Cast.Evening + Duration.FromHours(4);
        var two = After(Told(2, TellingKind.HealthRisk));
        PutsOff(two, Cast.Drawer(Cast.Mara), id: 2, now: night).Comes_to(Put(2, Cast.Monday));
        PutsOff(two, Cast.Drawer(Cast.Mara), id: 2).Comes_to(Put(2, Cast.Monday), Put(1, Cast.Monday));
    }

    [Fact]
    public void She_says_once_that_hard_things_are_held_and_twenty_can_be_put_off()
    {
        Cast.Drawer(Cast.Mara).BeingTold.Hold(false).Is_already_so();
        Cast.Drawer(Cast.Mara).BeingTold.Hold(true).Comes_to(new HardTellingsHeld(true));
        Cast.Drawer(Cast.Mara, new HardTellingsHeld(true)).BeingTold.Hold(true).Is_already_so();
        var many = Cast.Drawer(Cast.Mara, [.. Enumerable.Range(1, 25).Select(n => Put(n, Today))]).BeingTold;
        Assert.Equal(Enumerable.Range(6, 20).Select(Cast.Id), many.PutOffs.Select(p => p.Id));
    }

    [Fact]
    public void An_update_and_an_answer_are_announced_from_today_on_for_sixty_days()
    {
        Decision Tells(int days) => Cast.TheirRecord().Tellings.Tell(
            Hard, TellingKind.Update, Today, What, null, null, Today.PlusDays(days), Cast.Jonas);
        Decision Promises(int days, Partner by = Cast.Mara) =>
            After().Tellings.PromiseReply(Hard, Cast.Id(7), Today.PlusDays(days), null, Today, Later, by);
        foreach (var days in new[] { 0, 60 })
        {
            Assert.Null(Tells(days).Refusal);
            Promises(days).Comes_to(new ReplyPromised(Hard, Cast.Id(7), Today.PlusDays(days), null));
        }
        foreach (var days in new[] { -1, 61 })
        {
            Assert.Equal([60], Tells(days).Is_refused_as<NotADayAhead>().Arguments);
            Promises(days).Is_refused_as<NotADayAhead>();
        }
        Promises(0, Cast.Jonas).Is_refused_as<NoSuchTelling>();
        After(Told(2)).Tellings.Tell(Hard, TellingKind.Harder, Today, What, null, null, null, Cast.Jonas).Is_already_so();
    }

    [Fact]
    public void The_newest_update_says_by_when_the_next_one_comes_until_that_day_is_over()
    {
        LocalDate? Next(LocalDate today, params (Partner, RecordEvent)[] told) =>
            Cast.TheirRecord(told).Tellings.NextUpdateBy(Cast.Jonas, today);
        var first = Told(2, TellingKind.Update, nextBy: Cast.Monday);
        Assert.Equal(Cast.Monday, Next(Cast.Monday, first));
        Assert.Null(Next(Cast.Monday.PlusDays(1), first));
        Assert.Null(Next(Today, first, Told(3, TellingKind.Update)));
        Assert.Equal(Cast.Monday, Next(Today, first, Told(3)));
        Assert.Null(Cast.TheirRecord(first).Tellings.NextUpdateBy(Cast.Mara, Today));
    }

    [Fact]
    public void Each_finds_what_was_told_newest_first_and_not_what_was_taken_back()
    {
        var record = After(Told(2, TellingKind.Update), (Cast.Mara, new TellingMade(Cast.Id(3), TellingKind.Harder, Today, null, null)));
        IEnumerable<Guid> Found(Partner by, Instant now) => record.Tellings.FoundBy(by, now).Select(t => t.Id);
        Assert.Equal([Cast.Id(3), Cast.Id(2), Hard], Found(Cast.Mara, Later));
        Assert.Equal([Cast.Id(3), Cast.Id(2)], Found(Cast.Mara, Cast.Evening));
        Assert.Equal([Cast.Id(2), Hard], record.Tellings.ToldTo(Cast.Mara, Later).Select(t => t.Id));
        var gone = After(Told(2, TellingKind.Update), (Cast.Jonas, new TellingWithdrawn(Hard, 4))).Tellings;
        Assert.Equal([Cast.Id(2)], gone.FoundBy(Cast.Jonas, Later).Select(t => t.Id));
    }

    [Fact]
    public void That_it_was_taken_back_is_said_to_her_for_three_days_and_to_him_not_at_all()
    {
        // He told it two minutes after eight on her clock, and took it back a quarter of an hour later.
        (Partner, RecordEvent)[] quarter = [.. Enumerable.Range(2, 12).Select(n => Told(n, TellingKind.Update))];
        var state = After([.. quarter, (Cast.Jonas, new TellingWithdrawn(Hard, 4))]).Tellings;
        var gone = Cast.Evening + Duration.FromMinutes(15);
        Assert.Equal(gone, state.Of(Hard)!.TakenBackAt);
        Assert.Equal([Hard], state.TakenBackFrom(Cast.Mara, gone + Duration.FromDays(3) - Duration.Epsilon).Select(t => t.Id));
        Assert.Empty(state.TakenBackFrom(Cast.Mara, gone + Duration.FromDays(3)));
        Assert.Empty(state.TakenBackFrom(Cast.Jonas, gone));
        Assert.True((state.Of(Hard)! with { TakenBackAt = state.Of(Hard)!.Arrives }).WasSeenToGo(gone));
        Assert.False((state.Of(Hard)! with { TakenBackAt = state.Of(Hard)!.Arrives - Duration.Epsilon }).WasSeenToGo(gone));
    }

    [Fact]
    public void It_is_answered_when_the_other_says_something_or_names_a_time_and_twelve_replies_are_kept()
    {
        (Partner, RecordEvent) Reply(Partner by, int form) => (by, new ReplyMade(Hard, Cast.Id(form)));
        Assert.False(After().Tellings.Of(Hard)!.IsAnswered);
        Assert.False(After(Reply(Cast.Jonas, 2)).Tellings.Of(Hard)!.IsAnswered);
        Assert.False(After(Reply(Cast.Jonas, 2)).Tellings.Of(Hard)!.Opened);
        Assert.True(After(Reply(Cast.Mara, 2)).Tellings.Of(Hard)!.IsAnswered);
        Assert.True(After((Cast.Mara, new ReplyPromised(Hard, Cast.Id(2), Today, null))).Tellings.Of(Hard)!.IsAnswered);
        var many = After([.. Enumerable.Range(2, 15).Select(n => Reply(Cast.Mara, n))]).Tellings.Of(Hard)!;
        Assert.Equal(Enumerable.Range(5, 12).Select(Cast.Id), many.Replies.Select(r => r.Form));
        var replied = After(Reply(Cast.Mara, 2)).Tellings;
        replied.Reply(Hard, Cast.Id(2), What, Later, Cast.Mara).Is_already_so();
        replied.Reply(Hard, Cast.Id(3), What, Later, Cast.Jonas).Comes_to(new ReplyMade(Hard, Cast.Id(3)), new ReplyWords(Hard, What));
        After((Cast.Jonas, new TellingWithdrawn(Hard, 4))).Tellings.Reply(Hard, Cast.Id(3), What, Later, Cast.Jonas)
            .Is_refused_as<TakenBackAlready>();
        After().Tellings.Reply(Hard, Cast.Id(3), What, Cast.Evening, Cast.Mara).Is_refused_as<NoSuchTelling>();
    }

    static IEnumerable<int> Left(LocalDate date, params (Partner, RecordEvent)[] given)
    {
        var left = (TellingsState)TellingsState.Practice.Trim(Cast.TheirRecord(given).Tellings, date);
        return Enumerable.Range(1, 100).Where(n => left.Of(Cast.Id(n)) is not null);
    }

    [Fact]
    public void What_is_over_is_remembered_for_a_hundred_days_and_what_waits_for_ever()
    {
        (Partner, RecordEvent)[] given = [Told(1), Told(2, TellingKind.Update), Told(3), (Cast.Jonas, new TellingWithdrawn(Cast.Id(3), 5))];
        Assert.Equal([1, 2, 3], Left(Today.PlusDays(99), given));
        Assert.Equal([1], Left(Today.PlusDays(100), given));
    }

    [Fact]
    public void Eighty_are_remembered_and_room_is_made_by_what_is_over_and_older_than_two_days()
    {
        (Partner, RecordEvent)[] Updates(int from, int to, LocalDate day) =>
            [.. Enumerable.Range(from, to - from + 1).Select(n => Told(n, TellingKind.Update, day))];
        var old = Today.PlusDays(-2);
        Assert.Equal(Enumerable.Range(1, 80), Left(Today, Updates(1, 80, old)));
        Assert.Equal(Enumerable.Range(3, 80), Left(Today, Updates(1, 82, old)));
        Assert.Equal(Enumerable.Range(1, 82).Except([2, 3]), Left(Today, [Told(1, day: old), .. Updates(2, 82, old)]));
        Assert.Equal(
            Enumerable.Range(1, 82).Except([41, 42]), Left(Today, [.. Updates(1, 40, Today.PlusDays(-1)), .. Updates(41, 82, old)]));
    }
}
