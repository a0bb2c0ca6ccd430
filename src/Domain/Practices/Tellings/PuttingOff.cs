using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>Not now: nobody is told, and it waits.</summary>
public static class PuttingOff
{
    /// <param name="withSomeone">Only this one waits for that; otherwise nothing hard that has come stands on Today before tomorrow.</param>
    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public static Decision Decide(RecordState record, DrawerState drawer, Guid id, bool withSomeone, LocalDate today, Instant now, Partner by)
    {
        var shut = record.Tellings.ToldTo(by, now).Where(t => !t.Opened && t.Kind.IsHard()).ToList();
        if (shut.All(t => t.Id != id)) return Decision.AlreadySo;
        var tomorrow = today.PlusDays(1);
        var isNight = record.Couples[by] is { } reader && drawer.OwnQuietHours.Cover(reader.At(now).TimeOfDay);
        return withSomeone
            ? drawer.BeingTold.PutOff(id, tomorrow, withSomeone: true)
            : shut.Where(t => t.Id == id || drawer.BeingTold.MayArrive(t, today, isNight))
                .Aggregate(Decision.AlreadySo, (all, one) => all.And(drawer.BeingTold.PutOff(one.Id, tomorrow, withSomeone: false)));
    }
}
