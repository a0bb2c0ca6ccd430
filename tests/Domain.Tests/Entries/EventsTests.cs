using System.Reflection;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Entries;

public sealed class EventsTests
{
    /// <summary>Every name under which something was ever stored. Names are only added: what was stored stays readable.</summary>
    static readonly string[] EverStored =
    [
        "anchor.kept.1", "anchor.let-go.1", "anchor.made.1", "anchor.put-back.1",
        "check-in.made.1", "check-in.put-back.1", "check-in.shown.1", "check-in.withdrawn.1", "check-in.words.1",
        "commitment.changed.1", "commitment.handed-back.1", "commitment.kept.1", "commitment.made.1", "commitment.moved.1",
        "commitment.not-kept.1", "commitment.paused.1", "commitment.resumed.1", "commitment.taken-up-again.1",
        "commitment.thanked.1", "commitment.unmarked.1",
        "concern.made.1", "concern.parked.1", "concern.settled.1", "concern.words.1",
        "couple.described.1", "couple.founded.1", "couple.joined.1",
        "explanation.made.1", "explanation.words.1", "explanation.words.2",
        "gratitude.made.1", "gratitude.words.1",
        "landing.made.1", "landing.words.1",
        "lock.chosen.1",
        "loss.found.1", "loss.seen.1",
        "note.made.1", "note.put-back.1", "note.withdrawn.1", "note.words.1",
        "own-chapter.chosen.1",
        "own-check-in.made.1", "own-check-in.withdrawn.1", "own-check-in.words.1",
        "own-earlier-days.put-away.1",
        "own-offer.put-away.1", "own-offer.put-back.1",
        "own-pace.loosened.1", "own-pace.settled.1",
        "own-restore.accepted.1",
        "own-review.made.1", "own-review.read.1", "own-review.settled.1", "own-review.words.1",
        "own-side.stated.1", "own-side.words.1",
        "own-telling.held.1", "own-telling.put-off.1",
        "pace.set.1",
        "reply-window.wished.1",
        "reply.made.1", "reply.words.1",
        "restore.accepted.1",
        "review.finished.1", "review.made.1", "review.words.1",
        "side.shared.1", "side.withdrawn.1",
        "telling.made.1", "telling.made.2", "telling.opened.1", "telling.reply-promised.1", "telling.withdrawn.1", "telling.words.1",
    ];

    [Fact]
    public void What_was_ever_stored_is_still_known_and_nothing_else_is() =>
        Assert.Equal(EverStored, EventCatalogue.All.Select(EventCatalogue.NameOf).Order(StringComparer.Ordinal));

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

    [Fact]
    public void No_event_carries_its_author_or_its_time() =>
        Assert.All(EventCatalogue.All.SelectMany(t => t.GetProperties()), p =>
            Assert.False(p.PropertyType == typeof(Partner) || p.PropertyType == typeof(NodaTime.Instant),
                $"{p.DeclaringType!.Name}.{p.Name}"));

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
