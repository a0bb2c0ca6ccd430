using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Sqlite;
using Goldseam.Store.Tidying;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store;

/// <summary>The sealed store of one place, put together. There is one in a process.</summary>
public sealed class SealedStore : IDisposable
{
    readonly Engine engine;
    readonly Derivations derivations;
    readonly Membering membering;
    readonly TrustedClock trusted;
    readonly IClock clock;

    /// <param name="place">
    /// A folder, made where it is missing and kept to this process alone; or the address of a PostgreSQL database, for several nodes.
    /// </param>
    /// <param name="cost">The recommended one, except in tests.</param>
    /// <param name="running">What <paramref name="clock"/> is held against; the machine's own, except in tests.</param>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public SealedStore(string place, IClock clock, IRandomSource random, DerivationCost cost, TimeProvider? running = null)
    {
        this.clock = clock;
        trusted = new(clock, running ?? TimeProvider.System);
        engine = Engine.Open(place);
        engine.Log.StartClock(ClockNote.At(clock.GetCurrentInstant())).GetAwaiter().GetResult();
        derivations = Derivations.ForThisMachine();
        Visits = new(engine.Ephemera, clock);
        Log.WhenAppendedElsewhere(Visits.Changes.TellAll);
        membering = new(Keyrings, Log, Visits);
        Accounts = new(Keyrings, Log, Visits, derivations, cost, new(engine.Ephemera, clock), random, clock);
        Devices = new(Keyrings, Accounts, Visits, derivations, cost, clock);
        Renewals = new(Keyrings, Log, Accounts, Visits);
        Invitations = new(Keyrings, Log, Accounts, membering, random, clock);
    }

    public OpenVisits Visits { get; }
    public Accounts Accounts { get; }
    public Devices Devices { get; }
    public Renewals Renewals { get; }
    public Invitations Invitations { get; }

    internal IEventLog Log => engine.Log;
    internal IKeyring Keyrings => engine.Keyrings;
    internal IEphemera Ephemera => engine.Ephemera;
    internal SqliteDatabase Database => ((SqliteEngine)engine).Database;

    /// <param name="cookie">What <see cref="Entrance.VisitCookie"/> handed out.</param>
    /// <param name="seenCookie">What this browser remembers of how far it had seen.</param>
    /// <param name="prolong">False for what a page does by itself.</param>
    /// <param name="route">What pages of one kind have in common: they ask for the same practices. Null where everything may be asked for.</param>
    /// <returns>Null where the cookie opens nothing.</returns>
    public async ValueTask<Visit?> Open(string? cookie, string? seenCookie, bool prolong, string? route = null) =>
        await Visits.Find(cookie, prolong) is { } open ? new(Log, Visits, membering, clock, open, seenCookie, route) : null;

    /// <summary>
    /// Destroys what has faded and forgets dead invitations and devices, if the clock can be trusted; otherwise nothing. Hourly, so that a
    /// jump of the clock is noticed.
    /// </summary>
    /// <returns>Null where it could be trusted.</returns>
    public async Task<ClockInDoubt?> Tidy()
    {
        var before = await Log.ReadClock();
        if (trusted.Look(before) is not { } now) return new(clock.GetCurrentInstant().InUtc().Date, before?.Date);
        var note = ClockNote.At(now);
        if (note.Faded != before?.Faded) await Log.Fade(note.Faded + 1);
        await Keyrings.DropExpired(now);
        if (note != before) await Log.KeepClock(before, note);
        return null;
    }

    public void Dispose()
    {
        derivations.Dispose();
        engine.Dispose();
    }
}
