using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Tests;

/// <summary>A state that has forgotten nothing: as if all had been written in one moment, long ago.</summary>
static class Everything
{
    static readonly Instant LongAgo = Instant.FromUtc(2000, 1, 1, 0, 0);

    public static TState Of<TState, TEvent>(Practice<TState, TEvent> practice, Scene scene) where TState : class where TEvent : Event =>
        (TState)scene.RecordEntries.Aggregate(practice.Empty, (state, entry) => practice.Evolve(state, entry with { At = LongAgo }));
}
