using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Addresses;
using Goldseam.Web.Forms;
using Goldseam.Web.Members;

namespace Goldseam.Web.Guarding;

/// <summary>
/// Stands before every route: opens the visit, turns away who has none, and lets no form through that did not come from our own page.
/// A route is closed unless it says that it is for everyone; one that lies in the drawer is closed while that is.
/// </summary>
public static class Guard
{
    public const string TokenField = "__token";

    /// <summary>On what a page asks for by itself; it can only shorten a visit.</summary>
    const string ByItself = "Goldseam-By-Itself";

    /// <summary>With it, by a page to which somebody has just come back: what comes is shown to them.</summary>
    const string Back = "back";

    /// <summary>What nobody has asked to see lies ready at most, and is not read by that.</summary>
    public static bool IsSeen(HttpRequest request) => request.Headers[ByItself].ToString() is "" or Back;

    public static IApplicationBuilder UseGuard(this IApplicationBuilder app, SealedStore store, PublicAddress? address) =>
        app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata is { } about && (about.GetMetadata<Asset>() is not null || about.GetMetadata<Impersonal>() is not null))
        {
            await next(context);
            return;
        }
        var here = context.RequestServices.GetRequiredService<Here>();
        await Open(store, context, here);
        if ((await WhyNot(context, here, address) ?? await InDrawer.WhyNot(context, here)) is { } refused) await refused.ExecuteAsync(context);
        else await next(context);
    });

    static bool IsOurs(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);

    static async ValueTask Open(SealedStore store, HttpContext context, Here here)
    {
        here.WaitOutside(context);
        if (await Find(store, context) is not { } visit) return;
        here.Enter(visit, context);
        context.Response.OnStarting(() =>
        {
            if (visit.NewSeenCookie is { } seen) Cookies.SetForLong(context, Cookies.Seen, seen);
            return Task.CompletedTask;
        });
    }

    static async ValueTask<Visit?> Find(SealedStore store, HttpContext context)
    {
        var route = context.GetEndpoint()?.Metadata;
        var prolong = route?.GetMetadata<Unattended>() is null && !context.Request.Headers.ContainsKey(ByItself);
        try
        {
            return await store.Open(context.Request.Cookies[Cookies.Visit], context.Request.Cookies[Cookies.Seen], prolong, RouteOf(context));
        }
        catch (StoreAwayException) when (route?.GetMetadata<WithoutStore>() is not null)
        {
            return null;
        }
    }

    /// <summary>As it was mapped, so that there are as many as the program has, whatever is asked for.</summary>
    static string? RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;

    static async Task<IResult?> WhyNot(HttpContext context, Here here, PublicAddress? address)
    {
        if (!IsOurs(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return Status.Of(here, 405, "We could not read this", "Pages are opened here, and forms are sent. Nothing else is taken.");
        }
        var isPublic = context.GetEndpoint()?.Metadata.GetMetadata<Public>() is not null;
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return isPublic || here.Visit is not null ? null : await SignInFirst(context, here);

        if (!IsFromOurPage(context.Request, address))
            return Status.Of(here, 400, "This did not come from a page of ours", "Nothing was done. Open the page again and send it from there.");
        if (!IsOurKindOfForm(context.Request))
            return Status.Of(here, 415, "We could not read this", "Only the forms of these pages can be sent here.");
        var (form, whyNot) = await TryReadForm(context.Request);
        if (form is null)
            return whyNot == 413
                ? Status.Of(
                    here, 413, "This is more than one page can hold",
                    "Nothing was saved. Go back: your words should still be there. Send them in two parts.")
                : Status.Of(here, 400, "We could not read this", "Only the forms of these pages can be sent here.");
        // A form may take its time to arrive; what was signed out meanwhile is out.
        if (here.Visit is { } visit && !await visit.IsOpen()) here.Leave();
        if (here.Visit is null && !isPublic) return await SignInFirst(context, here, TypedWords.In(form));
        return here.Sent(form[TokenField]) ? null
            : Status.Of(
                here, 400, "This page went to sleep",
                "This was not saved. Copy your words from here, open the page again, and send them from there.", TypedWords.In(form));
    }

    /// <summary>An answer that leaves a form standing where a script sent it; otherwise the door, with what was typed.</summary>
    public static async Task<IResult> SignInFirst(HttpContext context, Here here, IReadOnlyList<string>? typed = null) =>
        context.Request.Headers.ContainsKey("HX-Request") ? Results.StatusCode(401)
        : typed is { Count: > 0 }
            ? Status.Of(here, 401, "Your visit has ended", "This was not saved. Copy your words from here, sign in, and send them again.", typed)
            : await Door.Show(context, here, Door.Asked(context) ?? context.GetEndpoint()?.Metadata.GetMetadata<InDrawer>()?.ReturnTo, 401);

    /// <summary>Browsers say where a request comes from; what says nothing at all is no browser, and then the token decides alone.</summary>
    static bool IsFromOurPage(HttpRequest request, PublicAddress? address)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || address?.IsOrigin(origin) == true || IsWhereItWasSent(origin, request, address);
    }

    /// <summary>A place with a public address takes its own word for it, but for the machine itself.</summary>
    static bool IsWhereItWasSent(string origin, HttpRequest request, PublicAddress? address) =>
        (address is null || PublicAddress.IsThisMachine(request.Host))
        && Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Fields in UTF-8, or nothing at all. No parts, so no files.</summary>
    static bool IsOurKindOfForm(HttpRequest request)
    {
        if (request.GetTypedHeaders().ContentType is not { } type) return request.ContentLength is null or 0;
        return request.ContentLength is 0
            || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>The form, or the status that says why it cannot be read.</returns>
    static async Task<(IFormCollection? Form, int WhyNot)> TryReadForm(HttpRequest request)
    {
        try
        {
            return (request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty, 0);
        }
        catch (InvalidDataException e)
        {
            // Either one of our limits, or bytes that are no text.
            return (null, e.InnerException is null ? 413 : 400);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
        catch (IOException e) when (e.InnerException is OverflowException)
        {
            // A part of it claimed to be longer than anything.
            return (null, 400);
        }
    }

    /// <summary>What a person sent from a page of ours, when it could not be saved; nothing where it did not come from one, or not whole.</summary>
    public static async Task<IReadOnlyList<string>> Unsaved(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !IsOurKindOfForm(request)) return [];
        if (!IsFromOurPage(request, PublicAddress.From(context.RequestServices.GetRequiredService<Settings>().Address))) return [];
        return await TryReadForm(request) is ({ } form, _) ? TypedWords.In(form) : [];
    }
}
