using System.Buffers.Text;
using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: a member's forms from requests that another site makes in their browser.
// Layout:   base64url(HKDF-Expand(cookie secret, "form")). Says nothing about the cookie and is compared in constant time.

/// <summary>The token that forms carry, as a function of a secret cookie.</summary>
public static class VisitToken
{
    public static string Of(ReadOnlySpan<byte> cookieSecret) =>
        Base64Url.EncodeToString(Aead.Expand(cookieSecret, Labels.FormToken));

    public static bool AreSame(string expected, string? sent) =>
        sent is { Length: > 0 and < 128 }
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(expected), System.Text.Encoding.ASCII.GetBytes(sent));
}
