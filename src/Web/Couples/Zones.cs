using Goldseam.Domain.Couples;

namespace Goldseam.Web.Couples;

/// <summary>
/// The zones offered: a well-known place for every clock there is, so that the page stays small. A script puts in the phone's own one
/// where it is known here, and any other IANA name is taken too.
/// </summary>
static class Zones
{
    public static readonly IReadOnlyList<string> Offered =
    [
        "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/Paris", "Europe/Madrid",
        "Europe/Rome", "Europe/Amsterdam", "Europe/Brussels", "Europe/Copenhagen", "Europe/Oslo", "Europe/Stockholm", "Europe/Prague",
        "Europe/Warsaw", "Europe/Budapest", "Europe/Athens", "Europe/Helsinki", "Europe/Bucharest", "Europe/Kyiv", "Europe/Istanbul",
        "Europe/Moscow", "Atlantic/Reykjavik", "Atlantic/Azores", "America/New_York", "America/Toronto", "America/Chicago", "America/Denver",
        "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Halifax", "America/St_Johns",
        "America/Mexico_City", "America/Bogota", "America/Lima", "America/Caracas", "America/Santiago", "America/Sao_Paulo",
        "America/Argentina/Buenos_Aires", "Africa/Casablanca", "Africa/Lagos", "Africa/Cairo", "Africa/Johannesburg", "Africa/Nairobi",
        "Asia/Jerusalem", "Asia/Dubai", "Asia/Tehran", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon",
        "Asia/Bangkok", "Asia/Jakarta", "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Manila", "Asia/Tokyo", "Asia/Seoul",
        "Australia/Perth", "Australia/Darwin", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland",
        "Pacific/Apia", "Pacific/Pago_Pago", "Etc/UTC",
    ];

    /// <summary>Places of today, each under its one name: Oslo is not Berlin, although their clocks agree.</summary>
    static readonly HashSet<string> Places =
        [.. Offered, .. ZoneRules.Source.ZoneLocations!.Select(place => place.ZoneId)];

    /// <summary>Names of before that browsers still say.</summary>
    static readonly string[] StillSaid =
    [
        "Africa/Asmera", "America/Buenos_Aires", "America/Catamarca", "America/Coral_Harbour", "America/Cordoba", "America/Godthab",
        "America/Indianapolis", "America/Jujuy", "America/Louisville", "America/Mendoza", "Asia/Calcutta", "Asia/Katmandu", "Asia/Rangoon",
        "Asia/Saigon", "Atlantic/Faeroe", "Europe/Kiev", "Pacific/Enderbury", "Pacific/Ponape", "Pacific/Truk",
    ];

    /// <summary>Places whose older name the database gives to another place with the same clock.</summary>
    static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["Africa/Asmera"] = "Africa/Asmara",
        ["America/Coral_Harbour"] = "America/Atikokan",
        ["Pacific/Ponape"] = "Pacific/Pohnpei",
        ["Pacific/Truk"] = "Pacific/Chuuk",
    };

    /// <summary>
    /// Beside those offered, what a browser may call its zone: each area and its places, an older name with the one of today behind it,
    /// as in "Europe Andorra Kiev=Kyiv".
    /// </summary>
    public static readonly string Known = ByArea(Places.Except(Offered).Concat(StillSaid));

    /// <summary>The older names alone, where a zone is offered and not chosen.</summary>
    public static readonly string OldNames = ByArea(StillSaid);

    static string ByArea(IEnumerable<string> names) => string.Join(';',
        from name in names.Order(StringComparer.Ordinal)
        let place = name[(name.IndexOf('/') + 1)..]
        group Read(name) is var now && now == name ? place : $"{place}={now[(now.IndexOf('/') + 1)..]}" by name[..name.IndexOf('/')] into area
        select $"{area.Key} {string.Join(' ', area)}");

    /// <returns>The name under which a zone is kept: a name of before becomes the one of today, and what is no zone stays as it was typed.</returns>
    public static string Read(string? typed) =>
        typed is null ? ""
        : Places.Contains(typed) ? typed
        : Renamed.TryGetValue(typed, out var now) || ZoneRules.Source.CanonicalIdMap.TryGetValue(typed, out now) && Places.Contains(now)
            ? now
            : typed;

    /// <summary>"Buenos Aires" of "America/Argentina/Buenos_Aires".</summary>
    public static string PlaceOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
