using Goldseam.Domain;
using Goldseam.Domain.Commitments;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Tellings;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>What one partner can see at one moment: the shared record and their own drawer.</summary>
/// <param name="Now">Never before the newest entry of either, so that a clock set back reopens nothing.</param>
public sealed record View(RecordState Record, DrawerState Drawer, Partner Me, Instant Now)
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
