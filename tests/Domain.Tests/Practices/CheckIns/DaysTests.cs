using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

public sealed class DaysTests
{
    [Fact]
    public void There_is_at_most_one_check_in_a_day_and_partner_over_record_and_own_drawer() => Life.AtEachStep((scene, _) =>
    {
        foreach (var by in Scene.Both)
        {
            var answers = scene.Record.CheckIns.All.Where(c => c.By == by).Concat(scene.Drawers[by].OwnCheckIns.All);
            Assert.All(answers.Where(c => !c.Withdrawn).GroupBy(c => c.Day), day => Assert.Single(day));
        }
    });

    [Fact]
    public void A_saved_answer_is_the_answer_of_the_day() => Life.AtEachStep((scene, step) =>
    {
        if (step.Deed is not ChecksIn answer || step.Decision.Events.Count == 0) return;
        var drawer = scene.Drawers[answer.By].OwnCheckIns.Of(step.Day);
        var (there, elsewhere) = answer.Audience == Audience.OnlyMe
            ? (drawer, step.After.Of(answer.By, step.Day)) : (step.After.Of(answer.By, step.Day), drawer);
        Assert.True(elsewhere is null or { Withdrawn: true, Words: null, Feeling: null });
        Assert.True(there is { Withdrawn: false } && there.Id == answer.Id && there.Audience == answer.Audience);
        Assert.Equal((answer.Feeling, answer.Said), (there.Feeling, there.Words?.Text));
    });

    [Fact]
    public void Words_changed_before_they_opened_are_never_read_by_the_other() => Life.Always(life =>
    {
        var replaced = new HashSet<string>();
        life.Play((_, step) =>
        {
            foreach (var one in step.Before.All.Where(c => c is { Opened: false, Words: not null }))
                if (step.After.All.All(c => c.Id != one.Id)) replaced.Add(one.Words!.Text);
            Assert.DoesNotContain(step.After.All, c => c.Words is { } words && replaced.Contains(words.Text));
        });
    });

    [Fact]
    public void A_change_takes_back_the_words_it_replaces_in_the_same_append() => Life.AtEachStep((_, step) =>
    {
        if (step.Deed is not ChecksIn { By: var by } || step.Decision.Events.Count == 0) return;
        if (step.Before.Of(by, step.Day) is { Withdrawn: false } before)
            Assert.Contains(step.Decision.Events, e => e is RecordEvent and IWithdraws gone && gone.Withdraws == before.SharedWords.Seq);
    });

    [Fact]
    public void A_change_after_opening_shows_and_one_before_does_not() => Life.AtEachStep((_, step) =>
    {
        if (step.Decision.Events.OfType<CheckInMade>().SingleOrDefault() is not { } made) return;
        // Taking it back in between does not make it unread.
        var couldBeRead = step.Before.Of(step.Deed!.By, made.Day) is { Opened: true };
        Assert.Equal(couldBeRead, step.After.Of(step.Deed.By, made.Day)!.Changed);
    });

    [Fact]
    public void Words_are_at_hand_only_for_today_and_yesterday_on_any_calendar() => Life.AtEachStep((scene, _) =>
    {
        var all = scene.Record.CheckIns.All.Concat(scene.Drawers.Values.SelectMany(d => d.OwnCheckIns.All));
        Assert.DoesNotContain(all, c => c.Day < scene.Now.InUtc().Date.PlusDays(-2) && c is not { Words: null, Feeling: null });
    });

    static readonly Gen<(string Mara, string Jonas, int Minutes, int Later)> TwoClocks =
        from mara in Gen.Elements(Life.Zones)
        from jonas in Gen.Elements(Life.Zones)
        from minutes in Gen.Choose(0, 60 * 24 * 370)
        from later in Gen.Choose(0, 60 * 50)
        select (mara, jonas, minutes, later);

