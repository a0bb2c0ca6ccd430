using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>A rhythm, against somebody who goes through the calendar with a finger, one day after the other.</summary>
public sealed class RhythmTests
{

    /// <summary>Longer than it takes any rhythm to come round once.</summary>
    const int DaysOfARound = 53 * 7;

    /// <summary>A rhythm as somebody would say it, whether there is one like this or not.</summary>
    public sealed record Rule(RhythmKind Kind, DateOnly From, DateOnly? Until, int Every, Weekdays On, int DayOfMonth)
    {
        public Rhythm Built() => new(Kind, Noda(From), Until is { } until ? Noda(until) : null, Every, On, DayOfMonth);
    }

    static LocalDate Noda(DateOnly day) => new(day.Year, day.Month, day.Day);

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    static readonly DateOnly Last = new(2200, 12, 31);

    static readonly Gen<DateOnly> Days = Gen.Frequency<DateOnly>([
        (20, Gen.Choose(0, 730).Select(d => new DateOnly(2026, 11, 22).AddDays(d))),
        (10, Gen.Choose(0, 73_400).Select(d => new DateOnly(2000, 1, 1).AddDays(d))),
        (3, Gen.Elements(new DateOnly(2000, 1, 1), new(2028, 2, 29), new(2100, 2, 28), new(2099, 12, 31), new(2199, 3, 31), Last))]);

