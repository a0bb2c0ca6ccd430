using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Offers;

namespace Goldseam.Domain.Tests.Offers;

/// <summary>What lives do with what Today offers.</summary>
sealed class OffersMoves : PracticeMoves
{
    static readonly string[] Offered = ["spare-key", "side", "invitation"];

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (2, from who in Who from form in Gen.Choose(1, 9) from name in Gen.Elements(Offered)
            select (Move)new PutsAnOfferAway(who, form, name)),
        (2, from who in Who from form in Gen.Choose(1, 9) select (Move)new PutsAnOfferBack(who, form)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) =>
        [new PutsAnOfferAway(who, form, Offered[form % 3]), new PutsAnOfferBack(who, form)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<OwnOfferPutAway>(scene.DrawerEntries[by], e => e.Form)
            .SelectMany(form => new[] { drawer.OwnOffers.PutAway(form, "side", scene.TodayOf(by)), drawer.OwnOffers.PutBack(form) });
}

/// <param name="Form">With its name it says which form it is: one that was sent before says the same.</param>
sealed record PutsAnOfferAway(Partner By, int Form, string Name) : Deed(By)
{
    public static Guid IdOf(Partner by, int form, string name) => new(form, (short)by, (short)(900 + name.Length), new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Drawers[By].OwnOffers.PutAway(IdOf(By, Form, Name), Name, scene.TodayOf(By));
}

/// <summary>If they put one away, then that.</summary>
sealed record PutsAnOfferBack(Partner By, int Form, Guid? Id = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Id is not null ? this : this with
    {
        Id = scene.Drawers[By].OwnOffers.All.LastOrDefault(o => !o.IsBack)?.Form ?? PutsAnOfferAway.IdOf(By, Form, "side"),
    };

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnOffers.PutBack(Id!.Value);
}
