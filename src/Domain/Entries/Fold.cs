namespace Goldseam.Domain.Entries;

/// <summary>
/// The states of one stream at one moment, each computed when first asked for: the snapshot, if there is one, and the entries since.
/// </summary>
/// <param name="snapshot">The state of a practice before <paramref name="since"/>, or null where it was still empty.</param>
public sealed class Fold(Practices practices, Func<Practice, object?> snapshot, IReadOnlyList<Entry> since)
{
    readonly Dictionary<Practice, object> states = [];
    readonly Lazy<ILookup<Practice, Entry>> byOwner = new(() => since.ToLookup(e => practices.OwnerOf(e.What)));

    public TState Of<TState, TEvent>(Practice<TState, TEvent> practice) where TState : class where TEvent : Event =>
        (TState)Of((Practice)practice);

    public object Of(Practice practice)
    {
        if (states.TryGetValue(practice, out var known)) return known;
        var state = snapshot(practice) ?? practice.Empty;
        if (since.Count > 0)
            foreach (var entry in byOwner.Value[practice]) state = practice.Evolve(state, entry);
        return states[practice] = state;
    }

    /// <summary>Takes one more entry and says whose snapshot is now old.</summary>
    public Practice Add(Entry entry)
    {
        var owner = practices.OwnerOf(entry.What);
        states[owner] = owner.Evolve(Of(owner), entry);
        return owner;
    }

    /// <summary>A stream of which everything is at hand, as tests have it.</summary>
    public static Fold Whole(Practices practices, IReadOnlyList<Entry> entries) => new(practices, _ => null, entries);
}
