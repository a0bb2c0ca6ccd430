using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.CheckIns;

/// <summary>Undoing that a check-in was deleted. There is one answer a day: one that only they could see makes room for it.</summary>
public static class PuttingBackACheckIn
{
    /// <param name="proven">These are the words that were there before.</param>
    /// <param name="written">When the record was written.</param>
    /// <param name="today">In the zone of <paramref name="by"/>.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, Feeling feeling, Words? words, bool proven, Moments written, LocalDate today, Partner by) =>
        (record.CheckIns.All.FirstOrDefault(c => c.Id == id && c.By == by) is { Withdrawn: true } one
            ? drawer.OwnCheckIns.WithdrawDay(one.Day)
            : Decision.AlreadySo)
        .And(record.CheckIns.PutBack(id, feeling, words, proven, mayOpen: !CheckingIn.HasEnded(record, today, written, by), today, by));
}
