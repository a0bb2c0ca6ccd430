using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.CheckIns;

/// <summary>
/// Answering "How are you, right now?", or changing the answer. Where it lies follows from who can see it, so a change of audience
/// moves it: out of the record into the drawer is a withdrawal.
/// </summary>
public static class CheckingIn
{
    /// <summary>Until then the night belongs to the evening before: an answer that was begun in it is still taken for it.</summary>
    public static readonly LocalTime NightEnds = new(4, 0);

    /// <summary>The oldest day that can still be answered: yesterday, while its night lasts.</summary>
    public static LocalDate OldestOpen(LocalDateTime now) => now.TimeOfDay < NightEnds ? now.Date.PlusDays(-1) : now.Date;

    /// <summary>One's own answer of a day, wherever it lies.</summary>
    public static CheckIn? AnswerOf(RecordState record, DrawerState drawer, LocalDate day, Partner by) =>
        AnswerOf(record, drawer.OwnCheckIns.Of(day), day, by);

    /// <param name="own">What lies in the drawer for that day.</param>
    public static CheckIn? AnswerOf(RecordState record, CheckIn? own, LocalDate day, Partner by) =>
        record.CheckIns.Of(by, day) is { Withdrawn: false } shared ? shared
        : own is { Withdrawn: false } ? own
        : null;

    /// <param name="asked">What the page showed that the form stood on.</param>
    /// <param name="now">In the zone of <paramref name="by"/>.</param>
    /// <param name="written">When the record was written.</param>
    public static Decision Decide(
        RecordState record, DrawerState drawer, Guid id, Asked asked, LocalDateTime now, Moments written,
        Feeling feeling, Words? words, Audience audience, Partner by) =>
        record.CheckIns.Knows(id) || drawer.OwnCheckIns.Knows(id) ? Decision.AlreadySo
        : !IsTaken(asked.Day, now, AnswerOf(record, drawer, now.Date, by) is not null) ? new DayIsOver()
        : asked.From is { } from && from != (AnswerOf(record, drawer, asked.Day, by)?.Id ?? Guid.Empty) ? new ChangedMeanwhile()
        : audience != Audience.OnlyMe && HasEnded(record, asked.Day, written, by) ? new HasEndedOnce()
        : Decide(record, drawer, id, asked.Day, feeling, words, audience, by);

    /// <summary>
    /// The other's answer of that day is closed, and an entry after it says that the day was over once. A clock that is set back does not
    /// open it: who runs the server could set it.
    /// </summary>
    public static bool HasEnded(RecordState record, LocalDate day, Moments written, Partner by) =>
        record.CheckIns.Of(by.Other(), day) is { Opened: false, Withdrawn: false } closed
        && OldestOpen(record.Couples[by]!.At(written.NewestAfter(closed.Seq))) > day;

    static bool IsTaken(LocalDate day, LocalDateTime now, bool hasAnsweredToday) =>
        day == now.Date || day == OldestOpen(now) && !hasAnsweredToday;

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

public sealed record HasEndedOnce() : Refusal(RefusalKind.NotLikeThis,
    "By the clock here that day is over, so this can no longer open for both of you. Your words are still here: you can keep them for yourself.");

public sealed record NobodyElseHere() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so this stays with you.");

/// <summary>What a check-in form was opened for.</summary>
/// <param name="Day">The day that its page asked about.</param>
/// <param name="From">The answer of that day that it began from; empty where there was none, null where an old page does not say.</param>
public sealed record Asked(LocalDate Day, Guid? From);

public sealed record DayIsOver() : Refusal(RefusalKind.NotLikeThis,
    "The day you opened this for is over, so nothing was saved. Your words are still here, and the question is for today now.");
