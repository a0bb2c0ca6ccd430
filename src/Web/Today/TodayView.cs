using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.CheckIns;
using Goldseam.Web.Practices.Promises;

namespace Goldseam.Web.Today;

public sealed record TodayView : IRefusing
{
    public required TodayHead Head { get; init; }
    public required News News { get; init; }
    public required CheckInCardView Card { get; init; }

    /// <summary>Null where none are shown.</summary>
    public required PromisesOfToday? Promises { get; init; }

    public required OfferView Offer { get; init; }

    public Refusal? Refusal => Card.Refusal ?? Offer.Refusal;
}
