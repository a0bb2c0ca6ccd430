using Goldseam.Store;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Demo;

/// <summary>Being one of the fictional two with one tap and six digits. These addresses exist in a demonstration only.</summary>
static class DemoPages
{
    public const string Door = "/demo";

    public static void MapDemo(IEndpointRouteBuilder app)
    {
        app.MapGet(Door, (Here here) => Answer.Page<DemoPage>(here)).ForEveryone();
        app.MapPost("/demo/{name}", Become).ForEveryone();
    }

    /// <summary>This browser is theirs from now on; whoever was signed in here is not any more.</summary>
    static async Task<IResult> Become(string name, DemoPhones phones, Here here, SealedStore store, HttpContext context)
    {
        if (phones.Of(name) is not { } cookie) return Status.NotHere(here);
        await store.Visits.End(context.Request.Cookies[Cookies.Visit]);
        Cookies.Drop(context, Cookies.Visit);
        Cookies.SetForLong(context, Cookies.Device, cookie);
        return Results.LocalRedirect("/sign-in");
    }
}
