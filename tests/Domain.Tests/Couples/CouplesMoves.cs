using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Couples;

/// <summary>What lives do with names, clocks and coming in.</summary>
sealed class CouplesMoves : PracticeMoves
{
    const string UnknownZone = "Atlantis/Capital";

    static readonly Gen<string> Zone = Gen.Frequency<string>([(8, Gen.Elements(Life.Zones)), (1, Gen.Constant(UnknownZone))]);

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (1, from who in Who from name in Gen.Elements("Mara", "Jo") from zone in Zone select (Move)new Describes(who, name, zone)),
        (1, from zone in Zone select (Move)new Joins(zone)),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
    [
        record.Couples.Describe(Cast.Called("Kim"), Cast.Berlin, by), record.Couples.Join(Cast.Called("Kim"), Cast.Berlin),
        record.Couples.WhyNotInvite() ?? Decision.AlreadySo,
    ];
}

sealed record Describes(Partner By, string Name, string Zone) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Record.Couples.Describe(PersonName.Stored(Name), Zone, By);
}

/// <summary>Jonas comes, or tries to come again.</summary>
sealed record Joins(string Zone) : Deed(Partner.Second)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Couples.Join(PersonName.Stored("Jonas"), Zone);
}
