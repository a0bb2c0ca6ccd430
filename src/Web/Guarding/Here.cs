using System.Buffers.Text;
using System.Security.Cryptography;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Guarding;

/// <summary>Who asks, as far as the guard has found out. One for each request.</summary>
public sealed class Here : IDisposable
{
    string? formToken;

    public Visit? Visit { get; private set; }

    public void Enter(Visit visit) => (Visit, formToken) = (visit, visit.FormToken);

    /// <summary>Before signing in, forms are tied to a cookie of this browser instead of to a visit.</summary>
    public void WaitOutside(HttpContext context)
    {
        var cookie = context.Request.Cookies[Cookies.Form];
        if (cookie is not { Length: 43 } || !Base64Url.IsValid(cookie))
        {
            cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            Cookies.Set(context, Cookies.Form, cookie);
        }
        formToken = FormToken.Of(Base64Url.DecodeFromChars(cookie));
    }

    public bool Sent(string? token) => formToken is not null && FormToken.AreSame(formToken, token);

    /// <param name="tab">The tab this page belongs to, if it does.</param>
    public Frame Frame(string? tab = null) => new(Texts.English, formToken ?? "", tab, Visit is not null);

    /// <summary>For pages that are the same for everybody, and are kept by the phone.</summary>
    public Frame Stranger { get; } = new(Texts.English, FormToken: "", Tab: null, SignedIn: false);

    public void Dispose() => Visit?.Dispose();
}
