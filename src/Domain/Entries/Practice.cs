using NodaTime;

namespace Goldseam.Domain.Entries;

/// <summary>
/// One practice of one stream: which events are its own and what they add up to. Practices know nothing of each other.
/// </summary>
public abstract class Practice(string name, Type state, object empty)
{
    /// <summary>Stable, unique within a stream; part of what names a snapshot.</summary>
    public string Name => name;
    public Type State => state;
    public object Empty => empty;

    public abstract bool Owns(Type what);

    public abstract object Evolve(object state, Entry entry);

    /// <summary>Leaves to the log what nothing asks for on that day or later. Evolving on from there comes to the same, trimmed on a later day.</summary>
    /// <param name="date">In UTC, from the clock and from no entry: the calendars of the two are at most a day behind it or ahead.</param>
    public abstract object Trim(object state, LocalDate date);

    public override string ToString() => name;
}

/// <summary>A practice as its own file writes it: an empty state and how each of its events changes it.</summary>
/// <param name="trim">What of a state is still of use on a day; null where all of it stays.</param>
public sealed class Practice<TState, TEvent>(
    string name, TState empty, Func<TState, TEvent, Entry, TState> evolve, Func<TState, LocalDate, TState>? trim = null)
    : Practice(name, typeof(TState), empty)
    where TState : class
    where TEvent : Event
{
    public override bool Owns(Type what) => typeof(TEvent).IsAssignableFrom(what);

    public override object Evolve(object state, Entry entry) =>
        entry.What is TEvent what ? evolve((TState)state, what, entry) : state;

    public override object Trim(object state, LocalDate date) => trim is null ? state : trim((TState)state, date);
}
