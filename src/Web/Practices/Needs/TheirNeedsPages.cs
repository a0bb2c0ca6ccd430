using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Needs;

/// <summary>What the other needs, said back in one's own words until they say that this is it.</summary>
static class TheirNeedsPages
{
    public static void MapTheirNeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/needs/theirs", async (Here here, Visit visit) => await Page(here, visit, await visit.Read(), null, null));
        app.MapPost("/needs/say-back", SayBack);
        app.MapPost("/needs/withdraw-said-back", WithdrawSaidBack);
    }

    static async Task<IResult> SayBack([FromForm] NeedForm form, Here here, Visit visit)
    {
        Words? words = null;
        var no = !form.TryRead(out var formId, out var needs, out var number) ? new NotThisForm()
            : !Typed.TryRead(form.Words, nameof(form.Words), out words, out var why) ? why : null;
        var (view, refusal) = no is null
            ? await visit.TransactOnce(
                v => v.Record.Needs.Of(v.Me.Other())?[number]?.SaidBack is { } said && said.Form == formId ? said.Words : null,
                new SaidBackWords(words!), v => v.Record.Needs.SayBack(needs, number, formId, words!, v.Me))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect("/needs/theirs")
            : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : await Page(here, visit, view, refusal, new(form.Number, form.Words));
    }

    static async Task<IResult> WithdrawSaidBack([FromForm] NeedForm form, Visit visit)
    {
        if (form.TryRead(out var saidBack, out var needs, out var number))
            await visit.Transact(v => v.Record.Needs.WithdrawSaidBack(needs, number, saidBack, v.Me));
        return Results.LocalRedirect("/needs/theirs");
    }

    static async Task<IResult> Page(Here here, Visit visit, View view, Refusal? refusal, TypedToANeed? typed)
    {
        if (view.Other is not { } other) return Status.NotHere(here);
        var all = await NeedOnPage.AllOf(view.Me.Other(), visit, view);
        return Answer.Page<TheirNeedsPage, TheirNeedsView>(here, new()
        {
            Other = other.Name.Text,
            Version = view.Record.Needs.Of(view.Me.Other())?.Form,
            All = all,
            NewId = here.Random.NewId(),
            Typed = typed,
            Refusal = refusal.OfAFieldIf(typed is not null && all.Any(typed.IsTo)),
        });
    }
}
