
namespace Goldseam.Web.Forms;

/// <summary>
/// A form that a script sends itself is told where to go on instead of being led there: the page behind it is asked for once, and by the
/// browser, so that nothing sent ever stands in its history.
/// </summary>
static class SentInPlace
{
    /// <summary>On what a script sends for a form that htmx has no part in.</summary>
    const string InPlace = "Goldseam-In-Place";

    const string GoOn = "Goldseam-Go-On";

    public static IApplicationBuilder UseSentInPlace(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey(InPlace)) context.Response.OnStarting(() => Tell(context.Response));
        return next(context);
    });

    static Task Tell(HttpResponse answer)
    {
        if (answer.StatusCode is not StatusCodes.Status302Found) return Task.CompletedTask;
        answer.StatusCode = StatusCodes.Status204NoContent;
        answer.Headers[GoOn] = answer.Headers.Location;
        answer.Headers.Remove("Location");
        return Task.CompletedTask;
    }
}
