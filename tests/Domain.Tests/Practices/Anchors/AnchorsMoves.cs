using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;

namespace Goldseam.Domain.Tests.Practices.Anchors;

/// <summary>What lives do with anchors.</summary>
sealed class AnchorsMoves : PracticeMoves
{
    static readonly Gen<Move> AnAnchor =
        from who in Who
        from back in Back
        from deed in Gen.Frequency<Move>([
            (2, Gen.Constant<Move>(new MakesAnAnchor(who, 0))), (2, Gen.Constant<Move>(new KeepsAnAnchor(who, back))),
            (2, Gen.Constant<Move>(new LetsAnAnchorGo(who, back))), (2, Gen.Constant<Move>(new PutsAnAnchorBack(who, back)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (7, AnAnchor),
    ];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
        [(1, Who.Select(w => Many(form => new MakesAnAnchor(w, form))))];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<AnchorMade>(scene.RecordEntries, e => e.Id).SelectMany(id => new[]
        {
            record.Anchors.Make(id, Line.Stored("More")), record.Anchors.Keep(id, by), record.Anchors.LetGo(id),
            record.Anchors.PutBack(id, by),
        });
}

sealed record MakesAnAnchor(Partner By, int Form) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 10, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld || scene.Record.Anchors.All.All(a => a.Id != Id);

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.Make(Id, Line.Stored("nine o'clock"));
}

/// <summary>Holds on to an anchor, counted back from the newest of either partner.</summary>
sealed record KeepsAnAnchor(Partner By, int Back, Guid? Of = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<AnchorMade>(Back, e => e.Id, By.Other()) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.Keep(Of!.Value, By);
}

sealed record LetsAnAnchorGo(Partner By, int Back, Guid? Of = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Of is null ? this with { Of = scene.MadeBack<AnchorMade>(Back, e => e.Id) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.LetGo(Of!.Value);
}

/// <summary>If they let go of one, then that.</summary>
sealed record PutsAnAnchorBack(Partner By, int Back, Guid? Of = null) : Undoing(By), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) => Of is not null ? this : this with
    {
        Of = scene.Record.Anchors.All.LastOrDefault(a => a.LetGoBy == By)?.Id ?? scene.MadeBack<AnchorMade>(Back, e => e.Id),
    };

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.PutBack(Of!.Value, By);

    public override bool Undoes(Deed deed) => deed is LetsAnAnchorGo;
}
