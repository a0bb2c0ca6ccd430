using Goldseam.Domain;
using Goldseam.Domain.Commitments;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Tellings;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>What one partner can see at one moment: the shared record and their own drawer.</summary>
/// <param name="Now">What time it is: by the clock, or by the newest entry of either where that is a little later.</param>
/// <param name="Written">When the record was written: what ended before an entry of it stays ended.</param>
/// <param name="DatedAhead">The newest moment written in either, where it is so far ahead that it or the clock is wrong; otherwise null.</param>
public sealed record View(
    RecordState Record, DrawerState Drawer, Partner Me, Instant Now, Moments Written, Instant? DatedAhead)
{
    public Person Myself => Record.Couples[Me] ?? throw new InvalidOperationException("A record without the one who reads it.");

    /// <summary>Null while alone.</summary>
    public Person? Other => Record.Couples[Me.Other()];

    /// <summary>The moment on this partner's own clock.</summary>
    public LocalDateTime Clock => Myself.At(Now);

    /// <summary>Promises as this partner sees them; decided is on those of the record.</summary>
    public CommitmentsState Commitments => SeeingPromises.Seen(Record.Commitments, Record.Tellings, Me);

    /// <summary>The date on this partner's own calendar.</summary>
    public LocalDate Today => Clock.Date;
}

/// <summary>What became of a decision: the view after it, and the refusal if it was one.</summary>
public readonly record struct Outcome(View View, Refusal? Refusal);
