using System.Globalization;
using System.Reflection;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>A refusal is shown to somebody who may have a hard day.</summary>
public sealed class RefusalTests
{
    static readonly string[] Blaming =
        ["must", "should", "invalid", "illegal", "wrong", "error", "fail", "failed", "failure", "denied", "forbidden", "forgot", "cannot",
         "mistake", "bad", "blame", "guilt", "late"];

    static readonly Type[] Types = [.. typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract)];

    public static TheoryData<Type> All => [.. Types];

    /// <summary>With the numbers 1, 2, … where it tells numbers, or those hours.</summary>
    static Refusal Made(Type type)
    {
        var constructor = Assert.Single(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        var numbers = constructor.GetParameters()
            .Select((p, i) => p.ParameterType == typeof(LocalTime)
                ? new LocalTime(i + 1, 0)
                : Convert.ChangeType(i + 1, p.ParameterType, CultureInfo.InvariantCulture));
        return (Refusal)constructor.Invoke([.. numbers]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_one_sentence_or_two_calm_and_complete(Type refusal)
    {
        var sentence = Made(refusal).Sentence;
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.True(char.IsUpper(sentence[0]));
        Assert.InRange(sentence.Split('.', '?').Length - 1, 1, 2);
        Assert.DoesNotContain('!', sentence);
        Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_blames_nobody(Type refusal) =>
        Assert.DoesNotContain(
            Made(refusal).Sentence.ToLowerInvariant().Split([' ', '.', ',', ':', ';', '?'], StringSplitOptions.RemoveEmptyEntries),
            word => Blaming.Contains(word));

    [Theory]
    [MemberData(nameof(All))]
    public void Its_numbers_have_their_places(Type refusal)
    {
        var made = Made(refusal);
        var said = string.Format(CultureInfo.InvariantCulture, made.Sentence, [.. made.Arguments]);
        Assert.DoesNotContain('{', said);
        for (var i = 0; i < made.Arguments.Count; i++) Assert.Contains($"{{{i}}}", made.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_say_the_same() =>
        Assert.Equal(Types.Length, Types.Select(t => Made(t).Sentence).Distinct(StringComparer.Ordinal).Count());
}
