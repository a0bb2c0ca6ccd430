using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;

namespace Goldseam.Domain.Tests.Practices.Notes;

/// <summary>What lives do with notes.</summary>
sealed class NotesMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (4, from who in Who from form in Gen.Choose(1, 6) select (Move)new WritesNote(who, form, "the song in the shop")),
        (4, from who in Who from form in Gen.Choose(1, 6) select (Move)new WithdrawsNote(who, form)),
        (6, from who in Who from form in Gen.Choose(1, 6) select (Move)new PutsANoteBack(who, form)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) =>
        [new WritesNote(who, form, "unseen"), new WithdrawsNote(who, form - 1_000), new PutsANoteBack(who, form - 1_000)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<NoteMade>(scene.DrawerEntries[by], e => e.Id)
            .SelectMany(id => new[] { drawer.Notes.Keep(id, Cast.Write("More.")), drawer.Notes.Withdraw(id) });
}

sealed record WritesNote(Partner By, int Form, string Written) : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 2, new byte[8]);

    public override bool IsForgottenIn(Scene scene, bool isOld) => false;

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Notes.Keep(Id, LongWords.Stored(Written));
}

sealed record WithdrawsNote(Partner By, int Form) : Deed(By)
{
    public override bool IsForgottenIn(Scene scene, bool isOld) => false;

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Notes.Withdraw(WritesNote.IdOf(By, Form));
}

/// <summary>If they deleted one, then that.</summary>
sealed record PutsANoteBack(Partner By, int Form, Guid? Id = null) : Undoing(By), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) => Id is not null ? this : this with
    {
        Id = scene.Drawers[By].Notes.All.LastOrDefault(n => n.Withdrawn)?.Id ?? WritesNote.IdOf(By, Form),
    };

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Notes.PutBack(Id!.Value, LongWords.Stored("the song in the shop"));

    public override bool Undoes(Deed deed) => deed is WithdrawsNote;
}
