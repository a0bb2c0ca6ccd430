using System.Text;
using System.Text.Json;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>Every event that was ever stored, as the bytes that were stored: files that are never edited, only added to.</summary>
public sealed class StoredEventsTests
{
    static string Folder => Path.Combine(AppContext.BaseDirectory, "StoredEvents");

    static IEnumerable<string> Samples() => Directory.GetFiles(Folder, "*.json")
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => n != "sealed-entry.1").Order();

    public static TheoryData<string> Names() => [.. Samples()];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_opens_and_would_be_written_the_same_today(string name)
    {
        var type = EventCatalogue.Find(name);
        Assert.NotNull(type);
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, name + ".json")))
        {
            var what = JsonSerializer.Deserialize(line, type, EventJson.Options)!;
            Assert.Equal(line, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(what, type, EventJson.Options)));
        }
    }

    /// <summary>Names are only added: what was ever stored stays readable, so a sample never goes.</summary>
    [Fact]
    public void Every_event_has_its_sample_and_nothing_else_does() => Assert.Equal(
        EventCatalogue.All.Select(EventCatalogue.NameOf).Order(), Samples());

    /// <summary>A choice is stored by its name: one that is renamed, or that a newer program does not know, would be read no more.</summary>
    [Fact]
    public void Every_choice_that_can_be_stored_is_in_a_sample()
    {
        var stored = EventCatalogue.All.SelectMany(type => type.GetProperties()).SelectMany(p => Choices(p.PropertyType)).Distinct().ToList();
        Assert.True(stored.Count > 8);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Samples())
            foreach (var line in File.ReadAllLines(Path.Combine(Folder, name + ".json")))
                Meet(JsonSerializer.Deserialize(line, EventCatalogue.Find(name)!, EventJson.Options)!, found);
        var all = from type in stored from one in type.GetEnumNames() select $"{type.Name}.{one}";
        Assert.Equal("", string.Join('\n', all.Except(found).Order(StringComparer.Ordinal)));
    }

    /// <summary>The choices in what a property holds.</summary>
    static IEnumerable<Type> Choices(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return [plain];
        if (plain.IsGenericType) return plain.GetGenericArguments().SelectMany(Choices);
        return plain.Namespace?.StartsWith("Goldseam", StringComparison.Ordinal) == true ? plain.GetProperties().SelectMany(p => Choices(p.PropertyType)) : [];
    }

    static void Meet(object? what, HashSet<string> found)
    {
        switch (what)
        {
            case null or string:
                return;
            case Enum choice:
                foreach (var one in choice.ToString().Split(", ")) found.Add($"{choice.GetType().Name}.{one}");
                return;
            case System.Collections.IEnumerable list:
                foreach (var one in list) Meet(one, found);
                return;
            default:
                if (what.GetType().Namespace?.StartsWith("Goldseam", StringComparison.Ordinal) == true)
                    foreach (var property in what.GetType().GetProperties()) Meet(property.GetValue(what), found);
                return;
        }
    }

    [Fact]
    public void A_stored_name_is_the_noun_the_deed_and_a_number_and_fits_its_byte() =>
        Assert.All(EventCatalogue.All.Select(EventCatalogue.NameOf), name =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.[1-9][0-9]?$", name);
            Assert.InRange(name.Length, 5, 64);
        });
}
