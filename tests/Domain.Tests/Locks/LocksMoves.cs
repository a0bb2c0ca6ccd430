using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Locks;

/// <summary>What lives do with locks.</summary>
sealed class LocksMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (1, from who in Who from minutes in Gen.Elements(2, 5, 7) from ask in Gen.Elements(true, false)
            select (Move)new ChoosesALock(who, minutes, ask)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) => [new ChoosesALock(who, 10, true)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [drawer.Locks.Choose(5, onDrawer: true)];
}

sealed record ChoosesALock(Partner By, int Minutes, bool OnDrawer) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Locks.Choose(Minutes, OnDrawer);
}
