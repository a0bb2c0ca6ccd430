using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.CheckIns;

namespace Goldseam.Web.Today;

public sealed record TodayView : IRefusing
{
    public required CheckInView CheckIn { get; init; }
    public required CheckInForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required bool Changing { get; init; }
    public required TodayHead Head { get; init; }
    public required News News { get; init; }
    public required DeletedCheckIn? Deleted { get; init; }
}
