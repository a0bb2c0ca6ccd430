using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Members;

public sealed record UnlockForm
{
    public string? Pin { get; init; }
    public string? Passphrase { get; init; }
    public string? ReturnTo { get; init; }

    /// <summary>"passphrase", where somebody does not want to use digits.</summary>
    public string? With { get; init; }
}

/// <summary>Six digits instead of a passphrase, on a page of its own or in place, above the form whose words are kept.</summary>
static class UnlockPages
{
    public static void MapUnlock(this IEndpointRouteBuilder app)
    {
        app.MapGet("/unlock", Show).ForEveryone().WithoutProlonging();
        app.MapPost("/unlock", Unlock).ForEveryone();
    }

    /// <summary>The card alone, for the script that puts it where it is needed; 204 where this browser has nothing to ask for.</summary>
    static async Task<IResult> Show(Here here, SealedStore store, HttpContext context)
    {
        if (!context.Request.Headers.ContainsKey("HX-Request")) return Results.LocalRedirect("/sign-in");
        return await store.Devices.Knows(context.Request.Cookies[Cookies.Device], here.Visit)
            ? InPlace(here, OpensWith.Pin, null)
            : here.Visit is not null ? InPlace(here, OpensWith.Passphrase, null)
            : Results.NoContent();
    }

    static IResult InPlace(Here here, OpensWith opensWith, Refusal? refusal) =>
        Answer.Fragment<UnlockCard, UnlockView>(here, new()
        {
            InPlace = true,
            OpensWith = opensWith,
            ReturnTo = null,
            Heading = null,
            Refusal = refusal,
        });

    static async Task<IResult> Unlock([FromForm] UnlockForm form, Here here, SealedStore store, HttpContext context)
    {
        if (form.With == "passphrase" && here.Visit is null) return SignInPages.Page(here, new(), null, form.ReturnTo);
        var opensWith = form.Pin is not null || here.Visit is null ? OpensWith.Pin : OpensWith.Passphrase;
        var (browser, shared) = Cookies.OfBrowser(context);
        var device = context.Request.Cookies[Cookies.Device];
        var entrance = opensWith == OpensWith.Passphrase ? await store.Accounts.SignInAgain(here.Visit!, form.Passphrase ?? "", browser)
            : Pin.TryReadToOpen(form.Pin, out var pin, out var refusal) ? await store.Devices.Unlock(device, pin, shared)
            : Entrance.Refused(refusal);
        if (entrance.Refusal is DeviceGone) Cookies.Drop(context, Cookies.Device);
        var to = SignInPages.ReturnTo(form.ReturnTo);
        return await Entering.Answer(context, here, entrance, Refused, to, opened: () => GoOn(context, here, store, entrance));

        IResult Refused(Refusal refusal) => context.Request.Headers.ContainsKey("HX-Request")
            ? InPlace(here, opensWith, refusal)
            : refusal is DeviceGone ? SignInPages.Page(here, new(), refusal, form.ReturnTo)
            : Door.Unlock(here, opensWith, form.ReturnTo, refusal, 422);
    }

    /// <summary>For htmx: what the forms that still stand on the page carry from now on.</summary>
    static async Task<IResult?> GoOn(HttpContext context, Here here, SealedStore store, Entrance entrance)
    {
        if (!context.Request.Headers.ContainsKey("HX-Request")) return null;
        using var visit = (await store.Open(entrance.VisitCookie, seenCookie: null, prolong: false))!;
        return Answer.Fragment<UnlockedNote, UnlockedView>(here, new(visit.FormToken, visit.DraftsTag));
    }
}
