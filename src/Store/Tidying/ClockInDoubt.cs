using NodaTime;

namespace Goldseam.Store.Tidying;

/// <summary>What the clock of this machine says, and what this place knew last, both in UTC: nothing is destroyed on the word of such a clock.</summary>
/// <param name="Known">Null where no clock was trusted yet.</param>
public sealed record ClockInDoubt(LocalDate Clock, LocalDate? Known);
