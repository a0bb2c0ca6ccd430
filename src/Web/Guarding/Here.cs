using System.Buffers.Text;
using System.Security.Cryptography;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Addresses;
using Goldseam.Web.Languages;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Guarding;

/// <summary>Who asks, as far as the guard has found out. One for each request.</summary>
public sealed class Here(IRandomSource random) : IDisposable
{
    HttpContext? context;
    string? formToken;
    Texts? texts;

    public Visit? Visit { get; private set; }

    /// <summary>What ids of forms, and secrets that a page shows, are drawn from.</summary>
    public IRandomSource Random { get; } = random;

    public void Enter(Visit visit, HttpContext from) => (Visit, formToken, context) = (visit, visit.FormToken, from);

    /// <summary>With the drawer, on a route that is marked as lying in it.</summary>
    public View InDrawer => inDrawer ?? throw new InvalidOperationException("What shows the drawer is not marked as lying in it.");

    View? inDrawer;

    public void LookInto(View view) => inDrawer = view;

    public void WaitOutside(HttpContext from) => context = from;

    /// <summary>The visit ended while it was asked something.</summary>
    public void Leave()
    {
        Visit?.Dispose();
        (Visit, formToken) = (null, null);
    }

    public bool Sent(string? token) => VisitToken.AreSame(Token(), token);

    /// <summary>In the language of whoever asks, and in the year in which they do.</summary>
    public Texts Texts => texts ??= context is null ? Texts.English
        : context.RequestServices.GetRequiredService<LanguageList>().WantedBy(context.Request)
            .In(context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant().InUtc().Year);

    public Frame Frame() => new(Texts, Token(), Visit?.DraftsTag)
    {
        LocksAfter = (int?)Visit?.LocksAfter.TotalMinutes,
        IsDiscreet = context?.Request.Cookies.ContainsKey(Cookies.Discreet) == true,
        Occasion = Occasion,
        CanSignIn = context is null || context.Request.IsHttps || PublicAddress.IsThisMachine(context.Request.Host),
        LeaveTo = Settings?.LeaveTo,
    };

    /// <summary>Before signing in, forms are tied to a cookie of this browser instead of to a visit.</summary>
    string Token()
    {
        if (formToken is not null || context is null) return formToken ?? "";
        var cookie = context.Request.Cookies[Cookies.Form];
        if (!OpenVisits.TryRead(cookie, out var secret))
        {
            secret = RandomNumberGenerator.GetBytes(32);
            if (!context.Response.HasStarted) Cookies.Set(context, Cookies.Form, Base64Url.EncodeToString(secret));
        }
        return formToken = VisitToken.Of(secret);
    }

    /// <summary>For pages that are the same for everybody, and are kept by the phone: in English, whoever asks (docs/decisions/0024).</summary>
    public Frame Stranger => new(Texts.English, FormToken: "", DraftsTag: null) { IsAlike = true, Occasion = Occasion, LeaveTo = Settings?.LeaveTo };

    Occasion? Occasion => context?.RequestServices.GetService<Occasion>();

    Settings? Settings => context?.RequestServices.GetRequiredService<Settings>();

    public void Dispose() => Visit?.Dispose();
}
