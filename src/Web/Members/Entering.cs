using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Members;

/// <summary>Through the door, or not yet.</summary>
static class Entering
{
    /// <param name="to">A path of ours where somebody goes on who came through.</param>
    /// <param name="opened">An answer of its own to who came through, or null for that path.</param>
    public static async Task<IResult> Answer(
        HttpContext context, Here here, Entrance entrance, Func<Refusal, IResult> refused, string? to = null, Func<Task<IResult?>>? opened = null)
    {
        if (entrance.Refusal is { } refusal) return refused(refusal);
        if (entrance.Wait is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Status.Of(here, 429, "A moment, please", here.Texts.Count(seconds,
                "There were too many tries. Wait {0} second and try again. Nothing is locked.",
                "There were too many tries. Wait {0} seconds and try again. Nothing is locked."));
        }
        // Whoever was signed in here before is not any more.
        await context.RequestServices.GetRequiredService<SealedStore>().Visits.End(context.Request.Cookies[Cookies.Visit]);
        Cookies.Set(context, Cookies.Visit, entrance.VisitCookie!);
        Cookies.SetForLong(context, Cookies.Browser, entrance.BrowserCookie!);
        if (entrance.OnSharedBrowser) Cookies.SetForLong(context, Cookies.Shared, "1");
        await Languages.LanguagePages.BringAlong(context, entrance.VisitCookie);
        return (opened is null ? null : await opened()) ?? Results.LocalRedirect(to ?? "/today");
    }
}
