using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>Telling something that hangs on no single day of a promise.</summary>
public static class TellingTheOther
{
    /// <param name="promise">A promise of one's own that it is about, if it is about one.</param>
    public static Decision Decide(
        RecordState record, Guid id, TellingKind kind, Words words, Words? next, Guid? promise, LocalDate? nextBy, LocalDate today, Partner by) =>
        record.Tellings.Of(id) is not null ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToTell()
        : promise is { } about && record.Promises.Of(about)?.By != by ? new NoSuchPromise()
        : record.Tellings.Tell(id, kind, today, words, next, promise, nextBy, by);
}

public sealed record NobodyToTell() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so there is nobody to tell. Your drawer is open.");
