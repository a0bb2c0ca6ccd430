using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Store.Sealing;

// Protects: the words, type, author and exact time of every entry, from everybody without the stream's keys: the thief of the disk,
//           the operator, the partner where it is a drawer.
// Layout:   text   = length 4 | name length 1 | type name | author 1 | time 8 (unix ticks of 100 ns) | JSON | zeros
//                    up to 512 B, 4, 16 or 64 KiB, so that the size says little.
//           sealed = AES-256-GCM(entry key, nonce 0, text, header). The entry key is random and used for this one text only, so a
//                    constant nonce is safe, and no nonce can repeat under a key.
//           key    = nonce 12 | AES-256-GCM(wrap key, entry key, stream 16 | seq 8 | key number 4 | fade month in force 4) | tag 16.

/// <summary>Seals and opens the entries of one stream. For one thread.</summary>
sealed class EntrySealer(StreamKeys keys) : IDisposable
{
    static readonly int[] Sizes = [512, 4 * 1024, 16 * 1024, 64 * 1024];
    static readonly byte[] NoNonce = new byte[Aead.NonceSize];

    /// <summary>No clock says so, and what is later would leave the calendar as soon as anything is added to it.</summary>
    static readonly Instant Latest = Instant.FromUtc(9000, 1, 1, 0, 0);

    const int KeyPlaceSize = 16 + 8 + 4 + 4;

    AesGcm? wrap;
    IncrementalHash? commit;
    byte[] room = [];

    AesGcm Wrap => wrap ??= new AesGcm(keys.Wrap.Span, Aead.TagSize);

    /// <param name="before">The tag of the entry before.</param>
    public SealedEntry Seal(Entry entry, byte[] before, ReadOnlySpan<byte> authorKey, Duration retention)
    {
        var fades = EventCatalogue.KeepingOf(entry.What.GetType()) switch
        {
            Keeping.Passing => EntryHeader.FadesAfter(entry.At, retention),
            Keeping.Told or Keeping.Standing => EntryHeader.Told,
            _ => EntryHeader.Never,
        };
        var header = new EntryHeader(EntryHeader.CurrentVersion, keys.Id, entry.Seq, fades);
        Span<byte> place = stackalloc byte[EntryHeader.Size];
        header.Write(place);

        var text = Write(entry);
        var ciphertext = new byte[text.Length + Aead.TagSize];
        var key = Aead.NewKey();
        using (var aes = new AesGcm(key, Aead.TagSize))
            aes.Encrypt(NoNonce, text, ciphertext.AsSpan(0, text.Length), ciphertext.AsSpan(text.Length), place);

        var commitment = Chain.Commit(key);
        var tag = Chain.Next(keys.Chain.Span, before, header, ciphertext, commitment);
        var wrapped = WrapKey(key, entry.Seq, fades);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(text);
        return new(header.Version, keys.Id, entry.Seq, fades, ciphertext, commitment, tag, Chain.Vouch(authorKey, tag), wrapped);
    }

