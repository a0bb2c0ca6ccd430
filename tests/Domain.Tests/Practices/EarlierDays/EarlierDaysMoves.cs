using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Practices.EarlierDays;

/// <summary>What lives do with the days before there were two.</summary>
sealed class EarlierDaysMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (1, from who in Who select (Move)new PutsTheEarlierDaysAway(who)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) => [new PutsTheEarlierDaysAway(who)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [drawer.OwnEarlierDays.PutAway()];
}

/// <summary>Has read where their earlier days are kept.</summary>
sealed record PutsTheEarlierDaysAway(Partner By) : Deed(By)
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnEarlierDays.PutAway();
}
