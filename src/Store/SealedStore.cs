using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Sqlite;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store;

/// <summary>The sealed store of one folder, put together. There is one in a process.</summary>
public sealed class SealedStore : IDisposable
{
    readonly SqliteDatabase database;
    readonly SqliteWriter writer;
    readonly SqliteEventLog log;
    readonly SqliteKeyring keyrings;
    readonly Derivations derivations;
    readonly Membering membering;
    readonly IClock clock;

    /// <param name="folder">Made where it is missing; kept to this process alone.</param>
    /// <param name="cost">The recommended one, except in tests.</param>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public SealedStore(string folder, IClock clock, IRandomSource random, DerivationCost cost)
    {
        this.clock = clock;
        database = SqliteDatabase.Open(folder);
        writer = new(database);
        log = new(database, writer);
        keyrings = new(log, writer);
        derivations = Derivations.ForThisMachine();
        Visits = new(clock);
        membering = new(keyrings, log, Visits);
        Members = new(keyrings, log, Visits, derivations, cost, new(clock), random, clock);
        Devices = new(keyrings, Members, Visits, derivations, cost, clock);
        Renewals = new(keyrings, log, Members, Visits);
        Invitations = new(keyrings, log, Members, membering, random, clock);
    }

    public Visits.Visits Visits { get; }
    public Members.Members Members { get; }
    public Devices Devices { get; }
    public Renewals Renewals { get; }
    public Invitations Invitations { get; }

    internal IEventLog Log => log;
    internal IKeyring Keyrings => keyrings;
    internal SqliteDatabase Database => database;

    /// <param name="cookie">What <see cref="Entrance.VisitCookie"/> handed out.</param>
    /// <param name="seenCookie">What this browser remembers of how far it had seen.</param>
    /// <param name="prolong">False for what a page does by itself.</param>
    /// <returns>Null where the cookie opens nothing.</returns>
    public Visit? Open(string? cookie, string? seenCookie, bool prolong) =>
        Visits.Find(cookie, prolong) is { } open ? new(log, Visits, membering, clock, open, seenCookie) : null;

    /// <summary>Destroys what has faded and forgets dead invitations and devices. Daily is often enough.</summary>
    public async Task Tidy()
    {
        await log.Fade(EntryHeader.MonthOf(clock.GetCurrentInstant()));
        await keyrings.DropExpired(clock.GetCurrentInstant());
    }

    public void Dispose()
    {
        derivations.Dispose();
        writer.Dispose();
        log.Dispose();
        database.Dispose();
    }
}
