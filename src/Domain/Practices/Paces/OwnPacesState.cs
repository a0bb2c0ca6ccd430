using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Paces;

public abstract record OwnPaceEvent(Guid Id) : DrawerEvent;

/// <summary>Its author wants it looser. The other sees it a day later, and never if it is taken back until then.</summary>
[StoredAs("own-pace.loosened.1")]
public sealed record OwnPaceLoosened(Guid Id, Pace? Pace) : OwnPaceEvent(Id);

/// <summary>The loosening that waited does not wait any more: it was taken back, or it holds now.</summary>
[StoredAs("own-pace.settled.1")]
public sealed record OwnPaceSettled(Guid Id) : OwnPaceEvent(Id);

/// <summary>A looser pace that waits for its day.</summary>
public sealed record Loosening(Guid Id, Pace? Pace, Instant Asked)
{
    public static readonly Duration Waits = Duration.FromHours(24);

    public Instant Holds => Asked + Waits;
}

/// <summary>What waits in the drawer of who sets the pace. Nobody else can know that it exists, so nobody can ask for it to stay.</summary>
/// <param name="Earlier">What waited once.</param>
public sealed record OwnPacesState(Loosening? Waiting, SentForms Earlier)
{
    public static readonly Practice<OwnPacesState, OwnPaceEvent> Practice = new("own-paces", new(null, SentForms.None), Evolve);

    static OwnPacesState Evolve(OwnPacesState state, OwnPaceEvent what, Entry entry) => what switch
    {
        OwnPaceLoosened e => new(new(e.Id, e.Pace, entry.At), state.Earlier.Then(e.Id)),
        OwnPaceSettled e => state.Waiting?.Id == e.Id ? state with { Waiting = null } : state,
        _ => throw new UnknownEventException(what),
    };

    public Decision Loosen(Guid id, Pace? pace) =>
        Earlier.Knows(id) ? Decision.AlreadySo
        : Waiting?.Pace == pace && Waiting is not null ? Decision.AlreadySo
        : new OwnPaceLoosened(id, pace);

    public Decision Settle() => Waiting is { } one ? new OwnPaceSettled(one.Id) : Decision.AlreadySo;
}
