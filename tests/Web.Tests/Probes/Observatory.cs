using AngleSharp.Html.Parser;

namespace Goldseam.Web.Tests.Probes;

/// <summary>
/// What the Mozilla HTTP Observatory grades, by its table of points: a hundred to begin with, and what is good beyond that counts only if
/// what is bad left ninety. Preloading is left out: it would bind every name below the operator's.
/// </summary>
static class Observatory
{
    const int HalfAYear = 15_552_000;

    public const int MostWithoutPreload = 160;

    /// <param name="page">A page over https, as a browser gets it, with a form on it so that cookies are set.</param>
    public static IReadOnlyList<(string Rule, string Found, int Points)> Of(Heard page) =>
    [
        Cookies([.. page.Headers("Set-Cookie")]), Sharing(page), .. Policy(page), Transport(page), Referrer(page),
        Types(page.Header("X-Content-Type-Options")),
        Only(page, "Cross-Origin-Resource-Policy", "same-origin"), Only(page, "Cross-Origin-Embedder-Policy", "require-corp"),
        Only(page, "Cross-Origin-Opener-Policy", "same-origin"), Scripts(page),
    ];

    public static int Total(IReadOnlyList<(string Rule, string Found, int Points)> rules)
    {
        var afterPenalties = 100 + rules.Where(r => r.Points < 0).Sum(r => r.Points);
        return Math.Max(0, afterPenalties < 90 ? afterPenalties : afterPenalties + rules.Where(r => r.Points > 0).Sum(r => r.Points));
    }

    static (string, string, int) Cookies(IReadOnlyList<string> set)
    {
        bool All(string flag) => set.All(c => c.Contains($"; {flag}", StringComparison.OrdinalIgnoreCase));
        return set.Count == 0 ? ("Cookies", "none", 0)
            : !All("secure") ? ("Cookies", "one that is not Secure", -40)
            : !All("httponly") ? ("Cookies", "one that scripts can read", -30)
            : All("samesite=strict") || All("samesite=lax") ? ("Cookies", $"{set.Count}, all Secure, HttpOnly and SameSite", 5)
            : ("Cookies", "one without SameSite", 0);
    }

    static (string, string, int) Sharing(Heard page) =>
        page.Header("Access-Control-Allow-Origin") is { } who ? ("Cross-origin sharing", who, who == "*" ? -50 : 0)
            : ("Cross-origin sharing", "none", 0);

    static IEnumerable<(string, string, int)> Policy(Heard page)
    {
        var policy = (page.Header("Content-Security-Policy") ?? "").Split(';').Select(d => d.Trim().Split(' '))
            .Where(d => d[0].Length > 0).ToDictionary(d => d[0], d => d[1..], StringComparer.Ordinal);
        string[] Sources(string directive) => policy.GetValueOrDefault(directive) ?? policy.GetValueOrDefault("default-src") ?? ["*"];
        string[] ran = [.. Sources("script-src"), .. Sources("object-src")];
        yield return policy.Count == 0 ? ("Content-Security-Policy", "none", -25)
            : ran.Any(s => s is "'unsafe-inline'" or "*" or "https:" or "data:") ? ("Content-Security-Policy", "scripts from anywhere", -20)
            : ran.Contains("'unsafe-eval'", StringComparer.Ordinal) ? ("Content-Security-Policy", "unsafe-eval", -10)
            : Sources("style-src").Any(s => s is "'unsafe-inline'" or "*") ? ("Content-Security-Policy", "unsafe styles", 0)
            : policy.GetValueOrDefault("default-src") is ["'none'"] ? ("Content-Security-Policy", "default-src 'none', nothing unsafe", 10)
            : ("Content-Security-Policy", "nothing unsafe", 5);
        yield return policy.GetValueOrDefault("frame-ancestors") is ["'none'"] or ["'self'"] ? ("X-Frame-Options", "by frame-ancestors", 5)
            : page.Header("X-Frame-Options") is "DENY" or "SAMEORIGIN" ? ("X-Frame-Options", "by the header alone", 0)
            : ("X-Frame-Options", "none", -20);
    }

    static (string, string, int) Transport(Heard page)
    {
        var age = (page.Header("Strict-Transport-Security") ?? "").Split(';').Select(p => p.Trim().Split('='))
            .Where(p => p is ["max-age", _]).Select(p => int.TryParse(p[1], out var seconds) ? seconds : 0).FirstOrDefault();
        var points = age == 0 ? -20 : age < HalfAYear ? -10 : 0;
        return ("Strict-Transport-Security", age == 0 ? "none" : $"{age} seconds, not preloaded", points);
    }

    static (string, string, int) Referrer(Heard page) => page.Header("Referrer-Policy") switch
    {
        null => ("Referrer-Policy", "none", 0),
        var policy and ("no-referrer" or "same-origin" or "strict-origin" or "strict-origin-when-cross-origin") =>
            ("Referrer-Policy", policy, 5),
        var policy => ("Referrer-Policy", policy, -5),
    };

    static (string, string, int) Types(string? header) => ("X-Content-Type-Options", header ?? "none", header == "nosniff" ? 0 : -5);

    static (string, string, int) Only(Heard page, string header, string wanted) =>
        (header, page.Header(header) ?? "none", page.Header(header) == wanted ? 10 : 0);

    static (string, string, int) Scripts(Heard page)
    {
        var scripts = new HtmlParser().ParseDocument(page.Body).QuerySelectorAll("script[src]");
        return scripts.Select(s => s.GetAttribute("src")!).Any(s => s is not ['/', not '/', ..])
                ? ("Subresource integrity", "scripts from elsewhere", -5)
            : scripts.Length > 0 && scripts.All(s => s.GetAttribute("integrity") is { Length: > 50 })
                ? ("Subresource integrity", $"{scripts.Length} script, by its hash", 5)
            : ("Subresource integrity", "own scripts without", 0);
    }
}
