namespace Goldseam.Web.Addresses;

/// <summary>
/// Pages and deeds that once had another name: a bookmark, an open tab and a form in it lead to where they are now, for one release.
/// </summary>
static class OldAddresses
{
    static readonly (PathString Before, PathString Now)[] Pages =
    [
        ("/commitments", "/promises"), ("/gratitudes", "/thanks"), ("/concerns", "/small-questions"), ("/earlier", "/earlier-days"),
        ("/beginning", "/first-evening"),
    ];

    /// <summary>The last word of a form's address, once a noun and now the deed. What was a deed of all pages stands under any of them.</summary>
    static readonly ILookup<string, (PathString Page, string Now)> Deeds = new (PathString Page, string Before, string Now)[]
    {
        ("/anchors", "keeping", "keep"), ("/anchors", "letting-go", "let-go"), ("/check-ins", "opening", "show"),
        ("/earlier-days", "bringing-along", "bring-along"),
        ("/losses", "seen", "put-away"), ("/pace", "kept", "keep"),
        ("/promises", "handing-back", "hand-back"), ("/promises", "landing", "land"), ("/promises", "resumption", "resume"),
        ("/promises", "taking-up", "take-up"), ("/promises", "thanks", "thank"), ("/record", "acceptance", "accept"),
        ("/reviews", "finishing", "finish"), ("/reviews", "showing", "show"), ("/side", "sharing", "share"),
        ("/small-questions", "explanation", "answer"), ("/small-questions", "parking", "park"), ("/small-questions", "settling", "settle"),
        ("/tellings", "holding", "hold"), ("/tellings", "opening", "open"), ("/tellings", "promised-reply", "promise-reply"),
        ("/tellings", "putting-off", "put-off"), ("/tellings", "replies", "reply"),
        ("", "putting-away", "put-away"), ("", "return", "put-back"), ("", "withdrawal", "withdraw"),
    }.ToLookup(d => d.Before, d => (d.Page, d.Now), StringComparer.Ordinal);

    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var now = DeedOf(PageOf(context.Request.Path));
        if (now == context.Request.Path) return next(context);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = now.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    static PathString PageOf(PathString path)
    {
        foreach (var (before, now) in Pages)
            if (path.StartsWithSegments(before, StringComparison.Ordinal, out var rest))
                return now.Add(rest.StartsWithSegments("/commitments", StringComparison.Ordinal, out var of) ? "/promises" + of : rest);
        return path;
    }

    static PathString DeedOf(PathString path)
    {
        var address = path.Value ?? "";
        var word = address.LastIndexOf('/') + 1;
        foreach (var (page, now) in Deeds[address[word..]])
            if (path.StartsWithSegments(page, StringComparison.Ordinal)) return new($"{address[..word]}{now}");
        return path;
    }
}
