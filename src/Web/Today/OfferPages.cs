using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Links;
using Goldseam.Web.Practices.CheckIns;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Today;

public sealed record OfferForm
{
    public string? Id { get; init; }

    /// <summary>As <see cref="Offer.Key"/>.</summary>
    public string? Offer { get; init; }
}

/// <summary>Putting away what Today offers, and undoing that. Where it leads is never asked.</summary>
static class OfferPages
{
    public static void MapOffers(this IEndpointRouteBuilder app)
    {
        app.MapPost("/offers/put-away", PutAway);
        app.MapPost("/offers/{id:guid}/put-back", PutBack);
    }

    static async Task<IResult> PutAway([FromForm] OfferForm form, Here here, Visit visit, HttpContext context)
    {
        var before = await visit.Read();
        var (view, refusal) = !Guid.TryParse(form.Id, out var id) ? new(before, new NotThisForm())
            : AllLinks.Offers(before, visit, here.Texts).FirstOrDefault(o => o.Key == form.Offer) is not { } offer
                ? new(before, new NoSuchOffer())
            : await visit.Transact(v => v.Drawer.OwnOffers.PutAway(id, offer.Key, v.Today));
        var shown = OfferView.Of(here, view, endsFirstEvening: false, refusal is null ? id : null) with { Refusal = refusal };
        return await Answer.To<OfferCard, OfferView>(context, here, shown, () => Page(here, view, shown), $"/today?away={id}#offer");
    }

    static async Task<IResult> PutBack(Guid id, Here here, Visit visit, HttpContext context)
    {
        var (view, refusal) = await visit.Transact(v => v.Drawer.OwnOffers.PutBack(id));
        var shown = OfferView.Of(here, view, endsFirstEvening: false) with { Refusal = refusal, IsBack = true };
        return await Answer.To<OfferCard, OfferView>(context, here, shown, () => Page(here, view, shown), "/today#offer");
    }

    static async Task<IResult> Page(Here here, View view, OfferView shown) => Answer.Page<TodayPage, TodayView>(
        here, await TodayPages.ViewOf(here, view, CheckInCardView.Of(view, here.Random.NewId()), shown));
}

public sealed record NoSuchOffer() : Refusal(RefusalKind.NotLikeThis, "This is not offered here any more. Nothing was put away.");
