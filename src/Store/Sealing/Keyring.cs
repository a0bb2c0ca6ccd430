using System.Security.Cryptography;
using System.Text.Json;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Store.Sealing;

// Protects: which streams are a member's, and the keys to them. Without it the streams of the store belong to nobody.
// Layout:   nonce 12 | AES-256-GCM(HKDF(member key, "keyring"), JSON padded with spaces to a multiple of 4 KiB, member 16 | number 8) | tag.
//           The number counts the keyring's versions; an older version under a newer number does not open.

/// <summary>What a member's key opens: their drawer, the key that signs in their name, and each record they belong to.</summary>
/// <param name="Retired">Author keys of before, each good up to the head noted beside it.</param>
/// <param name="Records">The last one is the current one; earlier ones stay readable.</param>
/// <param name="Pending">A record that waits for the partner who was invited.</param>
sealed record Keyring(
    StreamKeys Drawer, byte[] AuthorKey, IReadOnlyList<RetiredAuthorKey> Retired, IReadOnlyList<Membership> Records, PendingRecord? Pending)
{
    public const int Format = 1;
    const int Block = 4096;

    public Membership Current => Records[^1];

    public static Keyring New(Guid drawer, Membership first) =>
        new(StreamKeys.New(drawer), Aead.NewKey(), [], [first], null);

    /// <summary>The invited one has come: their record is the current one now.</summary>
    public Keyring Joined() =>
        this with { Records = [.. Records, new(Pending!.Stream, Partner.First)], Pending = null };

    /// <summary>The streams of before under a new author key and a new wrap key of the drawer.</summary>
    /// <param name="heads">How far each stream has come: up to there the author key of now keeps counting.</param>
    /// <param name="pending">The record that somebody has come into meanwhile; an invitation that is still open ends.</param>
    public Keyring Renewed(IReadOnlyCollection<(Guid Stream, long Head)> heads, PendingRecord? pending) => this with
    {
        Pending = pending,
        Drawer = Drawer with { Wrap = Aead.NewKey(), WrapNumber = Drawer.WrapNumber + 1 },
        AuthorKey = Aead.NewKey(),
        Retired = [.. Retired, .. heads.Where(h => h.Head > 0).Select(h => new RetiredAuthorKey(AuthorKey, h.Stream, h.Head))],
    };

    public byte[] Seal(ReadOnlySpan<byte> memberKey, Guid member, long number)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Stored.Of(this), EventJson.Options);
        var padded = new byte[(json.Length + Block - 1) / Block * Block];
        padded.AsSpan().Fill((byte)' ');
        json.CopyTo(padded, 0);
        var blob = Aead.Seal(Aead.Derive(memberKey, Labels.Keyring), padded, Place(member, number));
        CryptographicOperations.ZeroMemory(json);
        CryptographicOperations.ZeroMemory(padded);
        return blob;
    }

    /// <exception cref="KeyringTamperedException">It is not this member's keyring of this number.</exception>
    public static Keyring Open(ReadOnlySpan<byte> memberKey, Guid member, long number, byte[] blob)
    {
        if (!Aead.TryOpen(Aead.Derive(memberKey, Labels.Keyring), blob, Place(member, number), out var plain)) throw new KeyringTamperedException();
        var stored = JsonSerializer.Deserialize<Stored>(plain, EventJson.Options)!;
        CryptographicOperations.ZeroMemory(plain);
        return stored.Format == Format ? stored.Opened() : throw new UnknownFormatException(0);
    }

    static byte[] Place(Guid member, long number)
    {
        var place = new byte[24];
        member.TryWriteBytes(place, bigEndian: true, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(16), number);
        return place;
    }

    sealed record StoredStream(Guid Id, byte[] Wrap, uint WrapNumber, byte[] Chain)
    {
        public static StoredStream Of(StreamKeys s) => new(s.Id, s.Wrap.ToArray(), s.WrapNumber, s.Chain.ToArray());
        public StreamKeys Keys() => new(Id, Wrap, WrapNumber, Chain);
    }

    sealed record StoredRecord(StoredStream Stream, Partner Me);

    sealed record StoredPending(StoredStream Stream, string Code, Instant Until);

    sealed record Stored(
        int Format, StoredStream Drawer, byte[] AuthorKey, IReadOnlyList<RetiredAuthorKey> Retired,
        IReadOnlyList<StoredRecord> Records, StoredPending? Pending)
    {
        public static Stored Of(Keyring k) => new(
            Keyring.Format, StoredStream.Of(k.Drawer), k.AuthorKey, k.Retired,
            [.. k.Records.Select(r => new StoredRecord(StoredStream.Of(r.Stream), r.Me))],
            k.Pending is { } p ? new(StoredStream.Of(p.Stream), p.Code.ToString(), p.Until) : null);

        public Keyring Opened() => new(
            Drawer.Keys(), AuthorKey, Retired, [.. Records.Select(r => new Membership(r.Stream.Keys(), r.Me))],
            Pending is { } p && OneTimeCode.TryParse(p.Code, out var code) ? new(p.Stream.Keys(), code, p.Until) : null);
    }
}

/// <summary>A record and which of its two partners this member is.</summary>
sealed record Membership(StreamKeys Stream, Partner Me);

/// <summary>A record with nobody in it yet but its founder, the code that opens it once, and until when.</summary>
sealed record PendingRecord(StreamKeys Stream, OneTimeCode Code, Instant Until);

/// <summary>An author key that was replaced: entries of <paramref name="Stream"/> up to <paramref name="UpTo"/> carry it.</summary>
sealed record RetiredAuthorKey(byte[] Key, Guid Stream, long UpTo);
