using NodaTime;

namespace Goldseam.Domain.Entries;

/// <summary>
/// The states of one stream at one moment, each computed when first asked for: the snapshot, if there is one, and the entries since.
/// </summary>
/// <param name="snapshot">The state of a practice before <paramref name="since"/>, or null where it was still empty.</param>
/// <param name="date">By the clock, in UTC: what is of no use any more on this day is left out. Null where everything stays.</param>
public sealed class Fold(StreamPractices practices, Func<Practice, object?> snapshot, IReadOnlyList<Entry> since, LocalDate? date = null)
{
    /// <summary>Years are folded in stretches, so that no state grows with all of them.</summary>
    const int Stretch = 256;

    readonly Dictionary<Practice, object> states = [];
    readonly Lazy<ILookup<Practice, (Entry Entry, LocalDate From)>> byOwner =
        new(() => Dated(since).ToLookup(e => practices.OwnerOf(e.Entry.What)));

    public TState Of<TState, TEvent>(Practice<TState, TEvent> practice) where TState : class where TEvent : Event =>
        (TState)Of((Practice)practice);

    public object Of(Practice practice)
    {
        if (states.TryGetValue(practice, out var known)) return known;
        var state = snapshot(practice) ?? practice.Empty;
        return states[practice] = Trimmed(practice, since.Count > 0 ? Evolved(practice, state) : state, null);
    }

    /// <summary>Takes one more entry and says whose snapshot is now old.</summary>
    public Practice Add(Entry entry)
    {
        var owner = practices.OwnerOf(entry.What);
        states[owner] = Trimmed(owner, owner.Evolve(Of(owner), entry), null);
        return owner;
    }

    /// <summary>A stream of which everything is at hand, as tests have it.</summary>
    public static Fold Whole(StreamPractices practices, IReadOnlyList<Entry> entries) => new(practices, _ => null, entries);

    object Evolved(Practice practice, object state)
    {
        var many = 0;
        foreach (var (entry, from) in byOwner.Value[practice])
        {
            if (++many % Stretch == 0) state = Trimmed(practice, state, from);
            state = practice.Evolve(state, entry);
        }
        return state;
    }

    object Trimmed(Practice practice, object state, LocalDate? before) =>
        date is { } today ? practice.Trim(state, before < today ? before.Value : today) : state;

    /// <summary>Each entry with the first day that it or anything after it was written on: one that a wrong clock dated ahead moves none.</summary>
    static (Entry Entry, LocalDate From)[] Dated(IReadOnlyList<Entry> since)
    {
        var all = new (Entry, LocalDate From)[since.Count];
        for (var i = since.Count - 1; i >= 0; i--)
        {
            var day = since.Count < Stretch ? LocalDate.MaxIsoValue : since[i].At.InUtc().Date;
            all[i] = (since[i], i + 1 < since.Count ? LocalDate.Min(day, all[i + 1].From) : day);
        }
        return all;
    }
}
