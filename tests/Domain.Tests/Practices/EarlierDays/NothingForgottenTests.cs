using System.Text.RegularExpressions;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.EarlierDays;

namespace Goldseam.Domain.Tests.Practices.EarlierDays;

/// <summary>What one wrote alone is on a page of one's own, or it is said here where else it is.</summary>
public sealed class NothingForgottenTests
{
    const string NobodyThere = "who is alone has nobody to say it to";

    /// <summary>Each with the reason why it is not among earlier days.</summary>
    static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["CheckInWords"] = "alone, answers lie in the drawer",
        ["NoteWords"] = "notes stay on their own page",
        ["OwnSideWords"] = "stays on the page of one's side",
        ["PromiseMade"] = "promises have a list of their own above the newest month",
        ["PromiseChanged"] = "as what was made",
        ["LandingWords"] = NobodyThere,
        ["TellingWords"] = NobodyThere,
        ["ReplyWords"] = NobodyThere,
        ["AnswerWords"] = NobodyThere,
        ["MeantWords"] = NobodyThere,
        ["OwnHelpWords"] = "what helps stays on its own page",
        ["HelpWords"] = NobodyThere,
        ["HardMomentWords"] = NobodyThere,
        ["OwnNeedsWords"] = "what one needs stays on its own page",
        ["NeedsWords"] = NobodyThere,
        ["SaidBackWords"] = NobodyThere,
        ["MoreWords"] = NobodyThere,
        ["OwnTriggerWords"] = "the map stays on its own page",
        ["TriggerLogWords"] = "the log stays on its own page",
    };

    [Fact]
    public void Every_event_that_carries_words_is_told_among_ones_earlier_days_or_has_a_place_of_its_own()
    {
        var told = File.ReadAllText(Path.Combine(
            HouseRulesTests.Root, "src", "Domain", "Practices", "EarlierDays", $"{nameof(WrittenAlone)}.cs"));
        var carrying = typeof(Event).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract && t.GetProperties().Any(p => HoldsWords(p.PropertyType)))
            .Select(t => t.Name).ToList();
        Assert.True(carrying.Count > 10, $"{carrying.Count} events");
        Assert.DoesNotContain(
            carrying, n => !Regex.IsMatch(told, $@"\b{n}\b", RegexOptions.None, TimeSpan.FromSeconds(5)) && !Elsewhere.ContainsKey(n));
        Assert.Subset(carrying.ToHashSet(StringComparer.Ordinal), Elsewhere.Keys.ToHashSet(StringComparer.Ordinal));
    }

    static bool HoldsWords(Type type) =>
        type == typeof(Words) || type == typeof(LongWords) || type == typeof(Line)
        || type.IsGenericType && type.GetGenericArguments().Any(a =>
            HoldsWords(a) || a.GetProperties().Any(p => HoldsWords(p.PropertyType)));
}
