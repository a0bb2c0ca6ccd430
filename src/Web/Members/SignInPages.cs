using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Members;

public sealed record SignInForm
{
    public string? SignInName { get; init; }
    public string? Passphrase { get; init; }
    public string? ReturnTo { get; init; }
}

/// <summary>Signing in; going is in <see cref="Leaving.LeavingPages"/>.</summary>
static class SignInPages
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Show).ForEveryone().WithoutProlonging();
        app.MapPost("/sign-in", SignIn).FieldsStay().ForEveryone();
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
