using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Goldseam.Store.Sealing;

// Protects: the member key. Opening a slot is the sign-in: no password hash lies beside it that could be guessed more cheaply.
// Layout:   sealed = nonce 12 | AES-256-GCM(kek, member key 32, member 16 | kind 1 | salt 16 | iterations 4) | tag 16
//           passphrase: kek = HKDF-SHA256(PBKDF2-HMAC-SHA512(NFC passphrase, salt, iterations), "slot"); RFC 8018, RFC 5869
//           spare key:  kek = HKDF-SHA256(128 random bits, "spare"); iterations 0: there is nothing to guess
//           device:     kek = HKDF-SHA256(device secret 32 | PBKDF2-HMAC-SHA512(PIN, salt, iterations), "device"). Neither the row
//                       without the browser's secret nor the secret without the row lets anybody try a PIN; with both, a PIN of six
//                       digits is a matter of days, so the row counts five tries and is in no backup.
// Parameters are part of the additional data, and a compiled floor refuses cheaper ones before deriving anything.

public enum SlotKind
{
    Passphrase = 1,
    SpareKey = 2,

    /// <summary>A browser that opens with a PIN. Lies in a table of its own, since there may be several.</summary>
    Device = 3,
}

/// <summary>One way in, as it lies in the store.</summary>
public sealed record SealedSlot(SlotKind Kind, byte[] Salt, int Iterations, byte[] Blob);

static class Slot
{
    public const int SaltSize = 16;

    /// <summary>More would only be a way to keep the server busy.</summary>
    public const int MostIterations = 20_000_000;

    public static SealedSlot Seal(SlotKind kind, ReadOnlySpan<byte> kek, ReadOnlySpan<byte> memberKey, Guid member, byte[] salt, int iterations) =>
        new(kind, salt, iterations, Aead.Seal(kek, memberKey, Place(kind, member, salt, iterations)));

    /// <returns>The member key, or null where the kek is not the right one.</returns>
    public static byte[]? Open(SealedSlot slot, ReadOnlySpan<byte> kek, Guid member) =>
        Aead.TryOpen(kek, slot.Blob, Place(slot.Kind, member, slot.Salt, slot.Iterations), out var memberKey) && memberKey.Length == Aead.KeySize
            ? memberKey
            : null;

    /// <param name="derived">Cleared: it opens as much as the key that is made of it.</param>
    public static byte[] Kek(Span<byte> derived)
    {
        var kek = Aead.Derive(derived, Labels.PassphraseSlot);
        CryptographicOperations.ZeroMemory(derived);
        return kek;
    }

    /// <param name="deviceSecret">What the browser's cookie holds.</param>
    /// <param name="derived">Cleared, as above.</param>
    public static byte[] Kek(ReadOnlySpan<byte> deviceSecret, Span<byte> derived)
    {
        byte[] both = [.. deviceSecret, .. derived];
        var kek = Aead.Derive(both, Labels.DeviceSlot);
        CryptographicOperations.ZeroMemory(both);
        CryptographicOperations.ZeroMemory(derived);
        return kek;
    }

    public static byte[] Kek(OneTimeCode spareKey) => Aead.Derive(spareKey.Secret, Labels.SpareKeySlot);

    public static SealedSlot SealSpareKey(OneTimeCode spareKey, ReadOnlySpan<byte> memberKey, Guid member) =>
        Seal(SlotKind.SpareKey, Kek(spareKey), memberKey, member, new byte[SaltSize], 0);

    static byte[] Place(SlotKind kind, Guid member, byte[] salt, int iterations)
    {
        var place = new byte[16 + 1 + salt.Length + 4];
        member.TryWriteBytes(place, bigEndian: true, out _);
        place[16] = (byte)kind;
        salt.CopyTo(place, 17);
        BinaryPrimitives.WriteInt32BigEndian(place.AsSpan(17 + salt.Length), iterations);
        return place;
    }
}
