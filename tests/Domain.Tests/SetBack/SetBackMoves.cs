using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.SetBack;

namespace Goldseam.Domain.Tests.SetBack;

/// <summary>What lives do with a record that was set back.</summary>
sealed class SetBackMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (1, from who in Who
            from inRecord in Gen.Elements<long?>(null, 3)
            from inDrawer in Gen.Elements<long?>(null, 1)
            select (Move)new GoesOn(who, inRecord, inDrawer)),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [AcceptingASetBack.Decide(record, drawer, 3, 3, null, by)];
}

/// <summary>Accepts that record or drawer were set back.</summary>
sealed record GoesOn(Partner By, long? InRecord, long? InDrawer) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) =>
        AcceptingASetBack.Decide(scene.Record, scene.Drawers[By], InRecord ?? InDrawer ?? 0, InRecord, InDrawer, By);
}
