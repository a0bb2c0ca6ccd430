using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>Whatever somebody chooses, there is a rhythm or a kind sentence.</summary>
public sealed class ChosenRhythmTests
{
    static readonly LocalDate Today = new(2026, 11, 22);
    static readonly ChosenRhythm Daily = new(RhythmKind.Daily, Today, null, 1, Weekdays.None, null);
    static readonly ChosenRhythm Weekly = Daily with { Kind = RhythmKind.Weekly };
    static readonly ChosenRhythm Monthly = Daily with { Kind = RhythmKind.Monthly };
    static readonly ChosenRhythm Once = Daily with { Kind = RhythmKind.Once };

    static Rhythm Reads(ChosenRhythm chosen)
    {
        Assert.True(chosen.TryRead(Today, out var rhythm, out var refusal));
        Assert.Null(refusal);
        return rhythm;
    }

    static void Refuses<T>(ChosenRhythm chosen)
    {
        Assert.False(chosen.TryRead(Today, out var rhythm, out var refusal));
        Assert.Null(rhythm);
        Assert.IsType<T>(refusal);
    }

    static Gen<int> Numbers(int least, int most) =>
        Gen.Frequency<int>([(5, Gen.Choose(least, most)), (1, Gen.Elements(int.MinValue, -1, 0, 128, 1_000, int.MaxValue))]);

    static readonly Gen<LocalDate> AnyDay = Gen.Frequency<LocalDate>([
        (6, Gen.Choose(-5, 900).Select(d => Today.PlusDays(d))),
        (1, Gen.Choose(-5, 5_000).Select(d => Today.PlusDays(d))),
        (1, Gen.Elements(LocalDate.MinIsoValue, new(1, 1, 1), new(1999, 12, 31), new(2028, 2, 29), new(9999, 12, 31), Rhythm.Latest))]);

    static readonly Gen<LocalDate> AnyToday = Gen.Frequency<LocalDate>([
        (8, Gen.Constant(Today)),
        (1, Gen.Elements(LocalDate.MinIsoValue, new(1970, 1, 1), new(2199, 6, 1), new(2200, 12, 30), LocalDate.MaxIsoValue))]);

    [Fact]
    public void Whatever_is_chosen_there_is_a_rhythm_that_comes_up_or_a_sentence_and_never_a_crash()
    {
        var (read, drawn) = (0, Chance.Of(10_000));
        var gen = from kind in Gen.Choose(-1, 4)
                  from begins in AnyDay
                  from until in Gen.OneOf(Gen.Constant<LocalDate?>(null), AnyDay.Select(d => (LocalDate?)d))
                  from every in Numbers(1, 52)
                  from chosen in Numbers(0, 127)
                  from dayOfMonth in Gen.OneOf(Gen.Constant<int?>(null), Numbers(1, 31).Select(d => (int?)d))
                  from today in AnyToday
                  select (new ChosenRhythm((RhythmKind)kind, begins, until, every, (Weekdays)chosen, dayOfMonth), today);
        Prop.ForAll(Arb.From(gen), c =>
        {
            var (chosen, today) = c;
            if (!chosen.TryRead(today, out var rhythm, out var refusal))
            {
                Assert.NotNull(refusal);
                Assert.Null(rhythm);
                return;
            }
            read++;
            Assert.Null(refusal);
            Assert.Equal((chosen.Kind, chosen.From), (rhythm.Kind, rhythm.From));
            Assert.Equal(chosen.Kind == RhythmKind.Once ? chosen.From : chosen.Until, rhythm.Until);
            Assert.True(rhythm.FirstOnOrAfter(today) >= today);
        }).Check(drawn);
        Assert.True(read > drawn.MaxTest / 5, $"{read} were rhythms.");
    }

    [Fact]
    public void What_is_left_open_is_taken_from_the_day_on_which_it_begins()
    {
        Assert.Equal(Weekdays.Sunday, Reads(Weekly).On);
        Assert.Equal(22, Reads(Monthly).DayOfMonth);
        Assert.Equal(Rhythm.Daily(Today), Reads(Daily));
    }

    [Fact]
    public void What_happens_once_has_no_end_of_its_own() =>
        Assert.All(
            new LocalDate?[] { null, new(1, 1, 1), Today.PlusDays(-1), new(9999, 12, 31) },
            until => Assert.Equal(Rhythm.Once(Today), Reads(Once with { Until = until })));

    [Fact]
    public void A_promise_is_for_what_is_to_come()
    {
        Refuses<BeginsInThePast>(Daily with { From = Today.PlusDays(-1) });
        Refuses<BeginsInThePast>(Once with { From = new(1, 1, 1) });
        Refuses<BeginsInThePast>(Monthly with { From = LocalDate.MinIsoValue });
    }

    [Fact]
    public void And_for_what_they_live_to_see()
    {
        Assert.Equal(new LocalDate(2028, 11, 22), Reads(Once with { From = new(2028, 11, 22) }).From);
        Refuses<TooFarAhead>(Once with { From = new(2028, 11, 23) });
        Refuses<TooFarAhead>(Daily with { From = new(9999, 12, 31) });
        Refuses<TooFarAhead>(Daily with { Until = new(9999, 12, 31) });
        Assert.NotNull(Reads(Daily with { Until = new(2038, 11, 22) }));
    }

    [Fact]
    public void It_ends_after_it_begins()
    {
        Refuses<EndsBeforeItBegins>(Daily with { From = Today.PlusDays(3), Until = Today.PlusDays(2) });
        Refuses<EndsBeforeItBegins>(Daily with { Until = new(1, 1, 1) });
        Assert.Equal([Today], Reads(Daily with { Until = Today }).Between(Today, Today.PlusDays(9)));
    }

    [Fact]
    public void Between_its_first_and_its_last_day_it_comes_up_at_least_once()
    {
        Refuses<NeverComesUp>(Weekly with { On = Weekdays.Tuesday, Until = Today.PlusDays(1) });
        Assert.NotNull(Reads(Weekly with { On = Weekdays.Tuesday, Until = Today.PlusDays(2) }));
        Refuses<NeverComesUp>(Monthly with { DayOfMonth = 21, Until = Today.PlusDays(28) });
    }

    [Fact]
    public void On_the_twenty_ninth_of_February_a_month_later_and_a_year_later_are_days_too()
    {
        var leapDay = new LocalDate(2028, 2, 29);
        Assert.Equal(
            [leapDay, new(2028, 3, 29), new(2028, 4, 29)],
            Reads(Monthly with { From = leapDay }).Between(leapDay, leapDay.PlusMonths(2)));
        Assert.Contains(new LocalDate(2029, 2, 28), Reads(Monthly with { From = leapDay }).Between(leapDay, leapDay.PlusYears(1)));
        Assert.True((Once with { From = leapDay.PlusYears(2) }).TryRead(leapDay, out _, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(53)]
    [InlineData(-1)]
    public void Weeks_go_from_one_to_a_year(int every) => Refuses<NoSuchRhythm>(Weekly with { Every = every });

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public void Days_of_a_month_go_from_1_to_31(int day) => Refuses<NoSuchRhythm>(Monthly with { DayOfMonth = day });

    [Fact]
    public void What_no_form_offers_is_no_rhythm()
    {
        Refuses<NoSuchRhythm>(Weekly with { On = (Weekdays)128 });
        Refuses<NoSuchRhythm>(Weekly with { On = (Weekdays)(-2) });
        Refuses<NoSuchRhythm>(Daily with { Kind = (RhythmKind)4 });
    }
}
