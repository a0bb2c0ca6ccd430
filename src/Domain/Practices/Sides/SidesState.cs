using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Sides;

/// <summary>Where somebody stands in what happened, in their own words for themselves. Nobody states the other's.</summary>
public enum Side
{
    /// <summary>"I broke something we agreed."</summary>
    Broke,

    Hurt,

    Both,
}

public static class SideOf
{
    /// <summary>Who was hurt sets the pace of talking about it.</summary>
    public static bool WasHurt(this Side side) => side is Side.Hurt or Side.Both;

    public static bool Broke(this Side side) => side is Side.Broke or Side.Both;
}

public abstract record SideEvent : RecordEvent;

/// <summary>Its author lets the other know their own side.</summary>
[StoredAs("side.shared.1")]
public sealed record SideShared(Side Side) : SideEvent;

[StoredAs("side.withdrawn.1")]
public sealed record SideWithdrawn : SideEvent;

/// <summary>The sides that the two have shared; each only their own, and until they take it back.</summary>
public sealed record SidesState(Pair<Side?> Of)
{
    public static readonly Practice<SidesState, SideEvent> Practice = new("sides", new(new Pair<Side?>(null, null)), Evolve);

    static SidesState Evolve(SidesState state, SideEvent what, Entry entry) => what switch
    {
        SideShared e => new(state.Of.With(entry.By, e.Side)),
        SideWithdrawn => new(state.Of.With(entry.By, null)),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>Null where it was not shared.</summary>
    public Side? this[Partner partner] => Of[partner];

    public Decision Share(Side side, Partner by) => this[by] == side ? Decision.AlreadySo : new SideShared(side);

    public Decision Withdraw(Partner by) => this[by] is null ? Decision.AlreadySo : new SideWithdrawn();
}
