using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.EarlierDays;

/// <summary>A promise as its preview showed it.</summary>
public sealed record BringAlongForm
{
    public string? Saw { get; init; }
}

/// <summary>What one wrote alone, for its writer's eyes; and bringing a promise of it along into the record of the two.</summary>
static class EarlierDaysPages
{
    public static void MapEarlierDays(this IEndpointRouteBuilder app)
    {
        app.MapPost("/earlier-days/put-away", PutAway);
        var drawer = app.MapGroup("").InDrawer("/earlier-days");
        drawer.MapGet("/earlier-days", Show);
        drawer.MapGet("/earlier-days/promises/{id:guid}", Preview);
        drawer.MapPost("/earlier-days/promises/{id:guid}/bring-along", BringAlong);
    }

    static async Task<IResult> Show(string? month, Here here, Visit visit)
    {
        LocalDate? asked = Dated.TryReadMonth(month, out var first) ? first : null;
        return Answer.Page<EarlierDaysPage, EarlierDaysView>(here, await EarlierDaysView.Of(visit, here.InDrawer, asked));
    }

    static async Task<IResult> PutAway(Visit visit)
    {
        await visit.Transact(v => v.Drawer.OwnEarlierDays.PutAway());
        return Results.LocalRedirect("/today");
    }

    /// <summary>What was brought along or has ended has nothing to be previewed; it stands where it is now.</summary>
    static async Task<IResult> Preview(Guid id, Here here, Visit visit)
    {
        var view = here.InDrawer;
        return await visit.ReadEarlierRecord() is { State.Couples.IsOfTwo: false } before && before.State.Promises.Of(id) is { } one
            ? view.Promises.Of(id) is not null ? Results.LocalRedirect($"/promises/{id}") : PreviewPage(here, view, one, null)
            : Status.NotHere(here);
    }

    static async Task<IResult> BringAlong(Guid id, [FromForm] BringAlongForm form, Here here, Visit visit)
    {
        var outcome = await visit.BringAlong((v, there) =>
            BringingAlong.Decide(there.State, v.Record, id, form.Saw, v.Clock, there.Me, v.Me));
        if (outcome is not { } done || done.Refusal is { Kind: RefusalKind.NotHere }) return Status.NotHere(here);
        return done.Refusal is { } refusal
            ? PreviewPage(here, done.View, (await visit.ReadEarlierRecord())!.State.Promises.Of(id)!, refusal)
            : Results.LocalRedirect($"/promises/{id}");
    }

    static IResult PreviewPage(Here here, View view, Promise one, Refusal? refusal)
    {
        var terms = BringingAlong.TermsFrom(one, view.Clock);
        return terms is null && refusal is null ? Results.LocalRedirect("/earlier-days")
            : Answer.Page<BringAlongPage, BringAlongView>(here, new()
            {
                Id = one.Id,
                Terms = terms,
                Mine = view.Myself.Name.Text,
                Other = view.Other?.Name.Text ?? "",
                IsPaused = one.IsPausedOn(view.Today),
                Refusal = refusal,
            });
    }
}
