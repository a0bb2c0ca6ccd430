using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tidying;

/// <summary>What the store itself knows of the time, in clear: whoever writes to the disk can move it, and gains what SECURITY.md says.</summary>
/// <param name="Day">The last day on which a clock was trusted, in days since 1970.</param>
/// <param name="Faded">The last month whose keys were destroyed, in months since year 0.</param>
public sealed record ClockNote(long Day, uint Faded)
{
    /// <summary>A clock that is wrong by less than a month, or over the turn of one, destroys nothing before its time.</summary>
    const uint MonthsBehind = 2;

    const long Days = 2_900_000;

    /// <summary>What is to be noted at this moment, if the clock is to be trusted.</summary>
    public static ClockNote At(Instant now) => new(DayOf(now), EntryHeader.MonthOf(now) - MonthsBehind);

    /// <summary>Null where whoever wrote it wrote no day of any calendar.</summary>
    public LocalDate? Date => Day is >= 0 and < Days ? LocalDate.FromDateTime(DateTime.UnixEpoch).PlusDays((int)Day) : null;

    public static long DayOf(Instant at) => (long)Math.Floor((at - NodaConstants.UnixEpoch).TotalDays);

    /// <summary>The month of a stored day, whoever wrote it; one that is on no calendar is as none.</summary>
    public static uint MonthOf(long day) =>
        day is >= 0 and < Days ? EntryHeader.MonthOf(NodaConstants.UnixEpoch + Duration.FromDays((int)day)) : 0;
}
