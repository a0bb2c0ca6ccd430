using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Torture;

/// <summary>The one place where a store is opened in other ways than its people do.</summary>
static class Stores
{
    /// <summary>For a process of its own, with a clock that does not stand still for its people.</summary>
    public static SealedStore At(string place, IClock clock) => new(place, clock, new SystemRandom(), Couple.Cheapest);

    public static async Task<bool> Opens(SealedStore store, string? cookie)
    {
        using var visit = await store.Open(cookie, null, prolong: false);
        return visit is not null;
    }

    public static async Task<T> With<T>(SealedStore store, Entrance entrance, Func<Store.Visits.Visit, Task<T>> what)
    {
        using var visit = await store.Open(entrance.VisitCookie, null, prolong: true) ?? throw new InvalidOperationException("Nobody is signed in.");
        return await what(visit);
    }

    /// <summary>The token that the forms of a visit carry.</summary>
    public static string TokenOf(string cookie) => VisitToken.Of(System.Buffers.Text.Base64Url.DecodeFromChars(cookie));

    /// <summary>A record to its last word, and the numbers of what lies in record and drawer.</summary>
    public static async Task<string> WhatIsThere(SealedStore store, string cookie)
    {
        using var visit = await store.Open(cookie, null, prolong: true) ?? throw new InvalidOperationException("Nobody is signed in.");
        var check = await visit.Check();
        var (drawer, _) = await store.Log.HeadOf(visit.Keys.Drawer.Id);
        return $"{check.Entries} {check.Words}, {drawer} in the drawer";
    }
}
