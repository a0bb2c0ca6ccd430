using System.Security.Cryptography;
using System.Text;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web.Couples;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Members;

public sealed record BeginForm : AccountForm
{
    public string? OperatorCode { get; init; }
}

/// <summary>Founding an account, one thing a screen: alone here, who can read what, the way in.</summary>
static class BeginPages
{
    public static void MapBegin(this IEndpointRouteBuilder app)
    {
        app.MapGet("/begin", (Here here, Settings settings) =>
            settings.SignUp == SignUp.Closed ? Closed(here) : Answer.Page<BeginAlonePage>(here)).ForEveryone();
        app.MapGet("/begin/readers", (Here here, Settings settings) =>
            settings.SignUp == SignUp.Closed ? Closed(here)
            : Answer.Page<ReadersPage, ReadersView>(here, Readers(settings, back: "/begin", next: "/begin/way-in"))).ForEveryone();
        app.MapGet("/begin/way-in", Show).ForEveryone();
        app.MapPost("/begin", Begin).FieldsStay().ForEveryone();
    }

    public static ReadersView Readers(Settings settings, string back, string next) => new()
    {
        OperatorName = settings.Operator,
        RunBy = settings.RunBy,
        Back = back,
        Next = next,
    };

    static IResult Show(Here here, Settings settings) =>
        here.Visit is not null ? Results.LocalRedirect("/today") : Page(here, settings, new(), null);

    static async Task<IResult> Begin([FromForm] BeginForm form, Here here, Settings settings, SealedStore store, HttpContext context)
    {
        if (WhyNot(settings, form.OperatorCode) is { } closed) return Page(here, settings, form, closed);
        if (!NewAccount.TryRead(form, out var account, out var refusal))
            return Page(here, settings, form, refusal);
        var browser = context.Request.Cookies[Cookies.Browser];
        var entrance = await store.Accounts.Found(account.SignInName, account.Passphrase, account.Name, Zones.Read(form.Zone), browser);
        await account.OpenThisBrowser(context, here, store, entrance);
        return await Entering.Answer(context, here, entrance, refused => Page(here, settings, form, refused), to: "/first-evening/check-in");
    }

    static Refusal? WhyNot(Settings settings, string? code) => settings.SignUp switch
    {
        SignUp.Open => null,
        SignUp.Code when IsCode(settings.SignUpCode, code) => null,
        SignUp.Code => new WrongOperatorCode(),
        _ => new SignUpClosed(),
    };

    static bool IsCode(string? expected, string? typed) =>
        expected is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes((typed ?? "").Trim())));

    static IResult Closed(Here here) => Status.Of(
        here, 403, "Nobody can begin here at the moment",
        "Whoever runs this place has closed it to new people. If you were invited, you can still join.");

    static IResult Page(Here here, Settings settings, BeginForm typed, Refusal? refusal) =>
        settings.SignUp == SignUp.Closed ? Closed(here)
        : Answer.Page<BeginPage, BeginView>(here, new()
        {
            Typed = typed,
            Refusal = refusal,
            Suggestion = WordList.Passphrase(here.Random, typed.Suggestion),
            NeedsCode = settings.SignUp == SignUp.Code,
        });
}

public sealed record WrongOperatorCode() : Refusal(RefusalKind.NotLikeThis,
    "This is not the code of this place. Ask whoever runs it.", nameof(BeginForm.OperatorCode));

public sealed record SignUpClosed() : Refusal(RefusalKind.NotLikeThis, "Nobody can begin here at the moment.");
