using Goldseam.Domain;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>What a decision of one partner takes: the shared record and their own drawer, closed or not, at one moment. No page is made of it.</summary>
/// <param name="Now">What time it is: by the clock, or by the newest entry of either where that is a little later.</param>
/// <param name="DrawerIsOpen">Whether their pages show what lies in it.</param>
/// <param name="Written">When the record was written: what ended before an entry of it stays ended.</param>
public sealed record Facts(RecordState Record, DrawerState Drawer, bool DrawerIsOpen, Partner Me, Instant Now, Moments Written)
{
    public Person Myself => Record.Couples[Me] ?? throw new InvalidOperationException("A record without the one who reads it.");

    /// <summary>The moment on this partner's own clock.</summary>
    public LocalDateTime Clock => Myself.At(Now);

    /// <summary>The date on this partner's own calendar.</summary>
    public LocalDate Today => Clock.Date;
}
