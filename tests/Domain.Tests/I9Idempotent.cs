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
    public void What_was_refused_wrote_nothing() =>
        Life.AtEachStep((_, step) => Assert.True(step.Decision.Refusal is null || step.Decision.Events.Count == 0));
}
