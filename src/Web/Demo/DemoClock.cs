using Goldseam.Domain.Couples;
using NodaTime;

namespace Goldseam.Web.Demo;

/// <summary>Walks through the twelve weeks from their first evening to this moment, and never beyond it.</summary>
sealed class DemoClock : IClock
{
    readonly DateTimeZone zone = ZoneRules.Zones[DemoPerson.Zone];
    readonly Instant now;
    readonly LocalDate first;
    Instant at;

    public DemoClock(Instant now)
    {
        this.now = now;
        first = now.InZone(zone).Date - Period.FromDays(DemoWeeks.Days);
        WalksTo(0, LocalTime.Midnight);
    }

    public Instant GetCurrentInstant() => at;

    public void WalksTo(int day, LocalTime time) => at = Instant.Min(first.PlusDays(day).At(time).InZoneLeniently(zone).ToInstant(), now);

    public void WalksToNow() => at = now;
}
