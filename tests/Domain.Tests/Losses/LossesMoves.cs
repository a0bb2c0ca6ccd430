using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Losses;

/// <summary>What lives do with words that are gone.</summary>
sealed class LossesMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (1, from who in Who from seq in Gen.Choose(1, 9) select (Move)new FindsALoss(who, seq)),
        (1, from who in Who from many in Gen.Choose(0, 9) select (Move)new HasSeenALoss(who, many)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) => [new FindsALoss(who, 12)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [drawer.Losses.Find(Unused, [3], []), drawer.Losses.PutAway(1, 0)];
}

/// <summary>Finds words gone before their month, as the store does that walks the record.</summary>
sealed record FindsALoss(Partner By, long InRecord) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Losses.Find(default, [InRecord], []);
}

/// <summary>Puts away what Today says about it.</summary>
sealed record HasSeenALoss(Partner By, int Many) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Losses.PutAway(Many, 0);
}
