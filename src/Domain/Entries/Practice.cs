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

    public override string ToString() => name;
}

/// <summary>A practice as its own file writes it: an empty state and how each of its events changes it.</summary>
public sealed class Practice<TState, TEvent>(string name, TState empty, Func<TState, TEvent, Entry, TState> evolve)
    : Practice(name, typeof(TState), empty)
    where TState : class
    where TEvent : Event
{
    public override bool Owns(Type what) => typeof(TEvent).IsAssignableFrom(what);

    public override object Evolve(object state, Entry entry) =>
        entry.What is TEvent what ? evolve((TState)state, what, entry) : state;
}