    [Fact]
    public void Two_answers_meet_if_they_bear_the_same_date_each_on_its_own_calendar() =>
        Prop.ForAll(Arb.From(TwoClocks), when =>
        {
            var first = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(when.Minutes);
            var second = first + Duration.FromMinutes(when.Later);
            var sameDate = DateOf(first, when.Mara) == DateOf(second, when.Jonas);
            var (hers, his) = BothAnswer(first, when.Mara, second, when.Jonas);
            Assert.Equal((sameDate, sameDate), (hers.Opened, his.Opened));
        }).Check(Chance.Of(2_000));

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-22T22:59", "Europe/Berlin", "2026-11-22T23:00", false)] // one minute, and midnight between them
    [InlineData("Europe/Berlin", "2026-11-21T23:00", "Europe/Berlin", "2026-11-22T22:59", true)] // the first and the last minute of a day
    [InlineData("Europe/Berlin", "2026-03-28T23:00", "Europe/Berlin", "2026-03-29T21:59", true)] // a day of 23 hours
    [InlineData("Europe/Berlin", "2026-03-28T23:00", "Europe/Berlin", "2026-03-29T22:00", false)]
    [InlineData("Europe/Berlin", "2026-10-24T22:00", "Europe/Berlin", "2026-10-25T22:59", true)] // a day of 25 hours
    [InlineData("Pacific/Kiritimati", "2026-11-21T10:00", "Pacific/Pago_Pago", "2026-11-23T10:59", true)] // one date, 49 hours
    [InlineData("Pacific/Kiritimati", "2026-11-22T10:30", "Pacific/Pago_Pago", "2026-11-22T10:30", false)] // one moment, two dates
    [InlineData("America/New_York", "2026-11-22T04:59", "Europe/Berlin", "2026-11-22T04:59", false)]
    public void A_day_is_a_date_and_not_a_time(string marasZone, string maras, string jonasZone, string jonas, bool meet)
    {
        var (hers, his) = BothAnswer(At(maras), marasZone, At(jonas), jonasZone);
        Assert.Equal((meet, meet), (hers.Opened, his.Opened));
    }

    [Fact]
    public void A_day_that_a_zone_leaves_out_is_nobodys_day()
    {
        var apia = new Person(Cast.Called("Mara"), "Pacific/Apia");
        Assert.Equal(new LocalDate(2011, 12, 29), apia.At(At("2011-12-30T09:59")).Date);
        Assert.Equal(new LocalDate(2011, 12, 31), apia.At(At("2011-12-30T10:00")).Date);
    }

    static Instant At(string utc) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value;

    static LocalDate DateOf(Instant at, string zone) => at.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;

    static (CheckIn Hers, CheckIn His) BothAnswer(Instant first, string marasZone, Instant second, string jonasZone)
    {
        var record = Cast.Record(
            (Cast.Mara, new CoupleFounded(Cast.Called("Mara"), marasZone)),
            (Cast.Jonas, new CoupleJoined(Cast.Called("Jonas"), jonasZone)));
        var (hers, his) = (record.Couples[Cast.Mara]!.At(first).Date, record.Couples[Cast.Jonas]!.At(second).Date);
        var state = record.CheckIns;
        foreach (var (by, id, day, at) in new[] { (Cast.Mara, 1, hers, first), (Cast.Jonas, 2, his, second) })
            foreach (var what in state.Answer(Cast.Id(id), day, Feeling.Steady, null, Audience.WhenBothHaveAnswered, by).Events)
                state = (CheckInsState)CheckInsState.Practice.Evolve(state, new(1, what, by, at));
        return (state.Of(Cast.Mara, hers)!, state.Of(Cast.Jonas, his)!);
    }

    static CheckInsState Both(params LocalDate[] days) =>
        Cast.TheirRecord([.. days.SelectMany((day, i) => Cast.Answered(Cast.Mara, i + 1, day, Audience.BothOfUs))]).CheckIns;

