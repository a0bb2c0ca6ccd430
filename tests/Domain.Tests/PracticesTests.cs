using System.Reflection;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Domain.SetBack;

namespace Goldseam.Domain.Tests;

/// <summary>A practice is registered once, in the state of its stream, and is found there under its own name.</summary>
public sealed class PracticesTests
{
    static readonly (Type State, StreamPractices Practices)[] Streams =
        [(typeof(RecordState), RecordState.Practices), (typeof(DrawerState), DrawerState.Practices)];

    [Fact]
    public void Every_practice_there_is_is_listed_in_one_stream()
    {
        var written = typeof(Practice).Assembly.GetTypes()
            .Select(t => t.GetField("Practice", BindingFlags.Public | BindingFlags.Static)).OfType<FieldInfo>()
            .Select(f => (Practice)f.GetValue(null)!);
        Assert.Equal(
            written.Select(p => p.State.Name).Order(StringComparer.Ordinal),
            Streams.SelectMany(s => s.Practices).Select(p => p.State.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_practice_has_a_property_of_the_name_of_its_state_and_every_property_a_practice()
    {
        foreach (var (stream, practices) in Streams)
        {
            var properties = stream.GetProperties(BindingFlags.Public | BindingFlags.Instance);
            Assert.Equal(practices.Select(p => p.State.Name), properties.Select(p => p.Name + "State"));
            Assert.Equal(practices.Select(p => p.State), properties.Select(p => p.PropertyType));
        }
    }

    /// <summary>Rows of snapshots are named so, and keep their names where a practice is called otherwise since.</summary>
    static readonly Dictionary<string, Type> CalledSoAtFirst = new(StringComparer.Ordinal)
    {
        ["commitments"] = typeof(PromisesState),
        ["gratitudes"] = typeof(ThanksState),
        ["concerns"] = typeof(SmallQuestionsState),
        ["restores"] = typeof(SetBackState),
        ["own-restores"] = typeof(OwnSetBackState),
        ["own-tellings"] = typeof(BeingToldState),
    };

    [Fact]
    public void A_practice_is_named_as_its_state_is_or_was_at_first()
    {
        foreach (var practice in Streams.SelectMany(s => s.Practices).Where(p => CalledSoAtFirst.GetValueOrDefault(p.Name) != p.State))
            Assert.Equal($"{practice.Name.Replace("-", "", StringComparison.Ordinal)}state", practice.State.Name.ToLowerInvariant());
        Assert.All(Streams, s => Assert.Equal(s.Practices.Count, s.Practices.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count()));
    }

    /// <summary>What lies between two practices knows both, and they do not know each other.</summary>
    [Fact]
    public void No_practice_knows_another_that_knows_it()
    {
        var known = typeof(Practice).Assembly.GetTypes().Where(t => t.Namespace is not null && t.Namespace != typeof(RecordState).Namespace)
            .GroupBy(t => t.Namespace!).ToDictionary(g => g.Key, g => g.SelectMany(Mentioned).ToHashSet(StringComparer.Ordinal));
        Assert.True(known.Count > 12);
        foreach (var practice in known.Keys) Assert.DoesNotContain(practice, Reached(practice, []));

        HashSet<string> Reached(string from, HashSet<string> found)
        {
            foreach (var next in known[from].Where(n => n != from && known.ContainsKey(n)))
                if (found.Add(next)) Reached(next, found);
            return found;
        }
    }

    /// <summary>The namespaces of a type's fields, of what its members take and give back, and of what they hold meanwhile.</summary>
    static IEnumerable<string> Mentioned(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var mentioned = type.GetFields(All).Select(f => f.FieldType)
            .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []));
        return mentioned.SelectMany(Parts).Select(t => t.Namespace).OfType<string>();

        static IEnumerable<Type> Parts(Type of) => of.GetGenericArguments().SelectMany(Parts).Prepend(of.GetElementType() ?? of);
    }

    [Fact]
    public void Every_event_belongs_to_one_practice_of_its_own_stream()
    {
        foreach (var what in EventCatalogue.All)
        {
            var stream = what.IsAssignableTo(typeof(RecordEvent)) ? typeof(RecordState) : typeof(DrawerState);
            Assert.NotEqual(what.IsAssignableTo(typeof(RecordEvent)), what.IsAssignableTo(typeof(DrawerEvent)));
            var owner = Assert.Single(Streams.SelectMany(s => s.Practices, (s, p) => (s.State, Practice: p)), o => o.Practice.Owns(what));
            Assert.Equal(stream, owner.State);
            Assert.Equal(what.Namespace, owner.Practice.State.Namespace);
        }
    }

    [Fact]
    public void Every_state_begins_empty_and_each_page_can_ask_for_it()
    {
        var record = new RecordState(Fold.Whole(RecordState.Practices, []));
        var drawer = new DrawerState(Fold.Whole(DrawerState.Practices, []));
        foreach (var property in typeof(RecordState).GetProperties()) Assert.IsType(property.PropertyType, property.GetValue(record));
        foreach (var property in typeof(DrawerState).GetProperties()) Assert.IsType(property.PropertyType, property.GetValue(drawer));
    }
}
