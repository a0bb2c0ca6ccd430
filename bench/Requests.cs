using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Goldseam.Store.Sealing;

namespace Goldseam.Bench;

static class Requests
{
    public static byte[] Get(string path, Cookies? cookies = null) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Header(cookies)}\r\n");

    public static byte[] Post(string path, string form, Cookies? cookies = null) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nHX-Request: true\r\n{Header(cookies)}"
        + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    /// <summary>Signing in, as a browser that has not been here before.</summary>
    public static byte[] SignIn(string name)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        var form = $"__token={VisitToken.Of(secret)}&signInName={name}&passphrase={Uri.EscapeDataString(People.Secret)}";
        return Encoding.ASCII.GetBytes(
            $"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nCookie: __Host-form={Base64Url.EncodeToString(secret)}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");
    }

    /// <summary>A check-in for both, as its card sends it.</summary>
    public static byte[] CheckIn(Cookies who)
    {
        var token = VisitToken.Of(Base64Url.DecodeFromChars(who.Visit));
        var id = Interlocked.Increment(ref checkIns).ToString("x32", CultureInfo.InvariantCulture);
        return Post("/check-ins", $"__token={token}&id={id}&feeling=steady&audience=both-of-us&words={Uri.EscapeDataString(People.Text)}", who);
    }

    static int checkIns;

    public static byte[] Listen(Cookies who) =>
        Encoding.ASCII.GetBytes($"GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n{Header(who)}\r\n");

    static string Header(Cookies? cookies) => cookies is null ? ""
        : cookies.Seen is null ? $"Cookie: __Host-visit={cookies.Visit}\r\n"
        : $"Cookie: __Host-visit={cookies.Visit}; __Host-seen={cookies.Seen}\r\n";
}
