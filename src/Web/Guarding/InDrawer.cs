using Goldseam.Web.Forms;
using Goldseam.Web.Members;

namespace Goldseam.Web.Guarding;

/// <summary>Marks what shows or changes what lies in the drawer: where that is closed, the guard asks once more before anything else happens.</summary>
/// <param name="ReturnTo">The page where one goes on after a form that could not be taken.</param>
sealed record InDrawer(string ReturnTo)
{
    /// <returns>Null where it is open. The view that was looked at is the one that is shown.</returns>
    public static async Task<IResult?> WhyNot(HttpContext context, Here here)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<InDrawer>() is not { } about || here.Visit is not { } visit) return null;
        var view = await visit.Read();
        if (await visit.MayLookIntoDrawer(view))
        {
            here.LookInto(view);
            return null;
        }
        return await Door.Drawer(context, here, about.ReturnTo, context.Request.HasFormContentType ? TypedWords.In(context.Request.Form) : []);
    }
}

static class InDrawerRoutes
{
    public static T InDrawer<T>(this T route, string returnTo) where T : IEndpointConventionBuilder => route.WithMetadata(new InDrawer(returnTo));
}
