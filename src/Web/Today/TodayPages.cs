using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Members;
using Goldseam.Web.Practices.CheckIns;
using Goldseam.Web.Practices.Promises;

namespace Goldseam.Web.Today;

/// <summary>The first thing one sees: the other's news, one question, one offer.</summary>
static class TodayPages
{
    public static void MapToday(this IEndpointRouteBuilder app)
    {
        app.MapGet("/today", Show);
        app.MapOffers();
    }

    public static void AddToday(this IServiceCollection services) => services.AddSingleton<TodayAround>(async (here, view, card) =>
        Answer.Page<TodayPage, TodayView>(here, await ViewOf(here, view, card, OfferView.Of(here, view, endsFirstEvening: false))));

    /// <param name="change">Given where an answer is to be changed; one that lies in the drawer is seen only once that is open.</param>
    /// <param name="evening">Given at the end of the first evening.</param>
    /// <param name="away">Given after an offer was put away there: the form that did it.</param>
    /// <param name="rows">Given after a promise was marked there: they stay in their places.</param>
    static async Task<IResult> Show(
        Here here, Visit visit, HttpContext context, DatedAhead ahead, string? change, string? evening, string? rows, string? away)
    {
        var view = await visit.Read();
        ahead.Say(view);
        if (change is not null && view.ClosedDrawer.CheckInOf(view.Today) is { Withdrawn: false } && !await visit.MayLookIntoDrawer(view))
            return await Door.Drawer(context, here, "/today");
        var card = CheckInCardView.Of(view, here.Random.NewId()) with { Changing = change is not null };
        var offer = OfferView.Of(here, view, evening is not null, Guid.TryParse(away, out var form) ? form : null);
        return Answer.Page<TodayPage, TodayView>(here, await ViewOf(here, view, card, offer, evening is not null, rows));
    }

    public static async Task<TodayView> ViewOf(
        Here here, View view, CheckInCardView card, OfferView offer, bool endsFirstEvening = false, string? rows = null) => new()
        {
            Head = TodayHead.Of(view, here.Texts, endsFirstEvening),
            News = await News.Of(view, here.Visit!, here.Texts),
            Card = card,
            Offer = offer,
            Promises = endsFirstEvening ? null : PromisesOfToday.Of(view, here.Texts, here.Random.NewId(), rows),
        };
}
