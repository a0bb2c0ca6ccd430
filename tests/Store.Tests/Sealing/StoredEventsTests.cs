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

    [Fact]
    public void Every_event_has_its_sample() => Assert.Equal(
        EventCatalogue.All.Select(EventCatalogue.NameOf).Order(), Samples());

    [Fact]
    public void A_stored_name_is_the_noun_the_deed_and_a_number_and_fits_its_byte() =>
        Assert.All(EventCatalogue.All.Select(EventCatalogue.NameOf), name =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.[1-9][0-9]?$", name);
            Assert.InRange(name.Length, 5, 64);
        });
}
