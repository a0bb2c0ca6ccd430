using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Sides;

namespace Goldseam.Domain.Tests.Practices.Sides;

/// <summary>What lives do with their sides.</summary>
sealed class SidesMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (5, from who in Who
            from side in Gen.Elements<Side?>(null, Side.Broke, Side.Hurt, Side.Hurt, Side.Both)
            from said in Gen.Elements("quiet", null)
            select (Move)new StatesASide(who, 0, side, said)),
        (8, from who in Who select (Move)new SharesTheSide(who)),
        (1, from who in Who select (Move)new TakesTheSideBack(who)),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
    [
        .. new Side?[] { null, Side.Hurt, Side.Broke }.Select(side =>
            StatingASide.Decide(record, drawer, Unused, scene.TodayOf(by), side, Outlook.DoNotKnow, null, Cast.Say("More."), by)),
        SharingASide.Decide(record, drawer, by), record.Sides.Withdraw(by),
    ];
}

sealed record StatesASide(Partner By, int Form, Side? Side, string? Said) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 3, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form, Said = Said is null ? null : $"{Said} {form}" };

    public override Decision DecideIn(Scene scene) => StatingASide.Decide(
        scene.Record, scene.Drawers[By], Id, scene.TodayOf(By), Side, Outlook.DoNotKnow,
        Said is null ? null : Words.Stored(Said), null, By);
}

sealed record SharesTheSide(Partner By) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => SharingASide.Decide(scene.Record, scene.Drawers[By], By);
}

sealed record TakesTheSideBack(Partner By) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Record.Sides.Withdraw(By);
}
