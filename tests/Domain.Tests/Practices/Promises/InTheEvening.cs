using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>Late enough on that day for whatever was promised.</summary>
static class InTheEvening
{
    public static Decision Keep(this PromisesState promises, Guid id, LocalDate day, LocalDate today, Partner by) =>
        promises.Keep(id, day, today.At(new LocalTime(23, 59)), by);
}
