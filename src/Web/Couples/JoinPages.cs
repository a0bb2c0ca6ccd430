using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Members;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Couples;

public sealed record JoinForm : AccountForm
{
    public string? Code { get; init; }
}

/// <summary>Joining whoever asked, one thing a screen. Nothing of it can be seen by the one who asks, until somebody has joined.</summary>
static class JoinPages
{
    public static void MapJoin(this IEndpointRouteBuilder app)
    {
        app.MapGet("/join", (Here here) => Answer.Page<JoinPage>(here)).ForEveryone();
        app.MapGet("/join/alone", (Here here) => Answer.Page<JoinAlonePage>(here)).ForEveryone();
        app.MapGet("/join/readers", (Here here, Settings settings) =>
            Answer.Page<ReadersPage, ReadersView>(here, BeginPages.Readers(settings, back: "/join/alone", next: "/join/code"))).ForEveryone();
        app.MapGet("/join/code", (Here here) => Page(here, new(), null)).ForEveryone();
        app.MapPost("/join", Join).FieldsStay().ForEveryone();
    }

    static async Task<IResult> Join([FromForm] JoinForm form, Here here, SealedStore store, HttpContext context)
    {
        if (!OneTimeCode.TryParse(form.Code, out var code)) return Page(here, form, new NotACode());
        if (here.Visit is { } visit)
            return await store.Invitations.Join(visit, code) is not { } no ? Results.LocalRedirect("/today?evening=first")
                : no.Kind == RefusalKind.NotHere ? Status.NotHere(here)
                : Page(here, form, no);
        if (!NewAccount.TryRead(form, out var account, out var refusal))
            return Page(here, form, refusal);
        var entrance = await store.Invitations.Join(
            code, account.SignInName, account.Passphrase, account.Name, Zones.Read(form.Zone), context.Request.Cookies[Cookies.Browser]);
        await account.OpenThisBrowser(context, here, store, entrance);
        return await Entering.Answer(context, here, entrance, refused => Page(here, form, refused), to: "/first-evening/check-in");
    }

    static IResult Page(Here here, JoinForm typed, Refusal? refusal) =>
        Answer.Page<JoinWayInPage, JoinWayInView>(here, new()
        {
            Typed = typed,
            Refusal = refusal,
            Suggestion = WordList.Passphrase(here.Random, typed.Suggestion),
        });
}
