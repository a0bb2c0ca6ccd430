using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Goldseam.Domain;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Sealing;

// Protects: what was computed from the entries for one reader, from everybody but that reader. A row that was changed, moved, or put
//           back from before a shredding does not open; one put back alone does not match the number noted in Known.
// Layout:   row id = reader 16 | practice 16, where reader = HMAC(snapshot key, stream) and
//                    practice = HMAC(snapshot key, stream | name | version), each cut to 16 bytes
//           blob   = nonce 12 | AES-256-GCM(snapshot key, text padded to ½, 2, 8, 32 … KiB, id 32 | stream 16 | seq 8 | tag 32 | shreds 8) | tag 16
//           text   = length 4 | content | zeros

/// <summary>One row derived from a stream for one reader: the snapshot of a practice, or what the reader knows of the whole.</summary>
/// <param name="Id">Reader and practice, both unreadable without the reader's key.</param>
/// <param name="Seq">The number of the last entry in it.</param>
public sealed record SealedSnapshot(byte[] Id, long Seq, byte[] Tag, byte[] Blob);

/// <summary>
/// Seals and opens the derived rows of one reader and stream, under a cipher and a MAC that are readied once: a page opens a dozen of them.
/// </summary>
sealed class Snapshots : IDisposable
{
    public const int ReaderSize = 16;
    public const int IdSize = ReaderSize + 16;
    const string KnownName = "known";

    /// <summary>Raised when <see cref="StateBytes"/> or <see cref="Known"/> writes anything differently.</summary>
    const byte Format = 3;

    /// <summary>Changes with every build of Domain whose code differs too, so no state of an older shape is ever read.</summary>
    static readonly byte[] Version = [.. typeof(RecordState).Module.ModuleVersionId.ToByteArray(), Format];

    readonly byte[] key;
    readonly Guid stream;
    readonly Dictionary<string, byte[]> ids = new(StringComparer.Ordinal);
    AesGcm? cipher;
    IncrementalHash? naming;

    public Snapshots(ReadOnlySpan<byte> key, Guid stream)
    {
        (this.key, this.stream) = (key.ToArray(), stream);
        Span<byte> id = stackalloc byte[16];
        stream.TryWriteBytes(id, bigEndian: true, out _);
        Reader = HMACSHA256.HashData(this.key, id)[..ReaderSize];
        KnownId = IdOf(KnownName);
    }

    /// <param name="knownId">As it was computed before: it stays the same for as long as the program runs.</param>
    public Snapshots(ReadOnlySpan<byte> key, Guid stream, ReadOnlySpan<byte> knownId) =>
        (this.key, this.stream, Reader, KnownId) = (key.ToArray(), stream, knownId[..ReaderSize].ToArray(), knownId.ToArray());

    /// <summary>What the ids of this reader's rows begin with.</summary>
    public byte[] Reader { get; }

    public byte[] KnownId { get; }

    public byte[] IdOf(string practice) => ids.TryGetValue(practice, out var id) ? id : ids[practice] = NewIdOf(practice);

    byte[] NewIdOf(string practice)
    {
        Span<byte> input = stackalloc byte[16 + 64 + 17];
        stream.TryWriteBytes(input, bigEndian: true, out _);
        var length = 16 + Encoding.ASCII.GetBytes(practice, input[16..]);
        Version.CopyTo(input[length..]);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        naming ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        naming.AppendData(input[..(length + Version.Length)]);
        naming.GetHashAndReset(mac);
        return [.. Reader, .. mac[..16]];
    }

    public SealedSnapshot Seal(Practice practice, object state, long seq, byte[] tag, long shreds) =>
        Seal(IdOf(practice.Name), StateBytes.Write(state, practice.State), seq, tag, shreds);

    public SealedSnapshot Seal(Known known, long shreds) => Seal(KnownId, known.Write(), known.Head, known.Tag, shreds);

    /// <exception cref="SnapshotTamperedException">The row is not this one, or of another entry.</exception>
    public object Open(Practice practice, SealedSnapshot row, long expectedSeq, long shreds)
    {
        if (row.Seq != expectedSeq) throw new SnapshotTamperedException();
        return StateBytes.Read(Open(row, shreds), practice.State);
    }

    public Known OpenKnown(SealedSnapshot row, long shreds)
    {
        var known = Known.Read(Open(row, shreds));
        return known.Head == row.Seq ? known : throw new SnapshotTamperedException();
    }

    SealedSnapshot Seal(byte[] id, byte[] content, long seq, byte[] tag, long shreds)
    {
        var size = 512;
        while (size < content.Length + 4) size *= 4;
        var text = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(text, content.Length);
        content.CopyTo(text, 4);
        CryptographicOperations.ZeroMemory(content);
        Span<byte> place = stackalloc byte[32 + 16 + 8 + 32 + 8];
        Place(place, id, seq, tag, shreds);
        var blob = Aead.Seal(Cipher, text, place);
        CryptographicOperations.ZeroMemory(text);
        return new(id, seq, tag, blob);
    }

    ArraySegment<byte> Open(SealedSnapshot row, long shreds)
    {
        Span<byte> place = stackalloc byte[32 + 16 + 8 + 32 + 8];
        if (row.Id.Length != 32 || row.Tag.Length != 32) throw new SnapshotTamperedException();
        Place(place, row.Id, row.Seq, row.Tag, shreds);
        return Aead.TryOpen(Cipher, row.Blob, place, out var text)
            ? new(text, 4, BinaryPrimitives.ReadInt32BigEndian(text))
            : throw new SnapshotTamperedException();
    }

    AesGcm Cipher => cipher ??= new(key, Aead.TagSize);

    void Place(Span<byte> to, byte[] id, long seq, byte[] tag, long shreds)
    {
        id.CopyTo(to);
        stream.TryWriteBytes(to[32..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to[48..], seq);
        tag.CopyTo(to[56..]);
        BinaryPrimitives.WriteInt64BigEndian(to[88..], shreds);
    }

    /// <summary>What is asked for after that readies both anew.</summary>
    public void Dispose()
    {
        cipher?.Dispose();
        naming?.Dispose();
        (cipher, naming) = (null, null);
    }
}
