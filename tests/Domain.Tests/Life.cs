using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Tests.Couples;

namespace Goldseam.Domain.Tests;

/// <summary>Some weeks of two people: what they do, in any order, with double taps, old tabs and days that pass.</summary>
sealed class Life(IReadOnlyList<Move> moves)
{
    const int Cases = 400;
    const int FewestSteps = 50;
    const int MostSteps = 80;

    /// <summary>Where days begin far apart, where clocks change by an hour, and where by half of one.</summary>
    public static readonly string[] Zones =
        ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"];

    public IReadOnlyList<Move> Moves => moves;

    /// <param name="watch">Called after each move that was made.</param>
    public Scene Play(Action<Scene, Step>? watch = null)
    {
        var scene = new Scene();
        foreach (var move in moves)
            if (scene.Do(move) is { } step) watch?.Invoke(scene, step);
        return scene;
    }

    public override string ToString() => string.Concat(moves.Select(m => $"\n  {m}"));

    static readonly Gen<Move> ADeed = Gen.Frequency<Move>(
    [
        .. PracticeMoves.All.SelectMany(p => p.Deeds),
        (2, from who in Gen.Elements(Partner.First, Partner.Second) select (Move)new LooksIn(who)),
    ]);

    static readonly Gen<Move> AMove = Gen.Frequency<Move>([
        (165, ADeed),
        (30, from hours in Gen.Choose(0, 30) select (Move)new Passes(hours)),
        (4, from days in Gen.Choose(2, 9) select (Move)new Passes(24 * days)),
        (2, from days in Gen.Choose(20, 70) select (Move)new Passes(24 * days)),
        (15, from back in Gen.Choose(0, 8) from said in Gen.Elements("anew", null) select (Move)new SendsAgain(back, said))]);

    static readonly Gen<IReadOnlyList<Move>> Beginning = Gen.Frequency<IReadOnlyList<Move>>(
        [(12, Gen.Constant<IReadOnlyList<Move>>([])), .. PracticeMoves.All.SelectMany(p => p.Beginnings)]);

    static readonly Gen<Life> Any =
        from zone in Gen.Elements(Zones)
        from together in Gen.Frequency<bool>([(9, Gen.Constant(true)), (1, Gen.Constant(false))])
        from beginning in Beginning
        from steps in Gen.Choose(FewestSteps, MostSteps)
        from moves in AMove.ListOf(steps)
        select new Life([.. together ? [new Joins(zone)] : Array.Empty<Move>(), .. beginning, .. moves.Select(OnAPageOfItsOwn)]);

    /// <summary>Every form has an id of its own and no two answers say the same, so that words can be followed.</summary>
    static Move OnAPageOfItsOwn(Move move, int index) => move switch
    {
        Deed deed => deed.OnForm(index + 1),
        SendsAgain { Said: { } said } again => again with { Said = $"{said} {index}" },
        _ => move,
    };

    static IEnumerable<Life> Shorter(Life life) =>
        from size in new[] { life.Moves.Count / 2, life.Moves.Count / 4, 1 }.Distinct()
        where size > 0
        from at in Enumerable.Range(0, life.Moves.Count - size + 1)
        select new Life([.. life.Moves.Take(at), .. life.Moves.Skip(at + size)]);

    /// <summary>Holds in hundreds of lives; a failure is shown as the shortest life found, with the seed to see it again.</summary>
    public static void Always(Action<Life> holds) => Always(Gen.Constant(0), (life, _) => holds(life));

    /// <summary>The same, step by step.</summary>
    /// <param name="part">Another one has other lives.</param>
    public static void AtEachStep(Action<Scene, Step> holds, int cases = Cases, int part = 0) =>
        Always(Gen.Constant(0), (life, _) => life.Play(holds), cases, part);

    /// <summary>The same with something else by chance, which is not made smaller.</summary>
    public static void Always<T>(Gen<T> chance, Action<Life, T> holds, int cases = Cases, int part = 0) =>
        Prop.ForAll(
            Arb.From(from life in Any from other in chance select (life, other), both => Shorter(both.life).Select(l => (l, both.other))),
            both => holds(both.life, both.other))
        .Check(Chance.Of(cases, part));

    /// <summary>Deeds of one partner that lie in their drawer, and after which of the moves they are done.</summary>
    public static Gen<IReadOnlyList<(int After, Deed Deed)>> UnseenDeedsOf(Partner who) =>
        from deeds in (from after in Gen.Choose(0, 60)
                       from form in Gen.Choose(1_001, 1_015)
                       from deed in Gen.Elements<Deed>([.. PracticeMoves.All.SelectMany(p => p.UnseenBy(who, form))])
                       select (after, deed)).ListOf()
        select (IReadOnlyList<(int, Deed)>)[.. deeds];
}
