using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.SetBack;

public abstract record SetBackEvent(long Entry) : RecordEvent;

/// <summary>A partner saw that the record was set back or changed after this entry, as after a restored backup, and goes on from there.</summary>
[StoredAs("restore.accepted.1")]
public sealed record SetBackAccepted(long Entry) : SetBackEvent(Entry);

public abstract record OwnSetBackEvent(long Entry) : DrawerEvent;

/// <summary>The same for the drawer.</summary>
[StoredAs("own-restore.accepted.1")]
public sealed record OwnSetBackAccepted(long Entry) : OwnSetBackEvent(Entry);

/// <summary>When somebody said yes to a record that was set back: both can see it, for good.</summary>
public sealed record Acceptance(Partner By, long Entry, Instant At);

public sealed record SetBackState(IReadOnlyList<Acceptance> All)
{
    public static readonly Practice<SetBackState, SetBackEvent> Practice = new("restores", new([]), Evolve);

    static SetBackState Evolve(SetBackState state, SetBackEvent what, Entry entry) => what switch
    {
        SetBackAccepted e => new([.. state.All, new Acceptance(entry.By, e.Entry, entry.At)]),
        _ => throw new UnknownEventException(what),
    };
}

/// <summary>What was accepted about the drawer: the entries after which it had been set back. No page asks for more.</summary>
public sealed record OwnSetBackState(IReadOnlyList<long> Entries)
{
    public static readonly Practice<OwnSetBackState, OwnSetBackEvent> Practice = new("own-restores", new([]), Evolve);

    static OwnSetBackState Evolve(OwnSetBackState state, OwnSetBackEvent what, Entry entry) => what switch
    {
        OwnSetBackAccepted e => new([.. state.Entries, e.Entry]),
        _ => throw new UnknownEventException(what),
    };
}

/// <summary>Going on with what is there, although this browser had seen more or something else.</summary>
public static class AcceptingASetBack
{
    /// <param name="shown">The entry that the page named: accepting the same page twice is accepting once.</param>
    /// <param name="inRecord">The last entry of the record that is still as it was, or null where nothing is amiss with it.</param>
    /// <param name="inDrawer">The same for the drawer; the other partner learns nothing of it.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, long shown, long? inRecord, long? inDrawer, Partner by) =>
        record.SetBack.All.Any(a => a.By == by && a.Entry == shown) || drawer.OwnSetBack.Entries.Contains(shown) ? Decision.AlreadySo
        : (inRecord is { } entry ? new SetBackAccepted(entry) : Decision.AlreadySo)
            .And(inDrawer is { } own ? new OwnSetBackAccepted(own) : Decision.AlreadySo);
}
