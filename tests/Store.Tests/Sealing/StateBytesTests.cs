using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain;
using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
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
            id, author, new LocalDate(2026, 11, 22).PlusDays(day), audience, seq * 4_000_000_000L, [.. earlier],
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
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

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
}
