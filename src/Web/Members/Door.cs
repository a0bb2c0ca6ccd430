using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Members;

/// <summary>What stands before who is not in, or not in the drawer: the digits where this browser knows them, otherwise the passphrase.</summary>
static class Door
{
    /// <param name="returnTo">A path of ours that was asked for.</param>
    public static async Task<IResult> Show(HttpContext context, Here here, string? returnTo, int status)
    {
        var store = context.RequestServices.GetRequiredService<SealedStore>();
        return await store.Devices.Knows(context.Request.Cookies[Cookies.Device])
            ? Unlock(here, opensWith: OpensWith.Pin, returnTo, null, status)
            : SignInPages.Page(here, new(), refusal: null, returnTo, status);
    }

    /// <summary>For the drawer of who is in: it asks once more.</summary>
    /// <param name="words">What was typed meanwhile; it is shown again.</param>
    public static async Task<IResult> Drawer(HttpContext context, Here here, string returnTo, string? words = null)
    {
        if (context.Request.Headers.ContainsKey("HX-Request")) return Results.StatusCode(401);
        if (words is { Length: > 0 })
            return Status.Of(here, 401, "Your drawer asks once more", "Nothing was saved yet. Open it again, and put your words back in.", [words]);
        var store = context.RequestServices.GetRequiredService<SealedStore>();
        var knows = await store.Devices.Knows(context.Request.Cookies[Cookies.Device], here.Visit);
        return Unlock(here, knows ? OpensWith.Pin : OpensWith.Passphrase, returnTo, null, 401);
    }

    public static IResult Unlock(Here here, OpensWith opensWith, string? returnTo, Refusal? refusal, int status) =>
        Answer.Page<UnlockPage>(new(here.Frame())
        {
            ["OpensWith"] = opensWith,
            ["ReturnTo"] = SignInPages.ReturnTo(returnTo),
            ["Refusal"] = refusal,
        }, status);
}

public enum OpensWith
{
    Pin,

    /// <summary>Only where the visit says whose.</summary>
    Passphrase,
}
