using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Domain.Tests.CheckIns;

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
}
