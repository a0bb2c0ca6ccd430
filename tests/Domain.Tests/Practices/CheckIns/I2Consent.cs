using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

/// <summary>
/// Pausing, closing, revoking and leaving are one-sided, immediate, need no reason and are possible in every state. Opening or
/// widening anything between the two needs a fresh act of both. Silence is no.
/// </summary>
public sealed class I2Consent
{
    [Fact]
    public void Withdrawing_needs_nobody_else_and_is_possible_in_every_state() => Life.AtEachStep((scene, step) =>
    {
        foreach (var one in step.After.All.Where(c => !c.Withdrawn))
        {
            var withdrawn = Assert.IsType<CheckInWithdrawn>(Assert.Single(step.After.Withdraw(one.Id, one.By).Events));
            Assert.Equal(one.SharedWords.Seq, withdrawn.Withdraws);
            var entry = new Entry(scene.RecordEntries.Count + 1, withdrawn, one.By, scene.Now);
            var gone = ((CheckInsState)CheckInsState.Practice.Evolve(step.After, entry)).Of(one.By, one.Day)!;
            Assert.True(gone is { Withdrawn: true, Feeling: null, Words: null });
        }
    });

    [Fact]
    public void What_is_only_in_a_drawer_can_be_let_go_whenever_it_was() => Life.AtEachStep((scene, _) =>
    {
        foreach (var by in Scene.Both)
            foreach (var one in scene.Drawers[by].OwnCheckIns.All.Where(c => !c.Withdrawn))
                scene.Drawers[by].OwnCheckIns.WithdrawDay(one.Day).Comes_to(new OwnCheckInWithdrawn(one.Id, one.OwnWords.Seq));
    });

    [Fact]
    public void Nothing_opens_but_by_an_act_of_its_author_or_by_the_answers_of_both() => Life.AtEachStep((_, step) =>
    {
        var openBefore = step.Before.All.Where(c => c.Opened).Select(c => c.Id).ToHashSet();
        foreach (var one in step.After.All.Where(c => c.Opened && !openBefore.Contains(c.Id)))
        {
            var openedByItsAuthor = step.Deed?.By == one.By && step.Decision.Events.Any(e =>
                e is CheckInMade { Audience: Audience.BothOfUs } or CheckInShown && ((CheckInEvent)e).Id == one.Id);
            // Put back what they had said to both, the other has answered once more.
            var bothAnswered = step.Decision.Events.Any(e =>
                    e is CheckInMade made && made.Day == one.Day || e is CheckInPutBack && step.Deed?.By != one.By)
                && Scene.Both.All(p => step.After.Of(p, one.Day) is { Withdrawn: false });
            var wasOpenThatDay = step.Before.Of(one.By, one.Day) is { Opened: true, Withdrawn: false };
            Assert.True(openedByItsAuthor || bothAnswered || wasOpenThatDay, $"{one} opened by itself.");
        }
    });

    [Fact]
    public void Silence_never_opens() => Life.Always(life =>
    {
        var untilJonasAnswers = life.Moves
            .Where(m => m is not (Shows { By: Cast.Mara } or ChecksIn { By: Cast.Jonas }))
            .Select(m => m is ChecksIn { Audience: Audience.BothOfUs } one ? one with { Audience = Audience.WhenBothHaveAnswered } : m);
        Assert.DoesNotContain(new Life([.. untilJonasAnswers]).Play().Record.CheckIns.All, c => c.Opened);
    });

    [Fact]
    public void What_was_open_stays_open_until_its_author_withdraws_it() => Life.AtEachStep((scene, step) =>
    {
        foreach (var one in step.Before.All.Where(c => c is { Opened: true, Withdrawn: false }))
            if (step.After.Of(one.By, one.Day) is { } after)
                Assert.True(after.Opened || after.Withdrawn && step.Deed?.By == one.By, $"{one} closed by itself.");
            else
                Assert.True(one.Day <= scene.TodayOf(one.By) - CheckInsState.Horizon, $"{one} was forgotten within a week.");
    });

    [Fact]
    public void Nothing_one_partner_does_takes_away_what_the_other_can_still_show_or_withdraw() => Life.AtEachStep((scene, step) =>
    {
        if (step.Deed is not { By: var by }) return;
        foreach (var one in step.Before.All.Where(c => c.By != by && c.Day > scene.TodayOf(c.By) - CheckInsState.Horizon))
        {
            var after = step.After.All.SingleOrDefault(c => c.Id == one.Id);
            Assert.True(after is not null, $"{one} was forgotten because the other did something.");
            Assert.Equal(one with { Opened = after.Opened }, after);
        }
    });

    [Fact]
    public void A_closed_day_can_be_shown_by_its_author_for_a_week_and_then_stays_closed()
    {
        var record = Cast.TheirRecord(Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.WhenBothHaveAnswered));
        record.CheckIns.Show(Cast.Id(1), Cast.Sunday, Cast.Mara).Is_refused_as<StillWaiting>();
        for (var days = 1; days <= 6; days++)
            record.CheckIns.Show(Cast.Id(1), Cast.Sunday.PlusDays(days), Cast.Mara).Comes_to(new CheckInShown(Cast.Id(1)));
        record.CheckIns.Show(Cast.Id(1), Cast.Sunday.PlusDays(7), Cast.Mara).Is_refused_as<TooLongAgo>();
        record.CheckIns.Withdraw(Cast.Id(1), Cast.Mara).Comes_to(new CheckInWithdrawn(Cast.Id(1), 4));
    }
}
