using System.Collections.Concurrent;
using NodaTime;

namespace Goldseam.Store.Members;

/// <summary>
/// Makes guessing slow without ever locking a door: after a few wrong tries each next one has to wait, longer and longer. Counted by
/// sign-in name for strangers, and apart from them for each browser that has been here, so that nobody can keep an owner out.
/// </summary>
public sealed class SignInDelays(IClock clock)
{
    public const int FreeTries = 5;
    public static readonly Duration Longest = Duration.FromMinutes(15);
    static readonly Duration Forgotten = Duration.FromHours(24);
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, Tries> all = new(StringComparer.Ordinal);

    /// <returns>How long this one has to wait, or null where it may try now.</returns>
    public Duration? WaitOf(string bucket) =>
        all.TryGetValue(bucket, out var tries) && tries.NotBefore > clock.GetCurrentInstant() ? tries.NotBefore - clock.GetCurrentInstant() : null;

    public void Failed(string bucket)
    {
        var now = clock.GetCurrentInstant();
        if (all.Count > Most) Sweep(now);
        all.AddOrUpdate(bucket, new Tries(1, now, now), (_, before) =>
            now - before.Last > Forgotten ? new(1, now, now) : new(before.Count + 1, now + DelayAfter(before.Count + 1), now));
    }

    public void Succeeded(string bucket) => all.TryRemove(bucket, out _);

    internal static Duration DelayAfter(int failures) =>
        failures < FreeTries ? Duration.Zero : Duration.Min(Longest, Duration.FromSeconds(Math.Pow(2, Math.Min(failures - FreeTries, 20))));

    /// <summary>Makes room by what costs little to forget; a count that already slows somebody down stays.</summary>
    void Sweep(Instant now)
    {
        foreach (var (bucket, tries) in all)
            if (tries.Count < FreeTries || now - tries.Last > Forgotten) all.TryRemove(bucket, out _);
    }

    sealed record Tries(int Count, Instant NotBefore, Instant Last);
}