    /// <summary>The entry's key under the wrap key of <paramref name="to"/>. Nothing of the entry itself changes.</summary>
    /// <exception cref="TamperingException">The key is not the one that sealed the entry.</exception>
    public SealedEntryKey Rewrap(SealedEntry entry, EntrySealer to)
    {
        var key = new byte[Aead.KeySize];
        UnwrapKey(entry, entry.Key!, key);
        var wrapped = to.WrapKey(key, entry.Seq, entry.Key!.FadeMonth);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    /// <summary>Opens an entry whose place in the chain is already verified.</summary>
    /// <returns>Null where the entry has no key; whether that may be is the caller's to find out.</returns>
    /// <exception cref="TamperingException">Its key or its text is not what it was.</exception>
    public Entry? Open(SealedEntry entry)
    {
        if (entry.Key is not { } wrapped) return null;
        Span<byte> key = stackalloc byte[Aead.KeySize];
        UnwrapKey(entry, wrapped, key);
        var text = Room(Math.Max(0, entry.Ciphertext.Length - Aead.TagSize));
        try
        {
            Decrypt(entry, key, text);
            return Read(entry.Seq, text);
        }
        catch (Exception e) when (
            e is AuthenticationTagMismatchException or JsonException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new EntryUnreadableException(entry.Seq);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(text);
        }
    }

    static void Decrypt(SealedEntry entry, ReadOnlySpan<byte> key, Span<byte> text)
    {
        Span<byte> place = stackalloc byte[EntryHeader.Size];
        new EntryHeader(entry.Version, entry.Stream, entry.Seq, entry.FadeMonth).Write(place);
        using var aes = new AesGcm(key, Aead.TagSize);
        aes.Decrypt(NoNonce, entry.Ciphertext.AsSpan(0, text.Length), entry.Ciphertext.AsSpan(text.Length), text, place);
    }

    /// <summary>For the text of one entry at a time: years of them are opened in a row.</summary>
    Span<byte> Room(int size)
    {
        if (room.Length < size) room = new byte[size];
        return room.AsSpan(0, size);
    }

    /// <summary>Most bytes of JSON that the largest size takes, for any event.</summary>
    public static readonly int MostJson = Sizes[^1] - 4 - 1 - 64 - 1 - 8;

    static byte[] Write(Entry entry)
    {
        var name = EventCatalogue.NameOf(entry.What.GetType());
        var json = JsonSerializer.SerializeToUtf8Bytes(entry.What, entry.What.GetType(), EventJson.Options);
        var length = 1 + name.Length + 1 + 8 + json.Length;
        var size = Array.Find(Sizes, s => s >= length + 4);
        if (size == 0) throw new ArgumentException($"{name} is larger than the largest entry.", nameof(entry));
        var text = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(text, length);
        text[4] = (byte)name.Length;
        Encoding.ASCII.GetBytes(name, text.AsSpan(5));
        var rest = text.AsSpan(5 + name.Length);
        rest[0] = (byte)entry.By;
        BinaryPrimitives.WriteInt64BigEndian(rest[1..], entry.At.ToUnixTimeTicks());
        json.CopyTo(rest[9..]);
        CryptographicOperations.ZeroMemory(json);
        return text;
    }

    static Entry Read(long seq, ReadOnlySpan<byte> text)
    {
        var content = text.Slice(4, BinaryPrimitives.ReadInt32BigEndian(text));
        Span<char> name = stackalloc char[content[0]];
        Encoding.ASCII.GetChars(content.Slice(1, content[0]), name);
        var rest = content[(1 + content[0])..];
        var type = EventCatalogue.Find(name) ?? throw new NewerEventException(name.ToString());
        var what = JsonSerializer.Deserialize(rest[9..], type, EventJson.Options) as Event;
        var at = Instant.FromUnixTimeTicks(BinaryPrimitives.ReadInt64BigEndian(rest[1..]));
        if (at > Latest) throw new EntryUnreadableException(seq);
        if (what is null || rest[0] is not ((byte)Partner.First or (byte)Partner.Second)) throw new EntryUnreadableException(seq);
        return new(seq, what, (Partner)rest[0], at);
    }

    SealedEntryKey WrapKey(byte[] key, long seq, uint fadeMonth)
    {
        Span<byte> place = stackalloc byte[KeyPlaceSize];
        WriteKeyPlace(place, seq, keys.WrapNumber, fadeMonth);
        return new(keys.WrapNumber, fadeMonth, Aead.Seal(Wrap, key, place));
    }

    void UnwrapKey(SealedEntry entry, SealedEntryKey wrapped, Span<byte> key)
    {
        Span<byte> place = stackalloc byte[KeyPlaceSize];
        WriteKeyPlace(place, entry.Seq, wrapped.Number, wrapped.FadeMonth);
        if (!Aead.TryOpen(Wrap, wrapped.Wrapped, place, key)) throw new EntryKeyTamperedException(entry.Seq);
        commit ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> committed = stackalloc byte[32];
        commit.AppendData(Labels.KeyCommitment);
        commit.AppendData(key);
        commit.GetHashAndReset(committed);
        if (!CryptographicOperations.FixedTimeEquals(committed, entry.Commitment)) throw new KeyCommitmentException(entry.Seq);
    }

    void WriteKeyPlace(Span<byte> to, long seq, uint number, uint fadeMonth)
    {
        keys.Id.TryWriteBytes(to, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to[16..], seq);
        BinaryPrimitives.WriteUInt32BigEndian(to[24..], number);
        BinaryPrimitives.WriteUInt32BigEndian(to[28..], fadeMonth);
    }

    public void Dispose()
    {
        wrap?.Dispose();
        commit?.Dispose();
    }
}

/// <summary>The entry is sound, but a newer program wrote it: this one must not guess.</summary>
public sealed class NewerEventException(string name) : Exception($"'{name}' was written by a newer version of this program.");
