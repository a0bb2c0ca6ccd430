using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Domain.Tests;

/// <summary>Everything there is in a state, an event or a decision, as text to compare: records that hold lists are never equal.</summary>
static class Plainly
{
    static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Put(object? what) => what switch
    {
        null => "nothing",
        string text => $"\"{text}\"",
        LocalDate day => LocalDatePattern.Iso.Format(day),
        IFormattable simple => simple.ToString(null, CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        Type type => type.Name,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Put))}]",
        _ => $"{what.GetType().Name} {{ {string.Join(", ", Of(what.GetType()).Select(p => $"{p.Name} = {Put(p.GetValue(what))}"))} }}",
    };

    static PropertyInfo[] Of(Type type) => Properties.GetOrAdd(type, t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)]);
}
