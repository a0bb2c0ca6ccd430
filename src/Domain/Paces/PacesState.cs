using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Paces;

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
/// <param name="Earlier">The newest forms that it replaced, so that an old tab changes nothing.</param>
public sealed record SetPace(Guid Id, Pace? Pace, IReadOnlyList<Guid> Earlier)
{
    const int MostEarlier = 20;

    public bool Knows(Guid form) => Id == form || Earlier.Contains(form);

    public SetPace Then(Guid id, Pace? pace) => new(id, pace, [.. Earlier.TakeLast(MostEarlier - 1), Id]);
}

/// <summary>The pace of talking about it, set by who was hurt. Where both were, the tighter one holds.</summary>
public sealed record PacesState(SetPace? First, SetPace? Second)
{
    public static readonly Practice<PacesState, PaceEvent> Practice = new("paces", new(null, null), Evolve);

    static PacesState Evolve(PacesState state, PaceEvent what, Entry entry) => what switch
    {
        PaceSet e => state.With(entry.By, state[entry.By]?.Then(e.Id, e.Pace) ?? new(e.Id, e.Pace, [])),
        _ => throw new UnknownEventException(what),
    };

    PacesState With(Partner partner, SetPace set) => partner == Partner.First ? this with { First = set } : this with { Second = set };

    public SetPace? this[Partner partner] => partner == Partner.First ? First : Second;

    /// <summary>Null where nobody has set one.</summary>
    public Pace? InForce => Tighter(First?.Pace, Second?.Pace);

    public Decision Set(Guid id, Pace? pace, Partner by) => this[by]?.Knows(id) == true ? Decision.AlreadySo : new PaceSet(id, pace);

    /// <summary>No pace at all is the loosest.</summary>
    public static bool IsLooser(Pace? next, Pace? now) => (next ?? (Pace)(-1)) < (now ?? (Pace)(-1));

    static Pace? Tighter(Pace? one, Pace? other) => IsLooser(one, other) ? other : one;
}
