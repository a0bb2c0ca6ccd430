using NodaTime;

namespace Goldseam.Web.Guarding;

/// <summary>The eight cookies there are. All are HttpOnly, Secure, SameSite=Strict and bound to this host.</summary>
public static class Cookies
{
    /// <summary>Opens the visit. Gone when the browser closes.</summary>
    public const string Visit = "__Host-visit";

    /// <summary>Ties forms to this browser before anybody has signed in. Gone when the browser closes.</summary>
    public const string Form = "__Host-form";

    /// <summary>How far this browser has seen record and drawer, sealed.</summary>
    public const string Seen = "__Host-seen";

    /// <summary>That somebody signed in here before; keeps a stranger's guesses from slowing them down.</summary>
    public const string Browser = "__Host-browser";

    /// <summary>The secret half of a browser that opens with a PIN.</summary>
    public const string Device = "__Host-device";

    /// <summary>That two members have used this browser: their drawers ask again.</summary>
    public const string Shared = "__Host-shared";

    /// <summary>That pages stay blurred until tapped here, under a title and an icon that say nothing.</summary>
    public const string Discreet = "__Host-discreet";

    /// <summary>In which language pages are read here, where somebody chose one.</summary>
    public const string Language = "__Host-language";

    /// <summary>The longest that browsers keep a cookie.</summary>
    static readonly Duration Kept = Duration.FromDays(400);

    /// <summary>What this browser says of itself to the door: that somebody was in here before, and that two have been.</summary>
    public static (string? Browser, bool OnSharedBrowser) OfBrowser(HttpContext context) =>
        (context.Request.Cookies[Browser], context.Request.Cookies.ContainsKey(Shared));

    public static void Set(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, Options(null));

    public static void SetForLong(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, Options(Kept.ToTimeSpan()));

    public static void Drop(HttpContext context, string name) => context.Response.Cookies.Delete(name, Options(null));

    static CookieOptions Options(TimeSpan? maxAge) =>
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = maxAge };
}
