using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

public sealed class CheckingInTests
{
    static Decision Answers(RecordState record, DrawerState drawer, int id, Audience audience, string? words = "Better.") =>
        CheckingIn.Decide(
            record, drawer, Cast.Id(id), Cast.Sunday, Feeling.Steady, words is null ? null : Cast.Say(words), audience, Cast.Mara);

    [Fact]
    public void An_answer_for_both_lies_in_the_record_and_its_words_in_the_entry_after() =>
        Answers(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), 1, Audience.BothOfUs).Comes_to(
            new CheckInMade(Cast.Id(1), Cast.Sunday, Audience.BothOfUs, null),
            new CheckInWords(Cast.Id(1), Feeling.Steady, Cast.Say("Better.")));

    [Fact]
    public void An_answer_needs_no_words() =>
        Answers(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), 1, Audience.OnlyMe, words: null).Comes_to(
            new OwnCheckInMade(Cast.Id(1), Cast.Sunday, null),
            new OwnCheckInWords(Cast.Id(1), Feeling.Steady, null));

    [Fact]
    public void A_change_takes_back_the_words_before() =>
        Answers(Cast.TheirRecord(Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs)), Cast.Drawer(Cast.Mara), 2, Audience.BothOfUs)
            .Comes_to(
                new CheckInMade(Cast.Id(2), Cast.Sunday, Audience.BothOfUs, Withdraws: 4),
                new CheckInWords(Cast.Id(2), Feeling.Steady, Cast.Say("Better.")));

    [Fact]
    public void Moving_it_back_to_only_me_is_a_withdrawal() =>
        Answers(Cast.TheirRecord(Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs)), Cast.Drawer(Cast.Mara), 2, Audience.OnlyMe)
            .Comes_to(
                new CheckInWithdrawn(Cast.Id(1), Withdraws: 4),
                new OwnCheckInMade(Cast.Id(2), Cast.Sunday, null),
                new OwnCheckInWords(Cast.Id(2), Feeling.Steady, Cast.Say("Better.")));

    [Fact]
    public void Sharing_what_was_only_mine_takes_it_out_of_the_drawer()
    {
        var drawer = Cast.Drawer(
            Cast.Mara,
            new OwnCheckInMade(Cast.Id(1), Cast.Sunday, null),
            new OwnCheckInWords(Cast.Id(1), Feeling.Raw, Cast.Say("Not yet.")));
        Answers(Cast.TheirRecord(), drawer, 2, Audience.WhenBothHaveAnswered).Comes_to(
            new OwnCheckInWithdrawn(Cast.Id(1), Withdraws: 2),
            new CheckInMade(Cast.Id(2), Cast.Sunday, Audience.WhenBothHaveAnswered, null),
            new CheckInWords(Cast.Id(2), Feeling.Steady, Cast.Say("Better.")));
    }

    [Fact]
    public void Alone_an_answer_stays_with_its_author()
    {
        var alone = Cast.Record((Cast.Mara, Cast.MaraFounded));
        Answers(alone, Cast.Drawer(Cast.Mara), 1, Audience.BothOfUs).Is_refused_as<NobodyElseHere>();
        Answers(alone, Cast.Drawer(Cast.Mara), 1, Audience.WhenBothHaveAnswered).Is_refused_as<NobodyElseHere>();
        Assert.Equal(2, Answers(alone, Cast.Drawer(Cast.Mara), 1, Audience.OnlyMe).Events.Count);
    }

    [Fact]
    public void An_old_tab_with_an_answer_that_was_changed_since_changes_nothing()
    {
        var record = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday, Audience.BothOfUs)]);
        Answers(record, Cast.Drawer(Cast.Mara), 1, Audience.BothOfUs, "From an old tab.").Is_already_so();
        Answers(record, Cast.Drawer(Cast.Mara), 1, Audience.OnlyMe).Is_already_so();
        Assert.Equal(Cast.Id(2), record.CheckIns.Of(Cast.Mara, Cast.Sunday)!.Id);
    }

    [Fact]
    public void An_answer_of_Jonas_that_waits_opens_with_hers_and_hers_with_his()
    {
        var waiting = Cast.TheirRecord(Cast.Answered(Cast.Jonas, 1, Cast.Sunday, Audience.WhenBothHaveAnswered));
        Assert.Null(waiting.CheckIns.NewestOpen(Cast.Jonas, Cast.Monday));
        var met = Cast.TheirRecord([
            .. Cast.Answered(Cast.Jonas, 1, Cast.Sunday, Audience.WhenBothHaveAnswered, "I thought of you."),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday, Audience.WhenBothHaveAnswered)]);
        Assert.Equal("I thought of you.", met.CheckIns.NewestOpen(Cast.Jonas, Cast.Monday)!.Words!.Text);
        Assert.NotNull(met.CheckIns.NewestOpen(Cast.Mara, Cast.Monday));
    }

    [Fact]
    public void A_withdrawn_answer_opens_nothing()
    {
        var record = Cast.TheirRecord([
            .. Cast.Answered(Cast.Jonas, 1, Cast.Sunday, Audience.WhenBothHaveAnswered),
            (Cast.Jonas, new CheckInWithdrawn(Cast.Id(1), 4)),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday, Audience.WhenBothHaveAnswered)]);
        Assert.DoesNotContain(record.CheckIns.All, c => c.Opened);
        Assert.Null(record.CheckIns.Of(Cast.Jonas, Cast.Sunday)!.Words);
    }

    [Fact]
    public void What_could_be_read_and_was_taken_back_waits_again_when_answered_anew_and_shows_that_it_changed()
    {
        var record = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs),
            (Cast.Mara, new CheckInWithdrawn(Cast.Id(1), 4)),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday, Audience.WhenBothHaveAnswered)]);
        Assert.True(record.CheckIns.Of(Cast.Mara, Cast.Sunday) is { Opened: false, Changed: true, Withdrawn: false });
    }

    [Fact]
    public void What_nobody_could_read_and_was_taken_back_is_a_first_answer_again()
    {
        var record = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.WhenBothHaveAnswered),
            (Cast.Mara, new CheckInWithdrawn(Cast.Id(1), 4)),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday, Audience.WhenBothHaveAnswered)]);
        Assert.True(record.CheckIns.Of(Cast.Mara, Cast.Sunday) is { Opened: false, Changed: false, Withdrawn: false });
    }

    [Fact]
    public void What_stayed_closed_says_so_from_its_authors_midnight_on()
    {
        var record = Cast.TheirRecord(Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.WhenBothHaveAnswered));
        var one = record.CheckIns.Of(Cast.Mara, Cast.Sunday)!;
        Assert.False(one.StayedClosed(Cast.Sunday));
        Assert.True(one.StayedClosed(Cast.Monday));
        Assert.False((one with { Opened = true }).StayedClosed(Cast.Monday));
        Assert.False((one with { Withdrawn = true }).StayedClosed(Cast.Monday));
    }

    [Fact]
    public void A_week_of_both_calendars_is_remembered_and_of_the_days_before_it_the_newest_of_each()
    {
        var whole = Cast.TheirRecord([
            .. Cast.Answered(Cast.Jonas, 1, Cast.Sunday.PlusDays(-1), Audience.BothOfUs),
            .. Cast.Answered(Cast.Jonas, 2, Cast.Sunday, Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 3, Cast.Sunday, Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 4, Cast.Sunday.PlusDays(1), Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 5, Cast.Sunday.PlusDays(12), Audience.BothOfUs)]).CheckIns;
        var record = (CheckInsState)CheckInsState.Practice.Trim(whole, Cast.Sunday.PlusDays(12));
        Assert.Equal([Cast.Id(2), Cast.Id(4), Cast.Id(5)], record.All.Select(c => c.Id));
    }

    [Fact]
    public void Six_days_later_she_can_withdraw_although_he_already_lives_in_tomorrow()
    {
        var record = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs),
            .. Cast.Answered(Cast.Jonas, 2, Cast.Sunday.PlusDays(7), Audience.BothOfUs)]);
        record.CheckIns.Withdraw(Cast.Id(1), Cast.Mara).Comes_to(new CheckInWithdrawn(Cast.Id(1), 4));
    }

    [Fact]
    public void While_her_answer_of_today_is_closed_he_still_reads_what_she_felt_yesterday()
    {
        var record = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs, "Slept.", Feeling.Warm),
            .. Cast.Answered(Cast.Mara, 2, Cast.Monday, Audience.WhenBothHaveAnswered)]);
        var read = record.CheckIns.NewestOpen(Cast.Mara, Cast.Monday)!;
        Assert.Equal((Cast.Id(1), Feeling.Warm, Cast.Say("Slept.")), (read.Id, read.Feeling, read.Words));
    }
}
