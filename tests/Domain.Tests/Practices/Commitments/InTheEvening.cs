using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Commitments;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Commitments;

/// <summary>Late enough on that day for whatever was promised.</summary>
static class InTheEvening
{
    public static Decision Keep(this CommitmentsState commitments, Guid id, LocalDate day, LocalDate today, Partner by) =>
        commitments.Keep(id, day, today.At(new LocalTime(23, 59)), by);
}
