using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.EarlierDays;

public abstract record OwnEarlierDaysEvent : DrawerEvent;

/// <summary>Its owner has read where the days from before the two are kept, and needs to be told no more.</summary>
[StoredAs("own-earlier-days.put-away.1")]
public sealed record OwnEarlierDaysPutAway : OwnEarlierDaysEvent;

/// <summary>Whether the notice about what was written alone was put away. The days themselves lie where they were written.</summary>
public sealed record OwnEarlierDaysState(bool IsPutAway)
{
    public static readonly Practice<OwnEarlierDaysState, OwnEarlierDaysEvent> Practice =
        new("own-earlier-days", new(IsPutAway: false), Evolve);

    static OwnEarlierDaysState Evolve(OwnEarlierDaysState state, OwnEarlierDaysEvent what, Entry entry) => what switch
    {
        OwnEarlierDaysPutAway => new(IsPutAway: true),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>Once for good: the days stay under Me.</summary>
    public Decision PutAway() => IsPutAway ? Decision.AlreadySo : new OwnEarlierDaysPutAway();
}
