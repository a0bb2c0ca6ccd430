using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Members;

/// <summary>What stands before who is not in, or not in the drawer: the digits where this browser knows them, otherwise the passphrase.</summary>
static class Door
{
    /// <param name="returnTo">The page of ours that was asked for.</param>
    public static async Task<IResult> Show(HttpContext context, Here here, string? returnTo, int status)
    {
        var store = context.RequestServices.GetRequiredService<SealedStore>();
        return await store.Devices.Knows(context.Request.Cookies[Cookies.Device])
            ? Unlock(here, opensWith: OpensWith.Pin, returnTo, null, status)
            : SignInPages.Page(here, new(), refusal: null, returnTo, status);
    }

    /// <summary>For the drawer of who is in: it asks once more.</summary>
    /// <param name="typed">What was written meanwhile; it is shown again.</param>
    public static Task<IResult> Drawer(HttpContext context, Here here, string returnTo, params IEnumerable<string?> typed) =>
        OnceMore(context, here, returnTo, here.Texts["Your drawer asks once more"], typed);

    /// <summary>For what opens another way in, or loosens a lock: a phone that lies open must not become a key.</summary>
    public static Task<IResult> Again(HttpContext context, Here here, string returnTo) =>
        OnceMore(context, here, returnTo, here.Texts["Once more, to be sure it is you"], []);

    static async Task<IResult> OnceMore(HttpContext context, Here here, string returnTo, string heading, IEnumerable<string?> typed)
    {
        if (context.Request.Headers.ContainsKey("HX-Request")) return Results.StatusCode(401);
        if (typed.OfType<string>().Where(words => words.Length > 0).ToList() is { Count: > 0 } words)
            return Status.Of(here, 401, heading, "This was not saved. Copy your words from here, open it, and send them again.", words);
        var store = context.RequestServices.GetRequiredService<SealedStore>();
        var knows = await store.Devices.Knows(context.Request.Cookies[Cookies.Device], here.Visit);
        return Unlock(here, knows ? OpensWith.Pin : OpensWith.Passphrase, Asked(context) ?? returnTo, null, 401, heading);
    }

    /// <summary>The page that was asked for, as it was; null for a form that was sent.</summary>
    public static string? Asked(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? SignInPages.ReturnTo(context.Request.Path + context.Request.QueryString.Value) : null;

    public static IResult Unlock(Here here, OpensWith opensWith, string? returnTo, Refusal? refusal, int status, string? heading = null) =>
        Answer.Page<UnlockPage, UnlockView>(here, new()
        {
            InPlace = false,
            Heading = heading,
            OpensWith = opensWith,
            ReturnTo = SignInPages.ReturnTo(returnTo),
            Refusal = refusal,
        }, status);
}

public enum OpensWith
{
    Pin,

    /// <summary>Only where the visit says whose.</summary>
    Passphrase,
}
