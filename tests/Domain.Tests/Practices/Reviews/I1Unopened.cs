using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;

namespace Goldseam.Domain.Tests.Practices.Reviews;

/// <summary>What somebody wrote for the week stays theirs until both are done, or until they show it.</summary>
public sealed class I1Unopened
{
    [Fact]
    public void No_word_of_a_review_is_in_the_record_before_both_are_done_or_its_author_shows_it() => Life.Always(life =>
    {
        var finished = new HashSet<(Span, Partner)>();
        life.Play((scene, step) =>
        {
            if (step.Deed is not { By: var by }) return;
            foreach (var done in step.Decision.Events.OfType<ReviewFinished>()) finished.Add((new(done.Kind, done.Start), by));
            foreach (var what in step.Decision.Events.OfType<RecordEvent>())
            {
                if (what is not (ReviewMade or ReviewWords))
                {
                    Assert.DoesNotContain(WritesAPage.Mark, Plainly.Put(what), StringComparison.Ordinal);
                    continue;
                }
                var span = new Span(((ReviewEvent)what).Kind, ((ReviewEvent)what).Start);
                Assert.Contains((span, by), finished);
                Assert.True(
                    step.Deed is ShowsTheirPages || finished.Contains((span, by.Other())) || !scene.Record.Couples.IsOfTwo,
                    $"{span} of {by} opened before both were done.");
                Assert.DoesNotContain($"{WritesAPage.Mark} of {by.Other()}", Plainly.Put(what), StringComparison.Ordinal);
            }
        });
    });

    [Fact]
    public void How_far_somebody_is_shows_nowhere_until_they_say_that_they_are_done() => Life.AtEachStep((_, step) =>
    {
        if (step.Deed is WritesAPage) Assert.All(step.Decision.Events, e => Assert.IsType<DrawerEvent>(e, exactMatch: false));
        if (step.Deed is FinishesLookingBack && step.Decision.Events.Count == 1) Assert.IsType<ReviewFinished>(step.Decision.Events[0]);
    });

    [Fact]
    public void A_single_yes_to_another_month_shows_nothing() => Life.Always(life =>
    {
        foreach (var silent in Scene.Both)
        {
            var moves = life.Moves.Select(m => m is WritesAPage page && page.By == silent ? page with { AnotherMonth = null } : m);
            new Life([.. moves]).Play((scene, _) => Assert.All(
                scene.Record.Reviews.All, r => Assert.False(scene.Record.Reviews.BothWantAnotherMonth(r.Span))));
        }
    });

    [Fact]
    public void Only_the_yes_of_both_shows() => Life.AtEachStep((scene, _) =>
    {
        var state = scene.Record.Reviews;
        foreach (var span in state.All.Select(r => r.Span).Distinct())
            Assert.Equal(
                Scene.Both.All(p => state.Of(span, p) is { Seq: not null, AnotherMonth: true }), state.BothWantAnotherMonth(span));
    });

    [Fact]
    public void Once_both_are_done_and_have_looked_in_the_pages_of_both_are_there() => Life.Always(life =>
    {
        var scene = new Life([.. life.Moves, new LooksIn(Cast.Mara), new LooksIn(Cast.Jonas), new LooksIn(Cast.Mara)]).Play();
        if (!scene.Record.Couples.IsOfTwo) return;
        foreach (var span in scene.Record.Reviews.All.Select(r => r.Span).Distinct())
            if (Scene.Both.All(p => scene.Record.Reviews.IsFinished(span, p) && span.IsStillOpen(scene.TodayOf(p))))
                Assert.True(scene.Record.Reviews.IsOpen(span), $"{span} did not open.");
    });

    [Fact]
    public void What_lies_open_is_never_written_anew() => Life.Always(life =>
    {
        var before = (ReviewsState)ReviewsState.Practice.Empty;
        life.Play((scene, _) =>
        {
            foreach (var one in before.All.Where(r => r.Seq is not null)) Assert.Equal(one, scene.Record.Reviews.Of(one.Span, one.By));
            before = scene.Record.Reviews;
        });
    });
}
