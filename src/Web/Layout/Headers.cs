namespace Goldseam.Web.Layout;

/// <summary>What every answer tells the browser: load only what is ours, tell nobody, keep nothing.</summary>
public static class Headers
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types app";

    const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), usb=(), browsing-topics=()";

    const string ForEver = "public, max-age=31536000, immutable";

    public static IApplicationBuilder UseOurHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        await next();
    });

    /// <summary>Whoever asks for the head of a page gets that of the page; the server leaves the body out by itself.</summary>
    public static IApplicationBuilder UseGetForHead(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });

    static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Remove("blazor-enhanced-nav");
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=63072000";

        // Bundled files carry a hash in their name. A page, or anything else that did not say how long it keeps, is kept by nobody.
        if (IsBundled(context))
            headers.CacheControl = ForEver;
        else if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }

    static bool IsBundled(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal)
        && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
}
