namespace Goldseam.Web.Reaching;

/// <summary>Pages that once had another name: a bookmark, an open tab and a form in it lead to where they are now, for one release.</summary>
static class OldAddresses
{
    static readonly (PathString Before, PathString Now)[] Renamed =
        [("/commitments", "/promises"), ("/gratitudes", "/thanks"), ("/concerns", "/small-questions"), ("/earlier/commitments", "/earlier/promises")];

    /// <summary>The only page of these whose last word changed, too.</summary>
    const string Explanation = "/explanation", Answer = "/answer";

    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (NowOf(context.Request.Path) is not { } now) return next(context);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = now.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    static PathString? NowOf(PathString path)
    {
        foreach (var (before, now) in Renamed)
            if (path.StartsWithSegments(before, StringComparison.Ordinal, out var rest)) return now.Add(WithLastWord(rest));
        return null;
    }

    static PathString WithLastWord(PathString rest) =>
        rest.Value?.EndsWith(Explanation, StringComparison.Ordinal) == true ? new(rest.Value[..^Explanation.Length] + Answer) : rest;
}
