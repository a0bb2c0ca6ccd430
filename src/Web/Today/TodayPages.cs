using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Members;
using Goldseam.Web.Practices.CheckIns;
using Goldseam.Web.Practices.EarlierDays;

namespace Goldseam.Web.Today;

/// <summary>The first thing one sees: the other's news, one question, one offer.</summary>
static class TodayPages
{
    public static void MapToday(this IEndpointRouteBuilder app) => app.MapGet("/today", Show);

    /// <param name="change">Given where an answer is to be changed; one that lies in the drawer is seen only once that is open.</param>
    /// <param name="begun">Given at the end of the first evening.</param>
    /// <param name="rows">Given after a promise was marked there: they stay in their places.</param>
    static async Task<IResult> Show(
        Here here, Visit visit, HttpContext context, DatedAhead ahead, string? change, string? begun, string? rows)
    {
        var view = await visit.Read();
        ahead.Say(view);
        if (change is not null && view.ClosedDrawer.CheckInOf(view.Today) is { Withdrawn: false } && !await visit.MayLookIntoDrawer(view))
            return await Door.Drawer(context, here, "/today");
        return Answer.Page<TodayPage, TodayView>(here, await Shown(here, view, null, null, change is not null, begun is not null, rows));
    }

    /// <summary>The same for the page and for the card alone.</summary>
    public static async Task<TodayView> Shown(
        Here here, View view, CheckInForm? typed, Refusal? refusal, bool changing = false, bool begun = false, string? rows = null,
        DeletedCheckIn? deleted = null) =>
        new()
        {
            CheckIn = CheckInView.Of(view, here.Random.NewId()),
            Head = TodayHead.Of(view, here.Visit!, Texts.English, here.Random.NewId(), begun, rows) with
            {
                TellsOfEarlierDays = await EarlierDaysView.AreToldOfTo(here.Visit!, view),
            },
            News = await News.Of(view, here.Visit!),
            Typed = typed,
            Refusal = refusal,
            Changing = changing || refusal is not null && deleted is null,
            Deleted = deleted,
        };
}
