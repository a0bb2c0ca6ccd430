using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Tests.Couples;
using Goldseam.Domain.Tests.Locks;
using Goldseam.Domain.Tests.Losses;
using Goldseam.Domain.Tests.Practices.Anchors;
using Goldseam.Domain.Tests.Practices.Chapters;
using Goldseam.Domain.Tests.Practices.CheckIns;
using Goldseam.Domain.Tests.Practices.Commitments;
using Goldseam.Domain.Tests.Practices.Concerns;
using Goldseam.Domain.Tests.Practices.Notes;
using Goldseam.Domain.Tests.Practices.Paces;
using Goldseam.Domain.Tests.Practices.Sides;
using Goldseam.Domain.Tests.Practices.Tellings;
using Goldseam.Domain.Tests.Restores;
using NodaTime;

namespace Goldseam.Domain.Tests;

/// <summary>The same form sent twice, or the same thing decided twice, changes nothing.</summary>
public sealed class I9Idempotent
{
    /// <remarks>Accepting a restore is decided by the heads that the store compares; it is the store's to be asked once.</remarks>
    [Fact]
    public void Deciding_twice_changes_nothing() => Life.AtEachStep((scene, step) =>
    {
        if (step.Deed is null or GoesOn) return;
        Assert.Empty(step.Deed.DecideIn(scene).Events);
    });

    /// <summary>
    /// What these say is how it stands from now on, and whoever says it again later, after saying otherwise, means it. An old tab of them
    /// is caught by what it saw.
    /// </summary>
    static readonly Type[] SaysWhatStands =
    [
        typeof(Describes), typeof(SharesTheSide), typeof(TakesTheSideBack), typeof(SetsThePace), typeof(KeepsThePace), typeof(ChoosesALock),
        typeof(ChoosesAChapter), typeof(HoldsHardThings), typeof(PutsOff), typeof(WishesAWindow), typeof(Parks), typeof(Pauses),
        typeof(Resumes), typeof(Keeps), typeof(MovesToAnotherDay), typeof(TakesTheMarkBack), typeof(LetsGo), typeof(TakesUpAgain),
        typeof(PutsANoteBack), typeof(PutsACheckInBack), typeof(PutsAnAnchorBack), typeof(GoesOn), typeof(FindsALoss),
        // No form: a page that hands in what is due.
        typeof(LooksIn),
        // Here it draws anew how many were seen.
        typeof(HasSeenALoss),
    ];

    [Fact]
    public void Any_form_sent_again_at_any_later_time_changes_nothing() => Life.Always(life =>
    {
        var saved = new List<Step>();
        var furthest = Scene.Both.ToDictionary(p => p, _ => LocalDate.MinIsoValue);
        var scene = life.Play((now, step) =>
        {
            foreach (var by in Scene.Both.Where(now.IsHere)) furthest[by] = LocalDate.Max(furthest[by], now.TodayOf(by));
            if (step.Decision.Events.Count == 0) return;
            if (step.Deed is Undoing undo) saved.RemoveAll(s => undo.Undoes(s.Deed!));
            if (step.Deed is TakesUpAgain) saved.RemoveAll(s => s.Deed is HandsBack);
            // What one promised alone stays in a record of one: nobody joins there, and so nobody is told later.
            if (step.Deed is DoesNotKeep && !now.Record.Couples.IsOfTwo) return;
            if (!SaysWhatStands.Contains(step.Deed!.GetType())) saved.Add(step);
        });
        foreach (var step in saved)
        {
            if (!IsOfThePast(step, scene, furthest[step.Deed!.By]))
                Assert.True(step.Deed!.DecideIn(scene).Events.Count == 0, $"{step.Deed} was written twice.");
        }
    });

    /// <summary>The record remembers the forms of a week; one that is older comes with a visit that ended long ago.</summary>
    static bool IsOfThePast(Step step, Scene scene, LocalDate furthest) =>
        step.Deed is not (Shows or Withdraws or WritesNote or WithdrawsNote) && step.Day <= furthest - CheckInsState.Horizon
        || step.Deed is MakesAnAnchor made && scene.Record.Anchors.All.All(a => a.Id != made.Id);

    [Fact]
    public void What_was_refused_wrote_nothing() =>
        Life.AtEachStep((_, step) => Assert.True(step.Decision.Refusal is null || step.Decision.Events.Count == 0));
}
