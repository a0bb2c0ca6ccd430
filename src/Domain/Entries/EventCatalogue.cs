using System.Collections.Frozen;
using System.Reflection;

namespace Goldseam.Domain.Entries;

/// <summary>Every event there is, by the name it is stored under.</summary>
public static class EventCatalogue
{
    static readonly FrozenDictionary<string, Type> Types = typeof(Event).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(Event)))
        .ToFrozenDictionary(t => Stored(t).Name, StringComparer.Ordinal);

    static readonly FrozenDictionary<string, Type>.AlternateLookup<ReadOnlySpan<char>> TypesBySpan =
        Types.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenDictionary<Type, StoredAsAttribute> Names =
        Types.Values.ToFrozenDictionary(t => t, Stored);

    public static IEnumerable<Type> All => Names.Keys;

    public static string NameOf(Type what) => Names[what].Name;

    public static Keeping KeepingOf(Type what) => Names[what].Keeping;

    /// <returns>Null where no event of this program has that name.</returns>
    public static Type? Find(ReadOnlySpan<char> storedName) => TypesBySpan.TryGetValue(storedName, out var type) ? type : null;

    static StoredAsAttribute Stored(Type type) =>
        type.GetCustomAttribute<StoredAsAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no stored name.");
}
