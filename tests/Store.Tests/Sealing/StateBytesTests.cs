using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>What a page reads out of a snapshot is what was put into it.</summary>
public sealed class StateBytesTests
{
    static Gen<T?> OrNull<T>(Gen<T> gen) where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(T? (value) => value));

    static readonly Gen<bool> YesOrNo = Gen.Elements(true, false);

    static readonly Gen<Guid> Ids = Gen.Choose(int.MinValue, int.MaxValue).Select(n => new Guid(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

    static readonly Gen<CheckIn> CheckIns =
        from id in Ids
        from author in Gen.Elements(Partner.First, Partner.Second)
        from day in Gen.Choose(-3_000_000, 2_900_000)
        from audience in Gen.Elements(Enum.GetValues<Audience>())
        from seq in Gen.Choose(0, int.MaxValue)
        from earlier in Gen.Choose(0, 4).SelectMany(size => Ids.ListOf(size))
        from opened in YesOrNo
        from changed in YesOrNo
        from withdrawn in YesOrNo
        from feeling in Gen.Elements(Enum.GetValues<Feeling>())
        from felt in YesOrNo
        from words in OrNull(Gen.Elements("", "a", "Zoë, 愛 and 🧵", new string('x', 2_000)).Select(Words.Stored))
        select new CheckIn(
            id, author, new LocalDate(2026, 11, 22).PlusDays(day), audience, seq * 4_000_000_000L, new([.. earlier]),
            opened, changed, withdrawn, felt ? feeling : null, words);

    static string Json(object state) => JsonSerializer.Serialize(state, state.GetType(), EventJson.Options);

    [Fact]
    public void Any_week_of_check_ins_comes_back_as_it_was() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 20).SelectMany(size => CheckIns.ListOf(size))),
        all =>
        {
            var state = new CheckInsState([.. all]);
            var bytes = StateBytes.Write(state, typeof(CheckInsState));
            return Json(state) == Json(StateBytes.Read(bytes, typeof(CheckInsState)));
        }).Check(Chance.Of(1_000));

    static readonly Gen<LocalTime?> Times = Gen.Choose(-200, 1_439)
        .Select(minute => minute < 0 ? (LocalTime?)null : LocalTime.FromMinutesSinceMidnight(minute));

    static readonly Gen<Terms> SomeTerms =
        from kind in Gen.Elements(Enum.GetValues<PromiseKind>())
        from why in OrNull(Gen.Elements("a", "Zoë, 愛 and 🧵").Select(Line.Stored))
        from rhythm in AnyEvent.Rhythms
        from at in Times
        select new Terms(rhythm.From, kind, Line.Stored("I call at six"), why, rhythm, at);

    static readonly Gen<Mark> Marks =
        from day in Gen.Choose(-3_000_000, 2_900_000)
        from said in Gen.Elements<Said?>(null, Said.Kept, Said.NotKept)
        from moved in Gen.Choose(-60, 60)
        from thanked in YesOrNo
        from landing in OrNull(from form in Ids from seq in Gen.Choose(0, int.MaxValue) select new Landing(seq * 4_000_000_000L, new([form])))
        from under in OrNull(SomeTerms)
        let there = new LocalDate(2026, 11, 22).PlusDays(day)
        select new Mark(there, said, moved < 0 ? there.PlusDays(moved) : null, thanked, landing, under);

    static readonly Gen<Promise> Commitments =
        from id in Ids
        from maker in Gen.Elements(Partner.First, Partner.Second)
        from seq in Gen.Choose(1, int.MaxValue)
        from terms in SomeTerms.NonEmptyListOf()
        from pauses in Gen.Choose(0, 60).Select(d => new Pause(new LocalDate(2026, 11, 22), d == 0 ? null : new LocalDate(2026, 11, 22).PlusDays(d)))
            .ListOf()
        from back in Gen.Choose(-30, 60)
        from marks in Marks.ListOf()
        from earlier in Ids.ListOf()
        select new Promise(
            id, maker, [.. terms], [.. pauses], back < 0 ? null : new LocalDate(2026, 11, 22).PlusDays(back), [.. marks], new([.. earlier]), seq);

    [Fact]
    public void Any_promises_come_back_as_they_were_with_rhythms_times_and_lists() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 8).SelectMany(size => Commitments.ListOf(size))),
        all =>
        {
            var state = new PromisesState([.. all], [.. all.Take(2).Select(c => new AnsweredMark(c.By, c.Id, new(2026, 11, 22), Instant.FromUtc(2026, 11, 22, 19, 0)))]);
            return Json(state) == Json(StateBytes.Read(StateBytes.Write(state, typeof(PromisesState)), typeof(PromisesState)));
        }).Check(Chance.Of(500));

    sealed record Days(LocalDate First, LocalDate? Second);

    [Fact]
    public void The_first_and_the_last_day_there_is_come_back_too()
    {
        foreach (var day in new[] { LocalDate.MinIsoValue, new(1969, 12, 31), new(1970, 1, 1), new(2028, 2, 29), LocalDate.MaxIsoValue })
            Assert.Equal(new Days(day, day), StateBytes.Read(StateBytes.Write(new Days(day, day), typeof(Days)), typeof(Days)));
    }

    [Fact]
    public void Every_practice_has_a_state_that_can_be_written()
    {
        foreach (var practice in RecordState.Practices.Concat(DrawerState.Practices))
            Assert.Equal(Json(practice.Empty), Json(StateBytes.Read(StateBytes.Write(practice.Empty, practice.State), practice.State)));
    }

    sealed record Forgetful(int Kept)
    {
        public int Lost { get; init; }
    }

    [Fact]
    public void A_state_that_would_lose_something_is_refused_at_once() =>
        Assert.Contains("Lost", Assert.Throws<NotSupportedException>(() => StateBytes.Write(new Forgetful(1) { Lost = 2 }, typeof(Forgetful))).Message, StringComparison.Ordinal);

    sealed record Bare;

    [Fact]
    public void A_state_of_nothing_comes_back_as_nothing() =>
        Assert.Equal(new Bare(), StateBytes.Read(StateBytes.Write(new Bare(), typeof(Bare)), typeof(Bare)));

    sealed record Strange(decimal Amount);

    [Fact]
    public void A_type_that_nobody_taught_it_is_refused_at_once() =>
        Assert.Throws<NotSupportedException>(() => StateBytes.Write(new Strange(1), typeof(Strange)));

    enum Far
    {
        Here = 255,
        There = 256,
    }

    sealed record Travels(Far To);

    [Fact]
    public void A_choice_that_does_not_fit_its_byte_is_refused_and_never_another_one()
    {
        Assert.Equal(new Travels(Far.Here), StateBytes.Read(StateBytes.Write(new Travels(Far.Here), typeof(Travels)), typeof(Travels)));
        Assert.Throws<OverflowException>(() => StateBytes.Write(new Travels(Far.There), typeof(Travels)));
    }
}
