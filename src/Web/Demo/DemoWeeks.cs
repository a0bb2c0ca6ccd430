using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Demo.Lives;
using NodaTime;

namespace Goldseam.Web.Demo;

/// <summary>
/// Twelve uneven weeks of Kim and Sam, lived through the same decisions and into the same sealed store as anybody's. What
/// they did with a practice lies in a file of its own among the lives, and is found there.
/// </summary>
static class DemoWeeks
{
    /// <summary>From the first evening to today, which has only begun.</summary>
    public const int Days = 12 * 7;

    static readonly LocalTime FirstEvening = new(19, 10);

    static IEnumerable<Deed> Deeds =>
        from life in Life.All
        from deed in life.Deeds
        orderby deed.Day, deed.At
        select deed;

    /// <summary>Lives them in a folder without a database.</summary>
    public static async Task<DemoPhones> Live(string folder, Instant now, IRandomSource random, DerivationCost cost)
    {
        var clock = new DemoClock(now);
        using var store = new SealedStore(folder, clock, random, cost);
        clock.WalksTo(0, FirstEvening);
        using var sams = await Begin(store, DemoPerson.Sam);
        using var kims = await Join(store, DemoPerson.Kim, sams);
        foreach (var visit in new[] { sams, kims }) await store.Accounts.KeepSpareKey(visit, OneTimeCode.From(random));
        foreach (var deed in Deeds)
        {
            clock.WalksTo(deed.Day, deed.At);
            await Do(deed, deed.Who == DemoPerson.Kim ? kims : sams, random.NewId());
        }
        clock.WalksToNow();
        return new(await Phone(store, kims), await Phone(store, sams));
    }

    static async Task<Visit> Begin(SealedStore store, DemoPerson who) =>
        await Enter(store, await store.Accounts.Found(who.SignsInAs, who.OpensWith, who.CalledName, DemoPerson.Zone));

    static async Task<Visit> Join(SealedStore store, DemoPerson who, Visit founders)
    {
        await store.Invitations.Make(founders);
        var invitation = await store.Invitations.Of(founders);
        if (!OneTimeCode.TryParse(invitation?.Code, out var code)) throw new InvalidOperationException("Nobody was asked in.");
        var visit = await Enter(store, await store.Invitations.Join(code, who.SignsInAs, who.OpensWith, who.CalledName, DemoPerson.Zone));
        await founders.Read();
        return visit;
    }

    static async Task<Visit> Enter(SealedStore store, Entrance entrance) =>
        await store.Open(entrance.VisitCookie, seenCookie: null, prolong: false)
            ?? throw new InvalidOperationException($"Nobody can begin here: {entrance.Refusal?.Sentence}");

    /// <summary>As a page would: whoever comes hands in first what waited for its day.</summary>
    static async Task Do(Deed deed, Visit visit, Guid id)
    {
        await visit.Read();
        var outcome = await visit.Transact(facts => !deed.WhereThereIsSomething && deed.Decide(facts, id) is { Refusal: null, Events.Count: 0 }
            ? throw new InvalidOperationException($"On day {deed.Day} {deed.Who.Name} does what is so already.")
            : deed.Decide(facts, id));
        if (outcome.Refusal is { } refusal)
            throw new InvalidOperationException($"On day {deed.Day} {deed.Who.Name} is told: {refusal.Sentence}");
    }

    static async Task<string> Phone(SealedStore store, Visit visit) =>
        await store.Devices.Add(visit, DemoPerson.Pin, PersonName.Stored("My phone"), before: null)
            ?? throw new InvalidOperationException("Nobody else is at this door.");
}
