using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>
/// Who is signed in. Held in memory only: SHA-256 of a cookie leads to the key set sealed under that cookie, so neither this memory
/// without a cookie nor a cookie without this memory opens anything, and a restart asks everybody to sign in again.
/// </summary>
public sealed class Visits(IClock clock)
{
    /// <summary>After so long without it, a drawer that asks again does.</summary>
    public static readonly Duration DrawerIdle = Duration.FromMinutes(5);

    public static readonly Duration Longest = Duration.FromHours(12);
    const int CookieSize = 32;

    readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<Guid, long> keyringNumbers = new();

    internal Changes Changes { get; } = new();

    /// <summary>Pages that wait to be told of a change.</summary>
    public int Listening => Changes.Count;

    /// <param name="idle">After so long without its member, the visit ends.</param>
    /// <param name="onSharedBrowser">Two members have used this browser.</param>
    /// <returns>The cookie; it exists nowhere else.</returns>
    internal string Begin(KeySet keys, Duration idle, bool onSharedBrowser)
    {
        Sweep();
        var cookie = RandomNumberGenerator.GetBytes(CookieSize);
        var now = clock.GetCurrentInstant();
        keyringNumbers.AddOrUpdate(keys.Member, keys.KeyringNumber, (_, known) => Math.Max(known, keys.KeyringNumber));
        held[Lookup(cookie)] = new(keys.Member, new(RandomNumberGenerator.GetBytes(16)), keys.Seal(VisitKey(cookie)), now)
        {
            Seen = now,
            DrawerSeen = now,
            Idle = idle,
            OnSharedBrowser = onSharedBrowser,
        };
        return Base64Url.EncodeToString(cookie);
    }

    /// <param name="prolong">Only what a person does keeps a visit alive.</param>
    /// <returns>Null where the cookie opens nothing, whatever the reason.</returns>
    internal OpenVisit? Find(string? cookie, bool prolong)
    {
        if (!TryRead(cookie, out var secret)) return null;
        var lookup = Lookup(secret);
        if (!held.TryGetValue(lookup, out var visit)) return null;
        var now = clock.GetCurrentInstant();
        if (visit.HasEnded(now))
        {
            held.TryRemove(lookup, out _);
            return null;
        }
        if (prolong) visit.Seen = now;
        return KeySet.Open(VisitKey(secret), visit.Keys) is { } keys ? new(visit.Id, secret, keys, visit.Began, visit.Idle, visit.OnSharedBrowser) : null;
    }

    internal bool IsOpen(byte[] secret) => held.ContainsKey(Lookup(secret));

    /// <summary>The same, and not too long without its member either.</summary>
    internal bool Lasts(byte[] secret) => held.TryGetValue(Lookup(secret), out var visit) && !visit.HasEnded(clock.GetCurrentInstant());

    /// <summary>Whether the drawer was opened a short while ago; looking in keeps it open.</summary>
    internal bool LooksIntoDrawer(byte[] secret)
    {
        if (!DrawerIsOpen(secret) || !held.TryGetValue(Lookup(secret), out var visit)) return false;
        visit.DrawerSeen = clock.GetCurrentInstant();
        return true;
    }

    internal bool DrawerIsOpen(byte[] secret) =>
        held.TryGetValue(Lookup(secret), out var visit) && clock.GetCurrentInstant() - visit.DrawerSeen <= DrawerIdle;

    /// <summary>All of a member's visits end after so long without them.</summary>
    internal void LockAfter(Guid member, Duration idle)
    {
        foreach (var (_, one) in held)
            if (one.Member == member) one.Idle = idle;
    }

    /// <summary>The member's keys have changed; this visit goes on with the new ones.</summary>
    internal void Replace(byte[] secret, KeySet keys)
    {
        if (held.TryGetValue(Lookup(secret), out var visit)) visit.Keys = keys.Seal(VisitKey(secret));
        keyringNumbers.AddOrUpdate(keys.Member, keys.KeyringNumber, (_, known) => Math.Max(known, keys.KeyringNumber));
    }

    /// <summary>Whether another visit of the same member has changed the keyring since.</summary>
    internal bool IsStale(KeySet keys) => keyringNumbers.TryGetValue(keys.Member, out var number) && number > keys.KeyringNumber;

    public void End(string? cookie)
    {
        if (TryRead(cookie, out var secret)) held.TryRemove(Lookup(secret), out _);
    }

    internal void End(Guid member, Guid visit)
    {
        foreach (var (lookup, one) in held)
            if (one.Member == member && one.Id == visit) held.TryRemove(lookup, out _);
    }

    internal void EndAll(Guid member, Guid? except = null)
    {
        foreach (var (lookup, one) in held)
            if (one.Member == member && one.Id != except) held.TryRemove(lookup, out _);
    }

    internal IReadOnlyList<VisitInfo> Of(Guid member, Guid thisOne)
    {
        var now = clock.GetCurrentInstant();
        return [.. held.Values.Where(v => v.Member == member && !v.HasEnded(now)).OrderByDescending(v => v.Began).ThenBy(v => v.Id)
            .Select(v => new VisitInfo(v.Id, v.Began, v.Id == thisOne))];
    }

    public int Count => held.Count;

    void Sweep()
    {
        var now = clock.GetCurrentInstant();
        foreach (var (lookup, visit) in held)
            if (visit.HasEnded(now)) held.TryRemove(lookup, out _);
    }

    /// <returns>False for what is no cookie of ours: padded text decodes to fewer bytes.</returns>
    public static bool TryRead(string? cookie, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = cookie is { Length: 43 } && Base64Url.IsValid(cookie, out var length) && length == CookieSize ? Base64Url.DecodeFromChars(cookie) : null;
        return secret is not null;
    }

    static string Lookup(ReadOnlySpan<byte> cookie)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(cookie, hash);
        return Convert.ToHexString(hash);
    }

    static byte[] VisitKey(ReadOnlySpan<byte> cookie) => Aead.Expand(cookie, Labels.Visit);

    sealed class Held(Guid member, Guid id, byte[] keys, Instant began)
    {
        public Guid Member => member;
        public Guid Id => id;
        public Instant Began => began;
        public byte[] Keys { get; set; } = keys;
        public Instant Seen { get; set; }
        public Instant DrawerSeen { get; set; }
        public Duration Idle { get; set; }
        public bool OnSharedBrowser { get; init; }
        public bool HasEnded(Instant now) => now - Seen > Idle || now - began > Longest;
    }
}

/// <summary>A visit as its own member sees it in the list: when it began, and whether it is the one that asks.</summary>
public sealed record VisitInfo(Guid Id, Instant Began, bool IsThisOne);

sealed record OpenVisit(Guid Id, byte[] Secret, KeySet Keys, Instant Began, Duration Idle, bool OnSharedBrowser);
