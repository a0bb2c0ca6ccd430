using System.Reflection;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Entries;

public sealed class EventsTests
{
    [Fact]
    public void Every_name_finds_its_event_and_no_other_does()
    {
        Assert.All(EventCatalogue.All, t => Assert.Same(t, EventCatalogue.Find(EventCatalogue.NameOf(t))));
        Assert.Null(EventCatalogue.Find("check-in.made.2"));
        Assert.Null(EventCatalogue.Find("Check-In.Made.1"));
        Assert.Null(EventCatalogue.Find(""));
    }

    [Fact]
    public void A_stored_name_is_what_it_is_about_what_happened_and_a_version()
    {
        foreach (var name in EventCatalogue.All.Select(EventCatalogue.NameOf))
        {
            var parts = name.Split('.');
            Assert.Equal(3, parts.Length);
            foreach (var word in parts[..2].SelectMany(p => p.Split('-')))
                Assert.True(word.Length > 0 && word.All(char.IsAsciiLetterLower), name);
            Assert.True(int.TryParse(parts[2], out var version) && version >= 1 && parts[2] == $"{version}", name);
        }
    }

    [Fact]
    public void Every_event_is_a_sealed_record_that_says_how_it_is_stored()
    {
        foreach (var what in typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract))
        {
            Assert.True(what.IsSealed && IsRecord(what), $"{what.Name} is not a sealed record.");
            Assert.NotNull(what.GetCustomAttribute<StoredAsAttribute>());
            Assert.Contains(what, EventCatalogue.All);
        }
    }

    /// <summary>Named ahead by its author, and the same moment on two clocks: no time at which something was done.</summary>
    static readonly string[] MomentsToCome = ["SpaceAsked.Until"];

    [Fact]
    public void No_event_carries_its_author_or_its_time() =>
        Assert.Equal(MomentsToCome, EventCatalogue.All.SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyType == typeof(Partner) || p.PropertyType == typeof(NodaTime.Instant))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));

    [Fact]
    public void Events_states_and_their_parts_never_change_once_made()
    {
        var records = typeof(Event).Assembly.GetTypes().Where(IsRecord).ToList();
        Assert.True(records.Count > EventCatalogue.All.Count());
        foreach (var field in records.SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)))
        {
            Assert.True(field.IsInitOnly, $"{field.DeclaringType!.Name}.{field.Name} can be set again.");
            var kind = field.FieldType.IsGenericType ? field.FieldType.GetGenericTypeDefinition() : field.FieldType;
            Assert.False(
                kind.IsArray || Growing.Contains(kind),
                $"{field.DeclaringType!.Name}.{field.Name} holds a list that can grow.");
        }
    }

    static readonly Type[] Growing =
        [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(ISet<>)];

    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
