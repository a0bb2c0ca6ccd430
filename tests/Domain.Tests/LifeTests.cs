using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.SmallQuestions;

namespace Goldseam.Domain.Tests;

public sealed class LifeTests
{
    const int Thousand = 1_000;

    /// <summary>What is rare must be met, too: a thousand lives are nearly always enough, and this many always are.</summary>
    const int MostThousands = 12;

    /// <summary>Words that cannot be read never reach a decision, and Mara has always founded.</summary>
    static readonly Type[] NotMetInALife =
        [typeof(NothingWritten), typeof(HiddenCharacters), typeof(TooLong), typeof(TooMuchToSeal), typeof(NoCoupleHere), typeof(DayIsOver),
        typeof(HasEndedOnce)];

    /// <summary>They lie in older records, and are read for ever.</summary>
    static readonly Type[] NotWrittenAnyMore = [typeof(AnswerWords)];

    [Fact]
    public void Every_event_and_every_refusal_is_met_in_some_thousand_lives()
    {
        var (events, refusals) = (new HashSet<Type>(), new HashSet<Type>());
        List<Type> allEvents = [.. EventCatalogue.All.Except([typeof(CoupleFounded), .. NotWrittenAnyMore])];
        List<Type> allRefusals = [.. typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal))).Except(NotMetInALife)];
        InThousands((_, step) =>
        {
            events.UnionWith(step.Decision.Events.Select(e => e.GetType()));
            if (step.Decision.Refusal is { } refusal) refusals.Add(refusal.GetType());
        }, () => allEvents.All(events.Contains) && allRefusals.All(refusals.Contains));
        Assert.Equal(NamesOf(allEvents), NamesOf(events));
        Assert.Equal(NamesOf(allRefusals), NamesOf(refusals));
    }

    static void InThousands(Action<Scene, Step> watch, Func<bool> isAllMet)
    {
        for (var thousands = 0; thousands < MostThousands && !isAllMet(); thousands++) Life.AtEachStep(watch, Thousand, part: thousands);
    }

    static IEnumerable<string> NamesOf(IEnumerable<Type> types) => types.Select(t => t.Name).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_kind_of_check_in_is_met_in_some_thousand_lives()
    {
        var met = new HashSet<(Audience, bool Opened, bool Changed, bool Withdrawn)>();
        // Four kinds for both, eight for when both have answered, two for only me.
        const int Kinds = 4 + 8 + 2;
        InThousands((scene, step) => met.UnionWith(
            from one in step.After.All.Concat(scene.Drawers.Values.SelectMany(d => d.OwnCheckIns.All))
            select (one.Audience, one.Opened, one.Changed, one.Withdrawn)), () => met.Count >= Kinds);
        Assert.Equal(Kinds, met.Count);
    }
}
