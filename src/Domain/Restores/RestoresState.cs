using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Restores;

public abstract record RestoreEvent(long Entry) : RecordEvent;

/// <summary>A partner saw that the record was set back or changed after this entry, as after a restored backup, and goes on from there.</summary>
[StoredAs("restore.accepted.1")]
public sealed record RestoreAccepted(long Entry) : RestoreEvent(Entry);

public abstract record OwnRestoreEvent(long Entry) : DrawerEvent;

/// <summary>The same for the drawer.</summary>
[StoredAs("own-restore.accepted.1")]
public sealed record OwnRestoreAccepted(long Entry) : OwnRestoreEvent(Entry);

/// <summary>When somebody said yes to a record that was set back: both can see it, for good.</summary>
public sealed record Acceptance(Partner By, long Entry, Instant At);

public sealed record RestoresState(IReadOnlyList<Acceptance> All)
{
    public static readonly Practice<RestoresState, RestoreEvent> Practice = new("restores", new([]), Evolve);

    static RestoresState Evolve(RestoresState state, RestoreEvent what, Entry entry) => what switch
    {
        RestoreAccepted e => new([.. state.All, new Acceptance(entry.By, e.Entry, entry.At)]),
        _ => throw new UnknownEventException(what),
    };
}

/// <summary>What was accepted about the drawer. It is kept as entries only: no page asks for more than that it was done.</summary>
public sealed record OwnRestoresState(int Count)
{
    public static readonly Practice<OwnRestoresState, OwnRestoreEvent> Practice = new("own-restores", new(0), Evolve);

    static OwnRestoresState Evolve(OwnRestoresState state, OwnRestoreEvent what, Entry entry) => what switch
    {
        OwnRestoreAccepted => new(state.Count + 1),
        _ => throw new UnknownEventException(what),
    };
}

/// <summary>Going on with what is there, although this browser had seen more or something else.</summary>
public static class AcceptingARestore
{
    /// <param name="record">The last entry of the record that is still as it was, or null where nothing is amiss with it.</param>
    /// <param name="drawer">The same for the drawer; the other partner learns nothing of it.</param>
    public static Decision Decide(long? record, long? drawer) => Decision.AlreadySo
        .And(record is { } inRecord ? new RestoreAccepted(inRecord) : Decision.AlreadySo)
        .And(drawer is { } inDrawer ? new OwnRestoreAccepted(inDrawer) : Decision.AlreadySo);
}
