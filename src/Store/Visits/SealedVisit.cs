using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>A visit as it is kept.</summary>
/// <param name="Find">SHA-256 of its cookie.</param>
/// <param name="Keys">The key set, sealed under what is derived from the cookie.</param>
/// <param name="Seen">When its member was here last. Where it lies on a disk, all times are rounded to the minute.</param>
/// <param name="KeyringNumber">The newest that is known of its member; greater than that of the keys where another visit changed it.</param>
public sealed record SealedVisit(
    byte[] Find, Guid Id, Guid Member, byte[] Keys, Instant Began, Instant Seen, Instant DrawerSeen, Duration Idle, bool OnSharedBrowser,
    long KeyringNumber)
{
    /// <summary>However busy its member is, it ends then.</summary>
    public static readonly Duration Longest = Duration.FromHours(12);

    public bool HasEnded(Instant now) => now - Seen > Idle || now - Began > Longest;
}
