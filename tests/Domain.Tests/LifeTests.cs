using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Concerns;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests;

public sealed class LifeTests
{
    /// <summary>More than elsewhere: what is rare must be met, too.</summary>
    const int Thousand = 1_000;

    /// <summary>Words that cannot be read never reach a decision, and Mara has always founded.</summary>
    static readonly Type[] NotMetInALife =
        [typeof(NothingWritten), typeof(HiddenCharacters), typeof(TooLong), typeof(TooMuchToSeal), typeof(NoCoupleHere), typeof(DayIsOver)];

    /// <summary>They lie in older records, and are read for ever.</summary>
    static readonly Type[] NotWrittenAnyMore = [typeof(ExplanationWords)];

    [Fact]
    public void Every_event_and_every_refusal_is_met_in_a_thousand_lives()
    {
        var (events, refusals) = (new HashSet<Type>(), new HashSet<Type>());
        Life.AtEachStep((_, step) =>
        {
            events.UnionWith(step.Decision.Events.Select(e => e.GetType()));
            if (step.Decision.Refusal is { } refusal) refusals.Add(refusal.GetType());
        }, Thousand);
        var allRefusals = typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)));
        Assert.Equal(NamesOf(EventCatalogue.All.Except([typeof(CoupleFounded), .. NotWrittenAnyMore])), NamesOf(events));
        Assert.Equal(NamesOf(allRefusals.Except(NotMetInALife)), NamesOf(refusals));
    }

    static IEnumerable<string> NamesOf(IEnumerable<Type> types) => types.Select(t => t.Name).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_kind_of_check_in_is_met_in_three_thousand_lives()
    {
        var met = new HashSet<(Audience, bool Opened, bool Changed, bool Withdrawn)>();
        Life.AtEachStep((scene, step) => met.UnionWith(
            from one in step.After.All.Concat(scene.Drawers.Values.SelectMany(d => d.OwnCheckIns.All))
            select (one.Audience, one.Opened, one.Changed, one.Withdrawn)), 3 * Thousand);
        // Four kinds for both, eight for when both have answered, two for only me.
        Assert.Equal(4 + 8 + 2, met.Count);
    }
}
