using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.EarlierDays;

/// <summary>Jonas promised something while he was alone. Now he shares a record with Mara, who founded it.</summary>
public sealed class BringingAlongTests
{
    /// <summary>Alone he was the first of the two.</summary>
    const Partner Himself = Partner.First;

    static readonly LocalDateTime Now = Cast.Sunday.At(new(20, 0));

    static readonly Line What = Line.Stored("The phone stays in the kitchen");

    static readonly PromiseMade Made = new(
        Cast.Id(1), PromiseKind.Practical, What, Line.Stored("Because I lied about it"), Rhythm.Daily(Cast.Sunday.PlusDays(-30)), null);

    static RecordState Alone(params RecordEvent[] given) =>
        Cast.Record([(Himself, Cast.MaraFounded), .. given.Select(e => (Himself, e))]);

    static BroughtAlong Brings(RecordState there, RecordState here, LocalDateTime? at = null, string? saw = null)
    {
        var now = at ?? Now;
        var terms = there.Promises.Of(Cast.Id(1)) is { } one ? BringingAlong.TermsFrom(one, now) : null;
        return BringingAlong.Decide(
            there, here, Cast.Id(1), saw ?? (terms is null ? null : BringingAlong.SeenOf(terms)), now, Himself, Cast.Jonas);
    }

    [Fact]
    public void It_is_promised_to_her_from_today_on_and_ends_where_he_was_alone()
    {
        var brought = Brings(Alone(Made), Cast.TheirRecord());
        brought.Here.Comes_to(new PromiseMade(Cast.Id(1), PromiseKind.Practical, What, null, Rhythm.Daily(Cast.Sunday), null));
        brought.There.Comes_to(new PromiseHandedBack(Cast.Id(1), Cast.Sunday));
    }

    [Fact]
    public void Neither_why_it_mattered_to_him_nor_what_he_said_about_its_days_comes_along()
    {
        var there = Alone(Made, new PromiseNotKept(Cast.Id(1), Cast.Sunday.PlusDays(-3)), new PromisePaused(Cast.Id(1), Cast.Sunday));
        var made = Assert.IsType<PromiseMade>(Assert.Single(Brings(there, Cast.TheirRecord()).Here.Events));
        Assert.Null(made.Why);
        Assert.Equal(Cast.Sunday, made.Rhythm.From);
    }

    [Fact]
    public void Brought_along_twice_it_stands_once()
    {
        var here = Cast.TheirRecord((Cast.Jonas, Made with { Rhythm = Rhythm.Daily(Cast.Sunday) }));
        Brings(Alone(Made), here).Here.Is_already_so();
        var there = Alone(Made, new PromiseHandedBack(Cast.Id(1), Cast.Sunday));
        Brings(there, here).Here.Is_already_so();
        Brings(there, Cast.TheirRecord()).Here.Is_refused_as<HandedBackAlready>();
    }

    [Fact]
    public void A_day_of_which_he_has_said_how_it_went_and_one_whose_hour_has_come_stay_with_him()
    {
        var kept = Brings(Alone(Made, new PromiseKept(Cast.Id(1), Cast.Sunday)), Cast.TheirRecord());
        Assert.Equal(Cast.Monday, ((PromiseMade)kept.Here.Events[0]).Rhythm.From);
        var late = Brings(Alone(Made with { At = new(18, 30) }), Cast.TheirRecord());
        Assert.Equal(Cast.Monday, ((PromiseMade)late.Here.Events[0]).Rhythm.From);
    }

    [Fact]
    public void What_comes_up_once_comes_along_to_the_day_it_was_put_off_to_and_not_once_it_is_over()
    {
        var once = Made with { Rhythm = Rhythm.Once(Cast.Sunday.PlusDays(-1)) };
        Brings(Alone(once), Cast.TheirRecord()).Here.Is_refused_as<OverAlready>();
        var moved = Brings(Alone(once, new PromiseMoved(Cast.Id(1), Cast.Sunday.PlusDays(-1), Cast.Monday)), Cast.TheirRecord());
        Assert.Equal(Rhythm.Once(Cast.Monday), ((PromiseMade)moved.Here.Events[0]).Rhythm);
        var kept = Alone(Made with { Rhythm = Rhythm.Once(Cast.Sunday) }, new PromiseKept(Cast.Id(1), Cast.Sunday));
        Brings(kept, Cast.TheirRecord()).Here.Is_refused_as<OverAlready>();
    }

    [Fact]
    public void A_preview_that_is_over_brings_nothing_along()
    {
        var (there, here) = (Alone(Made), Cast.TheirRecord());
        Brings(there, here, Now.PlusDays(1), saw: "2026-11-22").Here.Is_refused_as<ChangedMeanwhile>();
        Brings(there, here, saw: "").Here.Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void What_is_not_there_and_what_was_never_his_alone_is_not_here()
    {
        Brings(Alone(), Cast.TheirRecord()).Here.Is_refused_as<NoSuchPromise>();
        Brings(Cast.TheirRecord((Cast.Mara, Made)), Cast.TheirRecord()).Here.Is_refused_as<NoSuchPromise>();
    }

    [Fact]
    public void There_is_no_more_room_for_it_than_for_others()
    {
        var full = Enumerable.Range(2, PromisesState.MostAtOnce)
            .Select(i => (Cast.Jonas, (RecordEvent)(Made with { Id = Cast.Id(i) }))).ToArray();
        Assert.IsType<ManyAlready>(Brings(Alone(Made), Cast.TheirRecord(full)).Refusal);
    }

    static readonly Gen<Rhythm> Rhythms =
        from begins in Gen.Choose(-400, 20).Select(Cast.Sunday.PlusDays)
        from days in Gen.Choose(1, 127)
        from every in Gen.Choose(1, 5)
        from day in Gen.Choose(1, 31)
        from ends in Gen.Choose(0, 30)
        let until = ends == 0 ? (LocalDate?)null : Cast.Sunday.PlusDays(100 + ends)
        from rhythm in Gen.Elements(
            Rhythm.Daily(begins, until), Rhythm.Weekly(begins, (Weekdays)days, every, until), Rhythm.Monthly(begins, day, until))
        select rhythm;

    /// <summary>Every second Friday stays the same second Friday.</summary>
    [Fact]
    public void From_then_on_it_comes_up_on_the_very_days_on_which_it_would_have() =>
        Prop.ForAll(Rhythms.ToArbitrary(), rhythm =>
        {
            var brought = Brings(Alone(Made with { Rhythm = rhythm }), Cast.TheirRecord());
            var made = Assert.IsType<PromiseMade>(Assert.Single(brought.Here.Events));
            var last = Cast.Sunday.PlusDays(200);
            Assert.Equal(rhythm.Between(Cast.Sunday, last), made.Rhythm.Between(Cast.Sunday.PlusDays(-400), last));
        }).QuickCheckThrowOnFailure();
}
