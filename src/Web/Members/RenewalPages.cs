using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Members;

public sealed record RenewalForm
{
    public string? Now { get; init; }
    public string? Passphrase { get; init; }
    public string? Suggestion { get; init; }
}

/// <summary>"Change my passphrase": a new passphrase, and with it new keys; every other way in ends.</summary>
static class RenewalPages
{
    public static void MapRenewal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/passphrase", async (Here here, Visit visit) => await Page(here, visit, new(), null));
        app.MapPost("/passphrase", Renew).FieldsStay();
    }

    static async Task<IResult> Renew([FromForm] RenewalForm form, Here here, Visit visit, SealedStore store, HttpContext context)
    {
        var name = (await visit.Read()).Myself.Name.Text;
        if (!Passphrase.TryRead(form.Passphrase, [name, (await visit.ReadSignInName()).Text], out var next, out var refusal))
            return await Page(here, visit, form, refusal);
        var entrance = await store.Renewals.Renew(visit, form.Now ?? "", next, context.Request.Cookies[Cookies.Browser]);
        if (entrance.Refusal is { } refused) return await Page(here, visit, form, refused with { About = nameof(form.Now) });
        if (entrance.VisitCookie is not null) Cookies.Drop(context, Cookies.Device);
        return await Entering.Answer(context, here, entrance, _ => Results.LocalRedirect("/passphrase"), to: "/spare-key");
    }

    static async Task<IResult> Page(Here here, Visit visit, RenewalForm typed, Refusal? refusal)
    {
        await visit.Read();
        return Answer.Page<RenewalPage, RenewalView>(here, new()
        {
            Refusal = refusal,
            Suggestion = WordList.Passphrase(here.Random, typed.Suggestion),
        });
    }
}
