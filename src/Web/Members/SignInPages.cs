using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Members;

public sealed record SignInForm
{
    public string? SignInName { get; init; }
    public string? Passphrase { get; init; }
    public string? ReturnTo { get; init; }
}

/// <summary>Signing in and out, and leaving now.</summary>
static class SignInPages
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Show).ForEveryone().WithoutProlonging();
        app.MapPost("/sign-in", SignIn).FieldsStay().ForEveryone();
        app.MapPost("/sign-out", SignOut);
        app.MapGet("/leave", Leave).ForEveryone().AlsoWithoutStore();
        app.MapGet("/visit", () => Results.NoContent()).WithoutProlonging();
    }

    /// <param name="with">"passphrase", where somebody does not want to use digits.</param>
    /// <param name="to">Where a script was, on a page of ours: it stands in this browser's history anyway.</param>
    static async Task<IResult> Show(Here here, HttpContext context, string? with, string? to) =>
        here.Visit is not null ? Results.LocalRedirect(ReturnTo(to) ?? "/today")
        : with == "passphrase" ? Page(here, new(), null, to)
        : await Door.Show(context, here, to, status: 200);

    static async Task<IResult> SignIn([FromForm] SignInForm form, Here here, SealedStore store, HttpContext context)
    {
        var (browser, shared) = Cookies.OfBrowser(context);
        var entrance = SignInName.TryRead(form.SignInName, out var name)
            ? await store.Accounts.SignIn(name, form.Passphrase ?? "", browser, shared)
            : Entrance.Refused(new DoesNotOpen());
        return await Entering.Answer(context, here, entrance, refused => Page(here, form, refused, form.ReturnTo), ReturnTo(form.ReturnTo));
    }

    static async Task<IResult> SignOut(SealedStore store, HttpContext context)
    {
        await End(store, context);
        return Results.LocalRedirect("/");
    }

    /// <summary>A plain link, so that nothing can keep it from working: it ends the visit if there is one, and always goes away.</summary>
    static async Task<IResult> Leave(SealedStore store, Settings settings, HttpContext context)
    {
        try
        {
            await End(store, context);
        }
        catch (StoreAwayException)
        {
            // The cookie is gone with the answer, and the visit ends by itself.
        }
        return Results.Redirect(settings.LeaveTo);
    }

    static async Task End(SealedStore store, HttpContext context)
    {
        Cookies.Drop(context, Cookies.Visit);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        await store.Visits.End(context.Request.Cookies[Cookies.Visit]);
    }

    public static IResult Page(Here here, SignInForm typed, Refusal? refusal, string? returnTo, int? status = null) =>
        Answer.Page<SignInPage, SignInView>(here, new()
        {
            Typed = typed with { Passphrase = null },
            Refusal = refusal,
            ReturnTo = ReturnTo(returnTo),
        }, status);

    /// <summary>Only a path of our own is ever returned to, with what it asks for.</summary>
    public static string? ReturnTo(string? to)
    {
        if (to is not { Length: > 1 and < 400 } || to[0] != '/' || to[1] is '/' or '?') return null;
        var path = to.Split('?', 2) is [var before, var asked]
            ? asked.All(c => char.IsAsciiLetterOrDigit(c) || "-._~=&%+:".Contains(c, StringComparison.Ordinal)) ? before : "?"
            : to;
        return path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-') ? to : null;
    }
}
