using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Paces;

/// <summary>How often there may be talk about what happened. Each is tighter than the one before; its name is stored.</summary>
public enum Pace
{
    Daily,
    AtSetTimes,
    Weekly,
    NotThisWeek,
}

public abstract record PaceEvent(Guid Id) : RecordEvent;

/// <param name="Pace">Null where its author sets none any more.</param>
[StoredAs("pace.set.1")]
public sealed record PaceSet(Guid Id, Pace? Pace) : PaceEvent(Id);

/// <summary>A pace and the form that set it.</summary>
/// <param name="Forms">This one, and those that it replaced.</param>
public sealed record SetPace(Pace? Pace, SentForms Forms);

/// <summary>The pace of talking about it, set by who was hurt. Where both were, the tighter one holds.</summary>
public sealed record PacesState(Pair<SetPace?> Of)
{
    public static readonly Practice<PacesState, PaceEvent> Practice = new("paces", new(new Pair<SetPace?>(null, null)), Evolve);

    static PacesState Evolve(PacesState state, PaceEvent what, Entry entry) => what switch
    {
        PaceSet e => new(state.Of.With(entry.By, new(e.Pace, (state[entry.By]?.Forms ?? SentForms.None).Then(e.Id)))),
        _ => throw new UnknownEventException(what),
    };

    public SetPace? this[Partner partner] => Of[partner];

    /// <summary>Null where nobody has set one.</summary>
    public Pace? InForce => Tighter(Of.First?.Pace, Of.Second?.Pace);

    public Decision Set(Guid id, Pace? pace, Partner by) => this[by]?.Forms.Knows(id) == true ? Decision.AlreadySo : new PaceSet(id, pace);

    /// <summary>No pace at all is the loosest.</summary>
    public static bool IsLooser(Pace? next, Pace? now) => (next ?? (Pace)(-1)) < (now ?? (Pace)(-1));

    static Pace? Tighter(Pace? one, Pace? other) => IsLooser(one, other) ? other : one;
}
