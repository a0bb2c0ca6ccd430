using NodaTime;
using NodaTime.TimeZones;

namespace Goldseam.Domain.Couples;

/// <summary>
/// By which rules days begin in each zone: those of the IANA time zone database that the program brings along, or newer ones that whoever
/// runs it put in their place. Governments change them with days of notice, and every day of a promise rests on them.
/// </summary>
public static class ZoneRules
{
    static (TzdbDateTimeZoneSource Source, IDateTimeZoneProvider Zones) used = (TzdbDateTimeZoneSource.Default, DateTimeZoneProviders.Tzdb);

    public static TzdbDateTimeZoneSource Source => used.Source;

    public static IDateTimeZoneProvider Zones => used.Zones;

    /// <summary>As the database names its releases: 2026f.</summary>
    public static string Version => used.Source.TzdbVersion;

    /// <summary>For the whole process, once, before anything is read.</summary>
    /// <returns>False where they are older than those of the program, or no newer: then these stay.</returns>
    /// <exception cref="MissingZoneException">They lack a zone that somebody may live by.</exception>
    public static bool Use(TzdbDateTimeZoneSource newer)
    {
        if (string.CompareOrdinal(newer.TzdbVersion, TzdbDateTimeZoneSource.Default.TzdbVersion) <= 0) return false;
        if (DateTimeZoneProviders.Tzdb.Ids.Except(newer.GetIds(), StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new MissingZoneException(missing);
        used = (newer, new DateTimeZoneCache(newer));
        return true;
    }
}

public sealed class MissingZoneException(string zone) : Exception(zone)
{
    public string Zone { get; } = zone;
}
