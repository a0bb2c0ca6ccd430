using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: any single blob, from everybody without its key; a changed, shortened or misplaced blob does not open.
// Layout:   nonce 12 | ciphertext n | tag 16, AES-256-GCM (NIST SP 800-38D). The additional data says where the blob belongs.
// A key of this kind seals a few thousand blobs in its life: random 96-bit nonces stay far below the 2^32 that the standard allows.

/// <summary>AES-256-GCM with a nonce in front.</summary>
static class Aead
{
    public const int KeySize = 32;
    public const int NonceSize = 12;
    public const int TagSize = 16;
    public const int Overhead = NonceSize + TagSize;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    public static byte[] Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label)
    {
        var key = new byte[KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: [], label);
        return key;
    }

    /// <summary>
    /// HKDF without its first half, for a secret that is 256 random bits already (RFC 5869, 3.3). For what every request derives anew
    /// and nothing stores: it costs half. The one block that it makes is HMAC(secret, label | 1) by definition (2.3), which costs half again.
    /// </summary>
    public static byte[] Expand(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label)
    {
        Span<byte> input = stackalloc byte[label.Length + 1];
        label.CopyTo(input);
        input[^1] = 1;
        return HMACSHA256.HashData(secret, input);
    }

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        using var aes = new AesGcm(key, TagSize);
        return Seal(aes, plain, place);
    }

    /// <summary>For sealing many blobs under one key: making the cipher costs as much as using it once.</summary>
    public static byte[] Seal(AesGcm aes, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        RandomNumberGenerator.Fill(nonce);
        return Seal(aes, nonce, plain, place);
    }

    /// <summary>
    /// The same text under the same key seals to the same bytes: the nonce is a MAC of the text. For what is handed out again and
    /// again and must not differ by chance (I1); equal texts are then seen to be equal, which is the purpose.
    /// </summary>
    public static byte[] SealSame(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Expand(key, "nonce"u8), plain, mac);
        using var aes = new AesGcm(key, TagSize);
        return Seal(aes, mac[..NonceSize], plain, place);
    }

    static byte[] Seal(AesGcm aes, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        var blob = new byte[plain.Length + Overhead];
        nonce.CopyTo(blob);
        aes.Encrypt(nonce, plain, blob.AsSpan(NonceSize, plain.Length), blob.AsSpan(NonceSize + plain.Length), place);
        return blob;
    }

    public static bool TryOpen(ReadOnlySpan<byte> key, ReadOnlySpan<byte> blob, ReadOnlySpan<byte> place, [NotNullWhen(true)] out byte[]? plain)
    {
        plain = null;
        if (blob.Length < Overhead) return false;
        using var aes = new AesGcm(key, TagSize);
        return TryOpen(aes, blob, place, out plain);
    }

    /// <summary>For opening many blobs under one key.</summary>
    public static bool TryOpen(AesGcm aes, ReadOnlySpan<byte> blob, ReadOnlySpan<byte> place, [NotNullWhen(true)] out byte[]? plain)
    {
        plain = null;
        if (blob.Length < Overhead) return false;
        var opened = new byte[blob.Length - Overhead];
        if (!TryOpen(aes, blob, place, opened)) return false;
        plain = opened;
        return true;
    }

    /// <returns>False also for a blob of another size.</returns>
    public static bool TryOpen(AesGcm aes, ReadOnlySpan<byte> blob, ReadOnlySpan<byte> place, Span<byte> plain)
    {
        if (blob.Length != plain.Length + Overhead) return false;
        try
        {
            aes.Decrypt(blob[..NonceSize], blob[NonceSize..^TagSize], blob[^TagSize..], plain, place);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
