using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Demo;

/// <summary>What one of the two does at one moment of the twelve weeks, decided as a form of theirs would be.</summary>
/// <param name="Day">Days since the first evening.</param>
/// <param name="Decide">On what they see then, and the new id that their form carries.</param>
sealed record Deed(DemoPerson Who, int Day, LocalTime At, Func<Facts, Guid, Decision> Decide)
{
    /// <summary>There may be nothing to do on that day of the week, and then nothing is done.</summary>
    public bool WhereThereIsSomething { get; init; }
}
