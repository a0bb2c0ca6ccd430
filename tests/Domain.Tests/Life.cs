using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Chapters;
using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Paces;
using Goldseam.Domain.Sides;

namespace Goldseam.Domain.Tests;

/// <summary>Some weeks of two people: what they do, in any order, with double taps, old tabs and days that pass.</summary>
sealed class Life(IReadOnlyList<Move> moves)
{
    const int Cases = 400;
    const int FewestSteps = 50;
    const int MostSteps = 80;
    const string UnknownZone = "Atlantis/Capital";

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

    static readonly Gen<Partner> Who = Gen.Elements(Partner.First, Partner.Second);
    static readonly Gen<string> Zone = Gen.Frequency<string>([(8, Gen.Elements(Zones)), (1, Gen.Constant(UnknownZone))]);

    static readonly Gen<Pace?> APace = Gen.Elements<Pace?>(null, Pace.Daily, Pace.AtSetTimes, Pace.Weekly, Pace.NotThisWeek);

    static readonly Gen<Chapter?> AChapter =
        Gen.Elements<Chapter?>(null, Chapter.FirstDays, Chapter.Steadying, Chapter.Understanding, Chapter.Ours);

    static readonly Gen<Move> ADeed = Gen.Frequency<Move>([
        (24, from who in Who
             from feeling in Gen.Elements(Enum.GetValues<Feeling>())
             from said in Gen.Elements("tired", "better", null)
             from audience in Gen.Elements(Enum.GetValues<Audience>())
             select (Move)new ChecksIn(who, 0, feeling, said, audience)),
        (8, from who in Who from back in Gen.Choose(0, 5) select (Move)new Shows(who, back)),
        (8, from who in Who from back in Gen.Choose(0, 5) select (Move)new Withdraws(who, back)),
        (1, from who in Who select (Move)new LetsGo(who)),
        (4, from who in Who from form in Gen.Choose(1, 6) select (Move)new WritesNote(who, form, "the song in the shop")),
        (4, from who in Who from form in Gen.Choose(1, 6) select (Move)new WithdrawsNote(who, form)),
        (6, from who in Who from form in Gen.Choose(1, 6) select (Move)new PutsANoteBack(who, form)),
        (5, from who in Who from back in Gen.Choose(0, 5) from proven in Gen.Elements(true, false)
            select (Move)new PutsACheckInBack(who, back, proven)),
        (5, from who in Who
            from side in Gen.Elements<Side?>(null, Side.Broke, Side.Hurt, Side.Hurt, Side.Both)
            from said in Gen.Elements("quiet", null)
            select (Move)new StatesASide(who, 0, side, said)),
        (8, from who in Who select (Move)new SharesTheSide(who)),
        (1, from who in Who select (Move)new TakesTheSideBack(who)),
        (12, from who in Who from pace in APace select (Move)new SetsThePace(who, 0, pace)),
        (4, from who in Who select (Move)new KeepsThePace(who)),
        (2, from who in Who select (Move)new LooksIn(who)),
        (1, from who in Who from minutes in Gen.Elements(2, 5, 7) from ask in Gen.Elements(true, false)
            select (Move)new ChoosesALock(who, minutes, ask)),
        (2, from who in Who from chapter in AChapter from saw in AChapter from stale in Gen.Elements(true, false)
            select (Move)new ChoosesAChapter(who, chapter, saw, stale)),
        (1, from who in Who select (Move)new PutsTheEarlierDaysAway(who)),
        (1, from who in Who from name in Gen.Elements("Mara", "Jo") from zone in Zone select (Move)new Describes(who, name, zone)),
        (1, from zone in Zone select (Move)new Joins(zone)),
        (1, from who in Who from seq in Gen.Choose(1, 9) select (Move)new FindsALoss(who, seq)),
        (1, from who in Who from many in Gen.Choose(0, 9) select (Move)new HasSeenALoss(who, many)),
        (1, from who in Who
            from inRecord in Gen.Elements<long?>(null, 3)
            from inDrawer in Gen.Elements<long?>(null, 1)
            select (Move)new GoesOn(who, inRecord, inDrawer))]);

    static readonly Gen<Move> AMove = Gen.Frequency<Move>([
        (75, ADeed),
        (90, LifeTogether.ADeed),
        (30, from hours in Gen.Choose(0, 30) select (Move)new Passes(hours)),
        (4, from days in Gen.Choose(2, 9) select (Move)new Passes(24 * days)),
        (2, from days in Gen.Choose(20, 70) select (Move)new Passes(24 * days)),
        (15, from back in Gen.Choose(0, 8) from said in Gen.Elements("anew", null) select (Move)new SendsAgain(back, said))]);

    static readonly Gen<Life> Any =
        from zone in Gen.Elements(Zones)
        from together in Gen.Frequency<bool>([(9, Gen.Constant(true)), (1, Gen.Constant(false))])
        from beginning in LifeTogether.Beginning
        from steps in Gen.Choose(FewestSteps, MostSteps)
        from moves in AMove.ListOf(steps)
        select new Life([.. together ? [new Joins(zone)] : Array.Empty<Move>(), .. beginning, .. moves.Select(OnAPageOfItsOwn)]);

    /// <summary>Every form has an id of its own and no two answers say the same, so that words can be followed.</summary>
    static Move OnAPageOfItsOwn(Move move, int index) => move switch
    {
        ChecksIn answer => answer with { Form = index + 1, Said = answer.Said is null ? null : $"{answer.Said} {index}" },
        StatesASide side => side with { Form = index + 1, Said = side.Said is null ? null : $"{side.Said} {index}" },
        SetsThePace pace => pace with { Form = index + 1 },
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
    public static void AtEachStep(Action<Scene, Step> holds, int cases = Cases) =>
        Always(Gen.Constant(0), (life, _) => life.Play(holds), cases);

    /// <summary>The same with something else by chance, which is not made smaller.</summary>
    public static void Always<T>(Gen<T> chance, Action<Life, T> holds, int cases = Cases) =>
        Prop.ForAll(
            Arb.From(from life in Any from other in chance select (life, other), both => Shorter(both.life).Select(l => (l, both.other))),
            both => holds(both.life, both.other))
        .Check(Chance.Of(cases));

    /// <summary>Deeds of one partner that lie in their drawer, and after which of the moves they are done.</summary>
    public static Gen<IReadOnlyList<(int After, Deed Deed)>> UnseenDeedsOf(Partner who) =>
        from deeds in (from after in Gen.Choose(0, 60)
                       from form in Gen.Choose(1_001, 1_015)
                       from together in LifeTogether.UnseenDeedOf(who)
                       from deed in Gen.Elements<Deed>(
                           new ChecksIn(who, form, Feeling.Numb, $"unseen {form}", Audience.OnlyMe), new LetsGo(who),
                           new WritesNote(who, form, "unseen"), new WithdrawsNote(who, form - 1_000),
                           new PutsANoteBack(who, form - 1_000), new ChoosesALock(who, 10, true), new FindsALoss(who, 12),
                           new ChoosesAChapter(who, Chapter.Closeness, null, false), new PutsTheEarlierDaysAway(who), together, together)
                       select (after, deed)).ListOf()
        select (IReadOnlyList<(int, Deed)>)[.. deeds];
}
