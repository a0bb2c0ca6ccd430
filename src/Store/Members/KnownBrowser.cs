using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Goldseam.Store.Members;

/// <summary>
/// A browser in which this name was signed in once. Its cookie opens nothing; it only keeps the delays that a stranger causes away
/// from the one who belongs here. Layout: base64url(random 16 | HMAC-SHA256(browser key, name | random)).
/// </summary>
static class KnownBrowser
{
    const int RandomSize = 16;

    public static string Issue(byte[] browserKey, SignInName name)
    {
        var random = RandomNumberGenerator.GetBytes(RandomSize);
        return Base64Url.EncodeToString([.. random, .. Mac(browserKey, name, random)]);
    }

    public static bool Knows(byte[] browserKey, SignInName name, string? cookie) =>
        cookie is { Length: 64 } && Base64Url.IsValid(cookie) && Base64Url.DecodeFromChars(cookie) is { Length: RandomSize + 32 } bytes
        && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(RandomSize), Mac(browserKey, name, bytes[..RandomSize]));

    static byte[] Mac(byte[] key, SignInName name, byte[] random) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(name.Text), .. random]);
}
