using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.QuietHours;

/// <summary>When a hard moment of the other's shows by itself. Their names are stored.</summary>
public enum Reach
{
    AtAnyTime,
    NotInQuietHours,

    /// <summary>Only where one looks for it.</summary>
    Never,
}

public abstract record OwnQuietHoursEvent : DrawerEvent;

/// <param name="From">On its owner's clock; they end on the next day where <paramref name="Until"/> is not later.</param>
[StoredAs("own-quiet-hours.set.1")]
public sealed record OwnQuietHoursSet(LocalTime From, LocalTime Until, Reach HardMoments) : OwnQuietHoursEvent;

/// <summary>One's own night, and what may come in it. The other is never told, and cannot find out.</summary>
/// <param name="IsSet">Said by its owner, and not as it is for everybody at first.</param>
public sealed record OwnQuietHoursState(LocalTime From, LocalTime Until, Reach HardMoments, bool IsSet)
{
    public static readonly Practice<OwnQuietHoursState, OwnQuietHoursEvent> Practice =
        new("own-quiet-hours", new(new(22, 0), new(7, 0), Reach.AtAnyTime, IsSet: false), Evolve);

    static OwnQuietHoursState Evolve(OwnQuietHoursState state, OwnQuietHoursEvent what, Entry entry) => what switch
    {
        OwnQuietHoursSet e => new(e.From, e.Until, e.HardMoments, IsSet: true),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>Where both are the same there is no night.</summary>
    public bool Cover(LocalTime time) => From < Until ? time >= From && time < Until : From != Until && (time >= From || time < Until);

    /// <param name="time">On its owner's clock.</param>
    public bool LetsAHardMomentThrough(LocalTime time) => HardMoments switch
    {
        Reach.AtAnyTime => true,
        Reach.NotInQuietHours => !Cover(time),
        Reach.Never => false,
    };

    /// <summary>What its page showed, as a form carries it.</summary>
    public string Seen => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From:HHmm}-{Until:HHmm}-{HardMoments}");

    public Decision Set(LocalTime from, LocalTime until, Reach hardMoments) =>
        IsSet && (From, Until, HardMoments) == (from, until, hardMoments) ? Decision.AlreadySo : new OwnQuietHoursSet(from, until, hardMoments);
}
