using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>
/// What was said about an occurrence is not so: with the mark goes what was told by it, until the other has opened that. Told stays told
/// (I13), and then only the mark is taken back.
/// </summary>
public static class TakingAMarkBack
{
    /// <param name="day">The day that names the occurrence.</param>
    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public static Decision Decide(RecordState record, Guid promise, LocalDate day, LocalDate today, Partner by) =>
        With(record, record.Promises.Unmark(promise, day, today, by), promise, day, by);

    /// <param name="said">What its maker says instead of what they said before.</param>
    public static Decision With(RecordState record, Decision said, Guid promise, LocalDate day, Partner by) =>
        said is { Refusal: null, Events.Count: > 0 } && ToldWith(record, promise, day, by) is { Opened: false } told
            ? said.And(record.Tellings.Withdraw(told.Id, by))
            : said;

    /// <summary>The other way round: with what was told, while the other has not opened it, goes the "not kept" that it was told by.</summary>
    /// <param name="today">On the calendar of <paramref name="by"/>.</param>
    public static Decision WithWhatWasTold(RecordState record, Guid telling, LocalDate today, Partner by)
    {
        var withdrawn = record.Tellings.Withdraw(telling, by);
        return withdrawn is { Refusal: null, Events.Count: > 0 }
            && record.Tellings.Of(telling) is { Kind: TellingKind.NotKept, Promise: { } promise, Occurrence: { } day }
            && ToldWith(record, promise, day, by)?.Id == telling
            && record.Promises.Unmark(promise, day, today, by) is { Refusal: null } unmarked
            ? withdrawn.And(unmarked)
            : withdrawn;
    }

    /// <returns>What was told by the mark that stands there; null where nothing was, or it was taken back.</returns>
    public static Telling? ToldWith(RecordState record, Guid promise, LocalDate day, Partner by)
    {
        if (record.Promises.Of(promise) is not { } one || one.MarkOf(day) is not { IsMade: true } mark) return null;
        // Plans change before their day; an older telling does not say which time it is about.
        var (kind, since) = mark.Said == Said.NotKept ? (TellingKind.NotKept, one.StandsOn(day)) : (TellingKind.PlansChanged, Rhythm.Earliest);
        return mark.Said != Said.Kept && record.Tellings.OfOneTime(promise, day, since, kind) is { Withdrawn: false } told && told.By == by
            ? told
            : null;
    }
}
