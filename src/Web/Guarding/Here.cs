using System.Buffers.Text;
using System.Security.Cryptography;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Guarding;

/// <summary>Who asks, as far as the guard has found out. One for each request.</summary>
public sealed class Here : IDisposable
{
    HttpContext? outside;
    string? formToken;

    public Visit? Visit { get; private set; }

    public void Enter(Visit visit) => (Visit, formToken) = (visit, visit.FormToken);

    public void WaitOutside(HttpContext context) => outside = context;

    public bool Sent(string? token) => VisitToken.AreSame(Token(), token);

    /// <param name="tab">The tab this page belongs to, if it does.</param>
    public Frame Frame(string? tab = null) => new(Texts.English, Token(), tab, Visit?.DraftsTag);

    /// <summary>Before signing in, forms are tied to a cookie of this browser instead of to a visit.</summary>
    string Token()
    {
        if (formToken is not null || outside is null) return formToken ?? "";
        var cookie = outside.Request.Cookies[Cookies.Form];
        if (!Goldseam.Store.Visits.Visits.TryRead(cookie, out var secret))
        {
            secret = RandomNumberGenerator.GetBytes(32);
            if (!outside.Response.HasStarted) Cookies.Set(outside, Cookies.Form, Base64Url.EncodeToString(secret));
        }
        return formToken = VisitToken.Of(secret);
    }

    /// <summary>For pages that are the same for everybody, and are kept by the phone.</summary>
    public Frame Stranger { get; } = new(Texts.English, FormToken: "", Tab: null, DraftsTag: null);

    public void Dispose() => Visit?.Dispose();
}