    [Fact]
    public void The_newest_of_a_partner_is_of_a_day_that_has_come_and_was_not_taken_back()
    {
        var days = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday.PlusDays(-1), Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday, Audience.WhenBothHaveAnswered),
            .. Cast.Answered(Cast.Mara, 3, Cast.Monday, Audience.BothOfUs)]).CheckIns;
        Assert.Equal(Cast.Id(3), days.Newest(Cast.Mara, Cast.Monday)!.Id);
        Assert.Equal(Cast.Id(2), days.Newest(Cast.Mara, Cast.Sunday)!.Id);
        Assert.Equal(Cast.Id(1), days.NewestOpen(Cast.Mara, Cast.Sunday)!.Id);
        Assert.Null(days.Newest(Cast.Jonas, Cast.Monday));
        var gone = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.BothOfUs), (Cast.Mara, new CheckInWithdrawn(Cast.Id(1), 4))]).CheckIns;
        Assert.Null(gone.Newest(Cast.Mara, Cast.Monday));
        Assert.Null(gone.NewestOpen(Cast.Mara, Cast.Monday));
    }

    [Fact]
    public void For_nine_days_each_finds_what_both_could_read_and_their_own()
    {
        var found = Cast.TheirRecord([
            .. Cast.Answered(Cast.Mara, 1, Cast.Sunday.PlusDays(-10), Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 2, Cast.Sunday.PlusDays(-9), Audience.BothOfUs),
            .. Cast.Answered(Cast.Mara, 3, Cast.Sunday, Audience.WhenBothHaveAnswered)]).CheckIns;
        Assert.Equal([Cast.Id(2), Cast.Id(3)], found.FoundBy(Cast.Mara, Cast.Sunday).Select(c => c.Id));
        Assert.Equal([Cast.Id(2)], found.FoundBy(Cast.Jonas, Cast.Sunday).Select(c => c.Id));
    }

    [Fact]
    public void What_stayed_closed_can_be_shown_by_its_author_for_six_days()
    {
        var closed = Cast.TheirRecord(Cast.Answered(Cast.Mara, 1, Cast.Sunday, Audience.WhenBothHaveAnswered)).CheckIns;
        closed.Show(Cast.Id(1), Cast.Sunday, Cast.Mara).Is_refused_as<StillWaiting>();
        closed.Show(Cast.Id(1), Cast.Monday, Cast.Mara).Comes_to(new CheckInShown(Cast.Id(1)));
        closed.Show(Cast.Id(1), Cast.Sunday.PlusDays(6), Cast.Mara).Comes_to(new CheckInShown(Cast.Id(1)));
        closed.Show(Cast.Id(1), Cast.Sunday.PlusDays(7), Cast.Mara).Is_refused_as<TooLongAgo>();
        closed.Show(Cast.Id(1), Cast.Monday, Cast.Jonas).Is_refused_as<NoSuchCheckIn>();
        Both(Cast.Sunday).Show(Cast.Id(1), Cast.Monday, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void Days_are_left_to_the_log_after_twelve_and_words_after_two()
    {
        CheckInsState On(CheckInsState state, int days) => (CheckInsState)CheckInsState.Practice.Trim(state, Cast.Sunday.PlusDays(days));
        var two = Both(Cast.Sunday, Cast.Monday);
        Assert.Equal(2, On(two, 11).All.Count);
        Assert.Equal(Cast.Id(2), Assert.Single(On(two, 12).All).Id);
        Assert.Equal(Cast.Id(2), Assert.Single(On(two, 1_000).All).Id);
        Assert.All(On(two, 2).All, c => Assert.NotNull(c.Words));
        Assert.Equal([true, false], On(two, 3).All.Select(c => c.Words is null && c.Feeling is null));
        // What a wrong clock dated ahead is nobody's newest yet.
        Assert.Equal([Cast.Id(1), Cast.Id(2)], On(Both(Cast.Sunday, Cast.Sunday.PlusDays(22)), 20).All.Select(c => c.Id));
        Assert.Equal(Cast.Id(2), Assert.Single(On(Both(Cast.Sunday, Cast.Sunday.PlusDays(21)), 20).All).Id);
    }

    [Fact]
    public void The_newest_of_her_own_is_of_a_day_that_has_come_and_was_not_taken_back()
    {
        var own = Cast.Drawer(
            Cast.Mara, new OwnCheckInMade(Cast.Id(1), Cast.Sunday.PlusDays(-1), null), new OwnCheckInMade(Cast.Id(2), Cast.Sunday, null),
            new OwnCheckInMade(Cast.Id(3), Cast.Monday, null), new OwnCheckInMade(Cast.Id(4), Cast.Monday.PlusDays(1), null),
            new OwnCheckInWithdrawn(Cast.Id(3), null)).OwnCheckIns;
        Assert.Equal(Cast.Id(2), own.Newest(Cast.Monday)!.Id);
        Assert.Equal(Cast.Id(2), own.Newest(Cast.Sunday)!.Id);
        Assert.Equal(Cast.Id(1), own.Newest(Cast.Sunday.PlusDays(-1))!.Id);
        Assert.Null(own.Newest(Cast.Sunday.PlusDays(-2)));
    }
}
