using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>
/// Who is signed in. SHA-256 of a cookie leads to the key set sealed under that cookie, so neither what the server holds without a
/// cookie nor a cookie without the server opens anything.
/// </summary>
public sealed class OpenVisits(IEphemera ephemera, IClock clock)
{
    /// <summary>After so long without it, a drawer that asks again does.</summary>
    public static readonly Duration DrawerIdle = Duration.FromMinutes(5);

    const int CookieSize = 32;

    internal Changes Changes { get; } = new();

    internal AskedFor AskedFor { get; } = new();

    /// <summary>Pages that wait to be told of a change.</summary>
    public int Listening => Changes.Count;

    /// <param name="idle">After so long without its member, the visit ends.</param>
    /// <param name="onSharedBrowser">Two members have used this browser.</param>
    /// <returns>The cookie; it exists nowhere else.</returns>
    internal async ValueTask<string> Open(KeySet keys, Duration idle, bool onSharedBrowser)
    {
        var cookie = RandomNumberGenerator.GetBytes(CookieSize);
        var now = clock.GetCurrentInstant();
        await ephemera.DropEnded(now);
        await ephemera.Add(new(
            FindOf(cookie), new(RandomNumberGenerator.GetBytes(16)), keys.Member, keys.Seal(VisitKey(cookie)), Began: now, Seen: now,
            DrawerSeen: now, idle, onSharedBrowser, keys.KeyringNumber));
        return Base64Url.EncodeToString(cookie);
    }

    /// <param name="prolong">Only what a person does keeps a visit alive.</param>
    /// <returns>Null where the cookie opens nothing, whatever the reason.</returns>
    internal async ValueTask<OpenVisit?> Find(string? cookie, bool prolong)
    {
        if (!TryRead(cookie, out var secret) || await Standing(secret) is not { } visit) return null;
        if (visit.HasEnded(clock.GetCurrentInstant()))
        {
            await ephemera.End(visit.Find);
            return null;
        }
        if (prolong) await ephemera.See(visit, clock.GetCurrentInstant());
        return KeySet.Open(VisitKey(secret), visit.Keys) is { } keys ? new(visit, secret, keys) : null;
    }

    /// <returns>Null once somebody ended it; a request that came in time is answered.</returns>
    internal ValueTask<SealedVisit?> Standing(byte[] secret) => ephemera.Find(FindOf(secret));

    /// <summary>Nobody ended it, and it is not too long without its member either.</summary>
    internal async ValueTask<bool> Lasts(byte[] secret) => await Standing(secret) is { } visit && !visit.HasEnded(clock.GetCurrentInstant());

    /// <summary>Looking into the drawer keeps it open.</summary>
    internal ValueTask SeeDrawer(SealedVisit visit) => ephemera.SeeDrawer(visit, clock.GetCurrentInstant());

    /// <summary>All of a member's visits end after so long without them.</summary>
    internal ValueTask LockAfter(Guid member, Duration idle) => ephemera.LockAfter(member, idle);

    /// <summary>The member's keys have changed; this visit goes on with the new ones.</summary>
    internal ValueTask Replace(byte[] secret, KeySet keys) =>
        ephemera.Replace(FindOf(secret), keys.Seal(VisitKey(secret)), keys.Member, keys.KeyringNumber);

    public ValueTask End(string? cookie) => TryRead(cookie, out var secret) ? ephemera.End(FindOf(secret)) : ValueTask.CompletedTask;

    internal ValueTask End(Guid member, Guid visit) => ephemera.End(member, visit);

    internal ValueTask EndAll(Guid member, Guid? except = null) => ephemera.EndAll(member, except);

    internal async ValueTask<IReadOnlyList<VisitInfo>> Of(Guid member, Guid thisOne)
    {
        var now = clock.GetCurrentInstant();
        return [.. (await ephemera.Of(member)).Where(v => !v.HasEnded(now)).OrderByDescending(v => v.Began).ThenBy(v => v.Id)
            .Select(v => new VisitInfo(v.Id, v.Began, v.Id == thisOne))];
    }

    public ValueTask<int> Count() => ephemera.CountVisits();

    /// <returns>False for what is no cookie of ours: padded text decodes to fewer bytes.</returns>
    public static bool TryRead(string? cookie, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = cookie is { Length: 43 } && Base64Url.IsValid(cookie, out var length) && length == CookieSize ? Base64Url.DecodeFromChars(cookie) : null;
        return secret is not null;
    }

    static byte[] FindOf(byte[] cookie) => SHA256.HashData(cookie);

    static byte[] VisitKey(ReadOnlySpan<byte> cookie) => Aead.Expand(cookie, Labels.Visit);
}

/// <summary>A visit as its own member sees it in the list: when it began, and whether it is the one that asks.</summary>
public sealed record VisitInfo(Guid Id, Instant Began, bool IsThisOne);

/// <summary>A visit whose cookie is here: it lasts as long as one request.</summary>
/// <param name="As">As it was when the request came.</param>
sealed record OpenVisit(SealedVisit As, byte[] Secret, KeySet Keys);
