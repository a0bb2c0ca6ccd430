using System.Collections;
using System.Collections.Concurrent;

namespace Goldseam.Domain.Entries;

/// <summary>The practices of one kind of stream, and the rule that every event belongs to exactly one of them.</summary>
public sealed class StreamPractices(params Practice[] all) : IReadOnlyList<Practice>
{
    readonly ConcurrentDictionary<Type, Practice> owners = new();

    public int Count => all.Length;

    public Practice this[int index] => all[index];

    /// <exception cref="UnknownEventException">No practice owns it: it was written by a newer program, or it is a bug.</exception>
    public Practice OwnerOf(Event what) => owners.TryGetValue(what.GetType(), out var owner) ? owner : FindOwner(what);

    Practice FindOwner(Event what) =>
        owners.GetOrAdd(what.GetType(), type => all.SingleOrDefault(p => p.Owns(type)) ?? throw new UnknownEventException(what));

    public IEnumerator<Practice> GetEnumerator() => all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An event that no practice of its stream knows. Never ignored: ignoring would change what was agreed.</summary>
public sealed class UnknownEventException(Event what) : Exception($"No practice here knows {what.GetType().Name}.");
