using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Tests.Practices.Promises;
using Goldseam.Domain.Tests.SetBack;
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
            if (step.Deed is not ISaysHowItStands) saved.Add(step);
        });
        foreach (var step in saved)
        {
            if (!step.Deed!.IsForgottenIn(scene, step.Day <= furthest[step.Deed.By] - CheckInsState.Horizon))
                Assert.True(step.Deed!.DecideIn(scene).Events.Count == 0, $"{step.Deed} was written twice.");
        }
    });

    [Fact]
    public void What_was_refused_wrote_nothing() =>
        Life.AtEachStep((_, step) => Assert.True(step.Decision.Refusal is null || step.Decision.Events.Count == 0));
}