    static readonly Gen<Rule> AnyRule =
        from kind in Gen.Elements(Enum.GetValues<RhythmKind>())
        from begins in Days
        from lasts in Gen.Frequency<int?>([
            (2, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 900).Select(d => (int?)d)), (2, Gen.Choose(-2, 20).Select(d => (int?)d))])
        let until = lasts is { } d ? Earlier(begins.AddDays(d), Last) : (DateOnly?)null
        from every in Gen.Frequency<int>([(3, Gen.Constant(1)), (3, Gen.Choose(1, 5)), (1, Gen.Choose(1, 52))])
        from chosen in Gen.Frequency<int>([(2, Gen.Choose(1, 127)), (1, Gen.Choose(0, 6).Select(n => 1 << n))])
        from dayOfMonth in Gen.Frequency<int>([(1, Gen.Choose(1, 31)), (1, Gen.Choose(28, 31))])
        select kind switch
        {
            RhythmKind.Once => new Rule(kind, begins, begins, 1, Weekdays.None, 0),
            RhythmKind.Daily => new(kind, begins, until, 1, Weekdays.None, 0),
            RhythmKind.Weekly => new(kind, begins, until, every, (Weekdays)chosen, 0),
            _ => new(kind, begins, until, 1, Weekdays.None, dayOfMonth),
        };

    /// <summary>Day by day, with another calendar than the rules have.</summary>
    public static List<DateOnly> GoneThrough(Rule rule, DateOnly last)
    {
        var found = new List<DateOnly>();
        var week = 0;
        for (var day = rule.From; day <= last && day <= Last && (rule.Until is null || day <= rule.Until); day = day.AddDays(1))
        {
            if (day > rule.From && day.DayOfWeek == DayOfWeek.Monday) week++;
            if (IsUp(rule, day, week)) found.Add(day);
        }
        return found;
    }

    static bool IsUp(Rule rule, DateOnly day, int week) => rule.Kind switch
    {
        RhythmKind.Once => day == rule.From,
        RhythmKind.Daily => true,
        RhythmKind.Weekly => week % rule.Every == 0 && rule.On.ToString().Split(", ").Contains(day.DayOfWeek.ToString()),
        _ => day.Day == rule.DayOfMonth || day.Day < rule.DayOfMonth && day.AddDays(1).Day == 1,
    };

    static IEnumerable<Rule> Simpler(Rule rule)
    {
        if (rule.Every > 1) yield return rule with { Every = rule.Every - 1 };
        foreach (var day in Enumerable.Range(0, 7).Select(n => (Weekdays)(1 << n)).Where(d => rule.On.HasFlag(d) && rule.On != d))
            yield return rule with { On = rule.On & ~day };
        if (rule.Until is not null && rule.Kind != RhythmKind.Once) yield return rule with { Until = null };
    }

    [Fact]
    public void Ten_thousand_rhythms_come_up_on_the_days_on_which_a_finger_on_the_calendar_finds_them()
    {
        var (built, never, drawn) = (0, 0, Chance.Of(10_000));
        var gen = from rule in AnyRule
                  from first in Gen.Choose(-40, 400)
                  from length in Gen.Choose(-1, 700)
                  from probes in Gen.Choose(-60, 900).ListOf(12)
                  select (rule, first, length, probes);
        Prop.ForAll(
            Arb.From(gen, c => Simpler(c.rule).Select(r => (r, c.first, c.length, c.probes))),
            c =>
            {
                if (GoneThrough(c.rule, c.rule.From.AddDays(DaysOfARound)).Count == 0)
                {
                    Assert.Throws<ArgumentException>(() => c.rule.Built());
                    never++;
                    return;
                }
                built++;
                var rhythm = c.rule.Built();
                var (first, last) = (Plus(c.rule.From, c.first), Plus(c.rule.From, c.first + c.length));
                var days = GoneThrough(c.rule, Plus(c.rule.From, 1_100 + DaysOfARound));
                Assert.Equal(days.Where(d => d >= first && d <= last).Select(Noda), rhythm.Between(Noda(first), Noda(last)));
                foreach (var day in c.probes.Select(p => Plus(c.rule.From, p)).Concat(days.Take(2)))
                {
                    Assert.Equal(days.Contains(day), rhythm.ComesUpOn(Noda(day)));
                    var next = days.Where(d => d >= day).Select(d => (LocalDate?)Noda(d)).FirstOrDefault();
                    Assert.Equal(next, rhythm.FirstOnOrAfter(Noda(day)));
                }
            }).Check(drawn);
        Assert.True(built > drawn.MaxTest / 2 && never > drawn.MaxTest / 100, $"{built} come up, {never} never do.");
    }

    static DateOnly Plus(DateOnly day, int days) => day.AddDays(days);

    [Theory]
    [InlineData(2027, 28)]
    [InlineData(2028, 29)]
    [InlineData(2100, 28)] // divisible by 4, and no leap year
    public void The_thirty_first_of_a_month_is_the_last_of_a_shorter_one(int year, int last)
    {
        var rhythm = Rhythm.Monthly(new(year, 1, 31), 31);
        Assert.Equal(
            [new(year, 1, 31), new(year, 2, last), new(year, 3, 31), new(year, 4, 30)],
            rhythm.Between(new(year, 1, 1), new(year, 4, 30)));
    }

    [Fact]
    public void Each_second_week_is_counted_from_the_week_in_which_it_begins()
    {
        var fromAWednesday = Rhythm.Weekly(new(2026, 11, 25), Weekdays.Monday | Weekdays.Friday, every: 2);
        Assert.Equal(
            [new(2026, 11, 27), new(2026, 12, 7), new(2026, 12, 11), new(2026, 12, 21)],
            fromAWednesday.Between(LocalDate.MinIsoValue, new(2026, 12, 21)));
    }

    [Fact]
    public void It_can_be_asked_about_any_day_there_is_and_about_days_the_wrong_way_round()
    {
        foreach (var rhythm in new[] { Rhythm.Daily(new(2026, 1, 1)), Rhythm.Once(Rhythm.Latest), Rhythm.Monthly(new(2200, 1, 1), 31) })
        {
            Assert.Equal(rhythm.FirstOnOrAfter(rhythm.From), rhythm.FirstOnOrAfter(LocalDate.MinIsoValue));
            Assert.Null(rhythm.FirstOnOrAfter(LocalDate.MaxIsoValue));
            Assert.Empty(rhythm.Between(LocalDate.MaxIsoValue, LocalDate.MinIsoValue));
            Assert.Equal(Rhythm.Latest, rhythm.Between(new(2200, 12, 1), LocalDate.MaxIsoValue).Last());
        }
    }

    public static TheoryData<RhythmKind, int, Weekdays, int> NoRhythms => new()
    {
        { RhythmKind.Weekly, 1, Weekdays.None, 0 },
        { RhythmKind.Weekly, 0, Weekdays.Monday, 0 },
        { RhythmKind.Weekly, 53, Weekdays.Monday, 0 },
        { RhythmKind.Weekly, 1, (Weekdays)128, 0 },
        { RhythmKind.Weekly, 1, (Weekdays)(-1), 0 },
        { RhythmKind.Monthly, 1, Weekdays.None, 0 },
        { RhythmKind.Monthly, 1, Weekdays.None, 32 },
        { RhythmKind.Monthly, 2, Weekdays.None, 3 },
        { RhythmKind.Daily, 2, Weekdays.None, 0 },
        { RhythmKind.Daily, 1, Weekdays.Monday, 0 },
        { RhythmKind.Once, 1, Weekdays.None, 0 },
        { (RhythmKind)4, 1, Weekdays.None, 0 },
        { (RhythmKind)(-1), 1, Weekdays.None, 0 },
    };

    [Theory]
    [MemberData(nameof(NoRhythms))]
    public void What_is_no_rhythm_cannot_be_built(RhythmKind kind, int every, Weekdays on, int dayOfMonth) =>
        Assert.Throws<ArgumentException>(() => new Rhythm(kind, new(2026, 11, 22), null, every, on, dayOfMonth));

    [Fact]
    public void Nothing_begins_or_ends_outside_of_two_centuries()
    {
        Assert.Throws<ArgumentException>(() => Rhythm.Daily(Rhythm.Earliest.PlusDays(-1)));
        Assert.Throws<ArgumentException>(() => Rhythm.Daily(Rhythm.Latest.PlusDays(1)));
        Assert.Throws<ArgumentException>(() => Rhythm.Daily(Rhythm.Earliest, Rhythm.Latest.PlusDays(1)));
        Assert.Throws<ArgumentException>(() => Rhythm.Once(LocalDate.MinIsoValue));
        Assert.Throws<ArgumentException>(() => Rhythm.Once(LocalDate.MaxIsoValue));
        Assert.Equal(Rhythm.Latest, Rhythm.Once(Rhythm.Latest).FirstOnOrAfter(Rhythm.Earliest));
    }
}
