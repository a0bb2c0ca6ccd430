using Goldseam.Domain.Anchors;
using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests;

/// <summary>Undoes a deed by which something was lost.</summary>
abstract record Undoing(Partner By) : Deed(By)
{
    /// <summary>Once it is undone, the form that did it can do it again.</summary>
    public abstract bool Undoes(Deed deed);
}

/// <summary>If they deleted one, then that.</summary>
sealed record PutsANoteBack(Partner By, int Form, Guid? Id = null) : Undoing(By)
{
    public override Deed AsSentIn(Scene scene) => Id is not null ? this : this with
    {
        Id = scene.Drawers[By].Notes.All.LastOrDefault(n => n.Withdrawn)?.Id ?? WritesNote.IdOf(By, Form),
    };

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].Notes.PutBack(Id!.Value, LongWords.Stored("the song in the shop"));

    public override bool Undoes(Deed deed) => deed is WithdrawsNote;
}

/// <summary>A check-in counted back from the newest of either partner; that of the other is tried too.</summary>
sealed record PutsACheckInBack(Partner By, int Back, bool Proven, Guid? Id = null) : Undoing(By)
{
    public override Deed AsSentIn(Scene scene) => Id is null ? this with { Id = scene.CheckInBack(Back) } : this;

    public override Decision DecideIn(Scene scene) => PuttingBackACheckIn.Decide(
        scene.Record, scene.Drawers[By], Id!.Value, Feeling.Warm, null, Proven, scene.Written, scene.TodayOf(By), By);

    public override bool Undoes(Deed deed) => deed is Withdraws;
}

/// <summary>If they let go of one, then that.</summary>
sealed record PutsAnAnchorBack(Partner By, int Back, Guid? Of = null) : Undoing(By)
{
    public override Deed AsSentIn(Scene scene) => Of is not null ? this : this with
    {
        Of = scene.Record.Anchors.All.LastOrDefault(a => a.LetGoBy == By)?.Id ?? scene.MadeBack<AnchorMade>(Back, e => e.Id),
    };

    public override Decision DecideIn(Scene scene) => scene.Record.Anchors.PutBack(Of!.Value, By);

    public override bool Undoes(Deed deed) => deed is LetsAnAnchorGo;
}

/// <summary>If they ended something, then that.</summary>
sealed record TakesUpAgain(Partner By, int Back) : AboutAPromise(By, Back)
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null && scene.Record.Commitments.All.LastOrDefault(c => c.By == By && c.HandedBackOn is not null) is { } ended
            ? this with { Of = ended.Id }
            : base.AsSentIn(scene);

    public override Decision DecideIn(Scene scene) => scene.Record.Commitments.TakeUpAgain(Id, scene.TodayOf(By), By);
}
