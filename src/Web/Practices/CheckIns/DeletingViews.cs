using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.CheckIns;

/// <param name="StayedClosed">Its day is over. Until then one that is not open may still open.</param>
/// <param name="Words">Null where they have faded.</param>
public sealed record DayOnPage(
    Guid Id, LocalDate Day, bool IsMine, bool IsOpen, bool StayedClosed, CheckInWords? Words, string? Other)
{
    /// <summary>It was put back a moment ago.</summary>
    public bool IsBack { get; init; }
}

/// <param name="IsBack">It was put back a moment ago.</param>
public sealed record ClosedView(CheckIn One, string? Other, bool IsBack);

/// <param name="From">As <see cref="DeletionForm.From"/>.</param>
public sealed record DeletedView(DeletedCheckIn Deleted, string? From, Refusal? Refusal) : IRefusing;

public sealed record LastDaysView : IRefusing
{
    public required IReadOnlyList<DayOnPage> Days { get; init; }
    public required DeletedCheckIn? Deleted { get; init; }
    public required Refusal? Refusal { get; init; }
}
