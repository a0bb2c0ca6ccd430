using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Domain.Tests.Practices.Sides;

namespace Goldseam.Domain.Tests.Practices.Paces;

/// <summary>What lives do with the pace.</summary>
sealed class PacesMoves : PracticeMoves
{
    static readonly Gen<Pace?> APace = Gen.Elements<Pace?>(null, Pace.Daily, Pace.AtSetTimes, Pace.Weekly, Pace.NotThisWeek);

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (12, from who in Who from pace in APace select (Move)new SetsThePace(who, 0, pace)),
        (4, from who in Who select (Move)new KeepsThePace(who)),
    ];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
    [
        (8, from who in Who from pace in Gen.Elements(Pace.Weekly, Pace.NotThisWeek)
            select (IReadOnlyList<Move>)
                [new StatesASide(who, 10_021, Side.Hurt, null), new SharesTheSide(who), new SetsThePace(who, 10_022, pace)]),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        new Pace?[] { null, Pace.Daily, Pace.NotThisWeek }.Select(pace => SettingThePace.Decide(record, drawer, Unused, pace, by));
}

sealed record SetsThePace(Partner By, int Form, Pace? Pace) : Deed(By), ISaysHowItStands
{
    public Guid Id => new(Form, (short)By, 4, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => SettingThePace.Decide(scene.Record, scene.Drawers[By], Id, Pace, By);
}

/// <summary>Takes back a looser pace before its day.</summary>
sealed record KeepsThePace(Partner By) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnPaces.Settle();
}
