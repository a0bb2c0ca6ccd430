using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>Any event of any practice, made of any values that its members can have. A type of value that nothing is said about here is asked for by name.</summary>
static class AnyEvent
{
    public static Gen<Guid> Ids { get; } = Gen.Choose(int.MinValue, int.MaxValue).Four()
        .Select(t => new Guid(t.Item1, (short)t.Item2, (short)t.Item3, BitConverter.GetBytes((long)t.Item4 * t.Item2)));

    public static Gen<long> Seqs { get; } = Gen.Choose(0, int.MaxValue).Select(n => (long)n * n);

    public static Gen<string> Texts { get; } =
        Gen.Elements("a", "ü", "ß", "\n", "\"", "\\", "<", "🌧", "漢", " ", "\u2028", "'", "&", "é", "0").ListOf().Select(string.Concat);

    public static Gen<Rhythm> Rhythms { get; } =
        from begins in Gen.Choose(0, 50_000).Select(d => new LocalDate(2000, 1, 1).PlusDays(d))
        from until in Gen.Choose(-400, 900).Select(d => d < 0 ? (LocalDate?)null : begins.PlusDays(400 + d))
        from weekdays in Gen.Choose(1, 127)
        from every in Gen.Choose(1, Rhythm.MostWeeks)
        from dayOfMonth in Gen.Choose(1, 31)
        from rhythm in Gen.Elements(
            Rhythm.Once(begins), Rhythm.Daily(begins, until), Rhythm.Weekly(begins, (Weekdays)weekdays, every, until),
            Rhythm.Monthly(begins, dayOfMonth, until))
        select rhythm;

    static readonly Gen<LocalDate> Days = Gen.Choose(0, 40_000).Select(d => new LocalDate(1990, 1, 1).PlusDays(d));

    static readonly Dictionary<Type, Gen<object>> Values = new[]
    {
        Value(Ids), Value(Seqs), Value(Days), Value(Rhythms), Value(Texts), Value(Gen.Elements(true, false)), Value(Gen.Choose(-1, 1_000)),
        Value(Gen.Choose(0, int.MaxValue).Select(second => Instant.FromUnixTimeSeconds(second))),
        Value(Gen.Choose(0, 1_439).Select(minute => LocalTime.FromMinutesSinceMidnight(minute))),
        Value(Texts.Select(Words.Stored)), Value(Texts.Select(LongWords.Stored)), Value(Texts.Select(Line.Stored)), Value(Texts.Select(PersonName.Stored)),
    }.ToDictionary(v => v.Of, v => v.Any);

    /// <summary>One generator for each event there is.</summary>
    public static IReadOnlyList<Gen<Event>> Each { get; } = [.. EventCatalogue.All.Select(type => Made(type).Select(made => (Event)made))];

    static (Type Of, Gen<object> Any) Value<T>(Gen<T> any) where T : notnull => (typeof(T), any.Select(value => (object)value));

    static Gen<object> Made(Type record)
    {
        var constructor = record.GetConstructors().Single();
        return Gen.CollectToArray(constructor.GetParameters().Select(OfParameter)).Select(constructor.Invoke);
    }

    static Gen<object?> OfParameter(ParameterInfo parameter)
    {
        var always = OfType(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType).Select(value => (object?)value);
        return new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable
            ? Gen.Frequency<object?>([(1, Gen.Constant<object?>(null)), (2, always)]) : always;
    }

    static Gen<object> OfType(Type type) =>
        Values.TryGetValue(type, out var value) ? value
        : type.IsEnum ? Gen.Elements(Enum.GetValues(type).Cast<object>())
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? ListOf(type.GetGenericArguments()[0])
        : type.IsClass && type.GetConstructors() is [_] ? Made(type)
        : throw new NotSupportedException($"Say in {nameof(AnyEvent)} what a {type.Name} can be.");

    static Gen<object> ListOf(Type type) => OfType(type).ListOf().Select(object (values) =>
    {
        var list = Array.CreateInstance(type, values.Count);
        foreach (var (i, value) in values.Index()) list.SetValue(value, i);
        return list;
    });
}
