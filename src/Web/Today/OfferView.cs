using Goldseam.Domain.Entries;
using Goldseam.Domain.Offers;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Links;

namespace Goldseam.Web.Today;

/// <summary>The one thing that is offered, or in its place the way back to what was put away on this page.</summary>
/// <param name="Offer">Null where there is nothing to be offered.</param>
/// <param name="NewId">Of the form that puts it away; null where nothing is asked.</param>
public sealed record OfferView(Offer? Offer, Guid? NewId) : IRefusing
{
    public PutAwayOffer? Away { get; init; }

    /// <summary>It was put back a moment ago.</summary>
    public bool IsBack { get; init; }

    public Refusal? Refusal { get; init; }

    /// <param name="endsFirstEvening">The end of somebody's first evening.</param>
    /// <param name="away">The form by which it was put away, where the page is of just after that.</param>
    public static OfferView Of(Here here, View view, bool endsFirstEvening, Guid? away = null) =>
        new(AllLinks.OfferOf(view, here.Visit!, here.Texts, endsFirstEvening), endsFirstEvening ? null : here.Random.NewId())
        {
            Away = away is { } form && view.Drawer?.OwnOffers.Of(form) is { } one && one.IsAwayOn(view.Today) ? one : null,
        };
}
