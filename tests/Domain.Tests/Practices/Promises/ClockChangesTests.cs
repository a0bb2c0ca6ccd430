using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>
/// Jonas promises on his own calendar, and Mara may live far away: no clock change, on either side, loses, doubles or moves anything.
/// </summary>
public sealed class ClockChangesTests
{
    static readonly string[] Zones =
    [
        .. Life.Zones, "America/Santiago", "Africa/Cairo", "Asia/Beirut", "Pacific/Chatham", "America/St_Johns", "Asia/Kathmandu",
        "Antarctica/Troll", "Europe/London",
    ];

    static readonly Gen<(string His, string Hers, Rhythm Rhythm, LocalTime At)> Promises =
        from his in Gen.Elements(Zones)
        from hers in Gen.Elements(Zones)
        from start in Gen.Choose(0, 700)
        let begins = new LocalDate(2026, 1, 1).PlusDays(start)
        from rhythm in Gen.OneOf(
            Gen.Constant(Rhythm.Daily(begins)),
            from chosen in Gen.Choose(1, 127) from every in Gen.Choose(1, 3) select Rhythm.Weekly(begins, (Weekdays)chosen, every),
            Gen.Choose(1, 31).Select(day => Rhythm.Monthly(begins, day)))
        from minute in Gen.Frequency<int>([(1, Gen.Choose(0, 1_439)), (2, Gen.Choose(0, 240))])
        select (his, hers, rhythm, LocalTime.FromMinutesSinceMidnight(minute));

    static Person Living(string zone) => new(Cast.Called("Jonas"), zone);

    [Fact]
    public void As_time_goes_by_each_occurrence_is_up_on_one_whole_day_of_his_and_on_no_other() => Prop.ForAll(Arb.From(Promises), p =>
    {
        var jonas = Living(p.His);
        var (first, last) = (p.Rhythm.From.PlusDays(2), p.Rhythm.From.PlusDays(400));
        var up = new List<LocalDate>();
        var moment = p.Rhythm.From.AtMidnight().InUtc().ToInstant() - Duration.FromDays(1);
        var before = jonas.At(moment).Date;
        for (; before <= last; moment += Duration.FromMinutes(30))
        {
            var today = jonas.At(moment).Date;
            Assert.True(today >= before, "A day came back.");
            if (today > before && p.Rhythm.ComesUpOn(today)) up.Add(today);
            before = today;
        }
        Assert.Equal(p.Rhythm.Between(first, last), up.Where(d => d >= first && d <= last));
    }).Check(Chance.Of(150));

    [Fact]
    public void On_her_clock_each_stands_once_in_its_order_at_the_moment_he_promised() => Prop.ForAll(Arb.From(Promises), p =>
    {
        var (his, hers) = (DateTimeZoneProviders.Tzdb[p.His], DateTimeZoneProviders.Tzdb[p.Hers]);
        var days = p.Rhythm.Between(p.Rhythm.From, p.Rhythm.From.PlusDays(500)).ToList();
        var moments = days.ConvertAll(day => (day + p.At).InZoneLeniently(his).ToInstant());
        Assert.Equal(days, moments.ConvertAll(m => Living(p.His).At(m).Date));
        Assert.Equal(days.Count, moments.Distinct().Count());
        Assert.Equal(moments.Order(), moments);
        foreach (var (day, moment) in days.Zip(moments))
        {
            var onHerClock = moment.InZone(hers);
            Assert.Equal(moment, onHerClock.ToInstant());
            Assert.InRange(Period.DaysBetween(day, onHerClock.Date), -2, 2);
            var wanted = day + p.At;
            var there = Living(p.His).At(moment);
            // A time that his clock skips that night comes as much later as it skips; any other is as he said.
            Assert.True(there == wanted || his.MapLocal(wanted).Count == 0 && there > wanted, $"{wanted} became {there}.");
        }
    }).Check(Chance.Of(1_000));

    [Fact]
    public void Each_evening_at_nine_stays_nine_in_Berlin_and_is_for_a_fortnight_an_hour_earlier_in_New_York()
    {
        var (berlin, newYork) = (DateTimeZoneProviders.Tzdb["Europe/Berlin"], DateTimeZoneProviders.Tzdb["America/New_York"]);
        var evenings = Rhythm.Daily(new(2026, 3, 7)).Between(new(2026, 3, 7), new(2026, 3, 30));
        var onHerClock = evenings.Select(d => (d + new LocalTime(21, 0)).InZoneStrictly(berlin).WithZone(newYork)).ToList();
        Assert.Equal(24, onHerClock.Select(z => z.Date).Distinct().Count());
        var (hers, his) = (new LocalDate(2026, 3, 8), new LocalDate(2026, 3, 29));
        Assert.All(onHerClock, z => Assert.Equal(z.Date >= hers && z.Date < his ? 16 : 15, z.Hour));
    }
}
