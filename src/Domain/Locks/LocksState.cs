using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Locks;

public abstract record LockEvent : DrawerEvent;

/// <summary>How soon a forgotten phone closes by itself, and whether the drawer asks once more.</summary>
[StoredAs("lock.chosen.1")]
public sealed record LockChosen(int Minutes, bool OnDrawer) : LockEvent;

/// <summary>What a partner has chosen for all of their browsers.</summary>
/// <param name="Minutes">Without a touch; then a visit ends.</param>
/// <param name="OnDrawer">Null until they chose: then it asks where two people have used the same browser.</param>
public sealed record LocksState(int Minutes, bool? OnDrawer)
{
    public static readonly IReadOnlyList<int> Offered = [2, 5, 10, 30];

    public static readonly Practice<LocksState, LockEvent> Practice = new("locks", new(30, null), Evolve);

    static LocksState Evolve(LocksState state, LockEvent what, Entry entry) => what switch
    {
        LockChosen e => new(e.Minutes, e.OnDrawer),
        _ => throw new UnknownEventException(what),
    };

    public Duration After => Duration.FromMinutes(Minutes);

    /// <summary>What is chosen, as a form carries what its page showed.</summary>
    public string Seen => $"{Minutes} {OnDrawer switch { true => "asks", false => "open", null => "by-itself" }}";

    public Decision Choose(int minutes, bool onDrawer) =>
        !Offered.Contains(minutes) ? new NotOffered()
        : (minutes, onDrawer) == (Minutes, OnDrawer) ? Decision.AlreadySo
        : new LockChosen(minutes, onDrawer);
}

public sealed record NotOffered() : Refusal(RefusalKind.NotLikeThis, "Choose one of the times that are offered.", "minutes");
