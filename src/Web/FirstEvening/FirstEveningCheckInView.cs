using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.CheckIns;

namespace Goldseam.Web.FirstEvening;

public sealed record FirstEveningCheckInView : IRefusing
{
    public required CheckInView CheckIn { get; init; }
    public required CheckInForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}
