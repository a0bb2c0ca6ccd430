using Goldseam.Store;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Leaving;

/// <summary>"Leave now", which stands at the top of every page, and signing out: the visit ends at once.</summary>
static class LeavingPages
{
    public static void MapLeaving(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", SignOut);
        app.MapGet("/leave", Leave).ForEveryone().AlsoWithoutStore();
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
}
