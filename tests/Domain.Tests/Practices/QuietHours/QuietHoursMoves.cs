using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.QuietHours;

namespace Goldseam.Domain.Tests.Practices.QuietHours;

/// <summary>What lives do with their quiet hours.</summary>
sealed class QuietHoursMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (2, from who in Who
            from hour in Gen.Choose(0, 23)
            from reach in Gen.Elements(Enum.GetValues<Reach>())
            select (Move)new SetsQuietHours(who, hour, reach)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) => [new SetsQuietHours(who, form % 24, (Reach)(form % 3))];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [drawer.OwnQuietHours.Set(new(22, 0), new(7, 0), Reach.Never)];
}

sealed record SetsQuietHours(Partner By, int Hour, Reach HardMoments) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnQuietHours.Set(new(Hour, 0), new(7, 0), HardMoments);
}
