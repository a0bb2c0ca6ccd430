using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Couples;

public abstract record CoupleEvent(PersonName Name, string Zone) : RecordEvent;

/// <summary>The first of the two, who may stay the only one: a record of one is a whole record.</summary>
[StoredAs("couple.founded.1")]
public sealed record CoupleFounded(PersonName Name, string Zone) : CoupleEvent(Name, Zone);

[StoredAs("couple.joined.1")]
public sealed record CoupleJoined(PersonName Name, string Zone) : CoupleEvent(Name, Zone);

/// <summary>A partner is called otherwise now, or lives by another clock.</summary>
[StoredAs("couple.described.1")]
public sealed record CoupleDescribed(PersonName Name, string Zone) : CoupleEvent(Name, Zone);

/// <summary>How one partner wants to be called, and the zone (IANA name) in which their days begin and end.</summary>
public sealed record Person(PersonName Name, string Zone)
{
    /// <summary>
    /// A moment on this person's clock and calendar. A zone that this program does not know is read as UTC: a day that is off by hours
    /// beats a page that does not open.
    /// </summary>
    public LocalDateTime At(Instant moment) => moment.InZone(TimeZone).LocalDateTime;

    /// <summary>The moment at which this person's clock shows that. An hour that is skipped that night is read as the one after it.</summary>
    public Instant MomentOf(LocalDateTime clock) => clock.InZoneLeniently(TimeZone).ToInstant();

    /// <summary>Name and clock, as a form carries what its page showed.</summary>
    public string Seen => $"{Zone} {Name}";

    DateTimeZone TimeZone => ZoneRules.Zones.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
}

/// <summary>Who the record belongs to.</summary>
/// <param name="Joined">When the second of the two came in.</param>
public sealed record CouplesState(Pair<Person?> Of, Instant? Joined)
{
    public static readonly CouplesState Nobody = new(new Pair<Person?>(null, null), null);

    public static readonly Practice<CouplesState, CoupleEvent> Practice = new("couples", Nobody, Evolve);

    static CouplesState Evolve(CouplesState state, CoupleEvent what, Entry entry) => what switch
    {
        CoupleFounded or CoupleJoined or CoupleDescribed => new(
            state.Of.With(entry.By, new(what.Name, what.Zone)), entry.By == Partner.First ? state.Joined : state.Joined ?? entry.At),
        _ => throw new UnknownEventException(what),
    };

    public bool IsOfTwo => Of is { First: not null, Second: not null };

    /// <summary>For two of the founder's days, or until the founder has answered "How are you?" in the record that began with it.</summary>
    public bool IsNewsThatTheyJoined(Partner to, Instant now, bool hasAnswered) =>
        to == Partner.First && !hasAnswered && Of.First is { } founder && Joined is { } at
        && Period.DaysBetween(founder.At(at).Date, founder.At(now).Date) is 0 or 1;

    public Person? this[Partner partner] => Of[partner];

    public Decision Found(PersonName name, string zone) =>
        Of.First is not null ? Decision.AlreadySo
        : !IsZone(zone) ? new UnknownZone()
        : new CoupleFounded(name, zone);

    public Decision Join(PersonName name, string zone) =>
        Of.First is null ? new NoCoupleHere()
        : Of.Second is not null ? new AlreadyTwo()
        : !IsZone(zone) ? new UnknownZone()
        : new CoupleJoined(name, zone);

    public Decision Describe(PersonName name, string zone, Partner by) =>
        this[by] is not { } person ? new NoCoupleHere()
        : !IsZone(zone) ? new UnknownZone()
        : person == new Person(name, zone) ? Decision.AlreadySo
        : new CoupleDescribed(name, zone);

    /// <summary>Whether somebody may still be asked; the invitation itself is the store's, since it needs a key of its own.</summary>
    public Refusal? WhyNotInvite() => IsOfTwo ? new AlreadyTwo() : null;

    /// <summary>A place of the time zone database. A bare offset such as UTC-18:00 is none: nobody lives there, and it moves a day at will.</summary>
    public static bool IsZone(string zone) => ZoneRules.Zones.Ids.Contains(zone, StringComparer.Ordinal);
}

public sealed record NoCoupleHere() : Refusal(RefusalKind.NotHere, "There is nothing here to join.");

public sealed record AlreadyTwo() : Refusal(RefusalKind.NotLikeThis, "You are already two here.");

public sealed record UnknownZone() : Refusal(RefusalKind.NotLikeThis,
    "We do not know this time zone. Choose the one nearest to you.", "zone");
