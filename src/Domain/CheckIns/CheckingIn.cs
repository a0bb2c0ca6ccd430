using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.CheckIns;

/// <summary>
/// Answering "How are you, right now?", or changing the answer. Where it lies follows from who can see it, so a change of audience
/// moves it: out of the record into the drawer is a withdrawal.
/// </summary>
public static class CheckingIn
{
    /// <param name="day">Today in the zone of <paramref name="by"/>.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, LocalDate day, Feeling feeling, Words? words, Audience audience, Partner by) =>
        record.CheckIns.Knows(id) || drawer.OwnCheckIns.Knows(id) ? Decision.AlreadySo
        : audience == Audience.OnlyMe
            ? WithdrawShared(record.CheckIns, day, by).And(drawer.OwnCheckIns.Answer(id, day, feeling, words))
        : !record.Couples.IsOfTwo ? new NobodyElseHere()
        : drawer.OwnCheckIns.WithdrawDay(day).And(record.CheckIns.Answer(id, day, feeling, words, audience, by));

    static Decision WithdrawShared(CheckInsState checkIns, LocalDate day, Partner by) =>
        checkIns.Of(by, day) is { Withdrawn: false } shared ? checkIns.Withdraw(shared.Id, by) : Decision.AlreadySo;
}

public sealed record NobodyElseHere() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so this stays with you.");
