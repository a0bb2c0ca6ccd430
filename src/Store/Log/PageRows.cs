using System.Collections.Concurrent;
using System.Collections.Immutable;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Log;

/// <summary>
/// Which practices the pages of each route have asked for since the program started, so that the next one reads their rows and no others.
/// It holds practices and routes, and nothing of anybody.
/// </summary>
sealed class AskedFor
{
    readonly ConcurrentDictionary<string, ImmutableHashSet<Practice>> byRoute = new(StringComparer.Ordinal);

    /// <returns>Null where no page of that route was shown yet.</returns>
    public ImmutableHashSet<Practice>? On(string route) => byRoute.GetValueOrDefault(route);

    public void Learn(string route, Practice practice) =>
        byRoute.AddOrUpdate(route, [practice], (_, known) => known.Add(practice));
}

/// <summary>The derived rows of one page: those that its route has asked for before come with its streams, and others when they are asked for.</summary>
sealed class PageRows(IEventLog log, AskedFor asked, string route)
{
    readonly ImmutableHashSet<Practice>? read = asked.On(route);

    /// <returns>Null for all of them.</returns>
    public IReadOnlyList<byte[]>? Ids(StreamPractices practices, Snapshots snapshots) =>
        read is null ? null : [.. practices.Where(read.Contains).Select(p => snapshots.IdOf(p.Name))];

    /// <returns>Whether its row came with the stream.</returns>
    public bool Ask(Practice practice)
    {
        if (read?.Contains(practice) == true) return true;
        asked.Learn(route, practice);
        return read is null;
    }

    /// <summary>Waits for it, which happens about once for each route and practice.</summary>
    public SealedStream Read(StreamRequest request) => log.Read([request]).AsTask().GetAwaiter().GetResult()[0];

    /// <summary>All entries that there are by now.</summary>
    public IReadOnlyList<SealedEntry> ReadEntries(Guid stream) => log.ReadRange(stream, 1, long.MaxValue).AsTask().GetAwaiter().GetResult();
}
