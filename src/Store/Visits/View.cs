using Goldseam.Domain;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>What one partner can see at one moment: the shared record, and their own drawer while it is open.</summary>
public sealed class View
{
    readonly Facts facts;

    internal View(Facts facts, Instant? datedAhead)
    {
        (this.facts, DatedAhead) = (facts, datedAhead);
        (Drawer, ClosedDrawer) = (facts.DrawerIsOpen ? facts.Drawer : null, new(facts.Drawer));
    }

    public RecordState Record => facts.Record;

    /// <summary>Null while it is closed: a page that forgets to ask shows nothing of it.</summary>
    public DrawerState? Drawer { get; }

    /// <summary>For pages that show nothing else, behind a guard.</summary>
    /// <exception cref="InvalidOperationException">It is closed.</exception>
    public DrawerState OpenDrawer => Drawer ?? throw new InvalidOperationException("The drawer is closed.");

    /// <summary>What may be known of it even then.</summary>
    public ClosedDrawer ClosedDrawer { get; }

    public Partner Me => facts.Me;

    /// <summary>What time it is: by the clock, or by the newest entry of either where that is a little later.</summary>
    public Instant Now => facts.Now;

    /// <summary>When the record was written: what ended before an entry of it stays ended.</summary>
    public Moments Written => facts.Written;

    /// <summary>The newest moment written in either, where it is so far ahead that it or the clock is wrong; otherwise null.</summary>
    public Instant? DatedAhead { get; }

    public Person Myself => facts.Myself;

    /// <summary>Null while alone.</summary>
    public Person? Other => Record.Couples[Me.Other()];

    /// <summary>The moment on this partner's own clock.</summary>
    public LocalDateTime Clock => facts.Clock;

    /// <summary>Promises as this partner sees them; decided is on those of the record.</summary>
    public PromisesState Promises => SeeingPromises.Seen(Record.Promises, Record.Tellings, Me);

    /// <summary>The date on this partner's own calendar.</summary>
    public LocalDate Today => facts.Today;
}

/// <summary>What became of a decision: the view after it, and the refusal if it was one.</summary>
public readonly record struct Outcome(View View, Refusal? Refusal);
