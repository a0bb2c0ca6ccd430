using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Spaces;

/// <summary>Leaving a room well: with a return that is named.</summary>
public static class AskingForSpace
{
    public static Decision Decide(RecordState record, Guid id, Instant until, Instant now, Partner by) =>
        record.Spaces.Sent[by].Knows(id) ? Decision.AlreadySo
        : !record.Couples.IsOfTwo ? new NobodyToComeBackTo()
        : record.Spaces.Ask(id, until, now, by);

    /// <summary>The next time that somebody’s clock shows that, as it was when the page was opened: midnight since then changes nothing.</summary>
    /// <param name="opened">On the clock of who asks; not later than now.</param>
    public static LocalDateTime NextAt(LocalTime time, LocalDateTime opened) =>
        (time > opened.TimeOfDay ? opened.Date : opened.Date.PlusDays(1)) + time;
}

public sealed record NobodyToComeBackTo() : Refusal(RefusalKind.NotLikeThis, "You are alone here for now, so there is nobody to tell. Take the time you need.");
