using System.Buffers.Binary;
using System.Security.Cryptography;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Sealing;

// Protects: the keys of a signed-in member, in the server's memory between two requests: sealed under HKDF-Expand(cookie), so a copy of the
//           memory without a cookie, or a cookie after its visit ended, opens nothing.
// Layout:   member 16 | partner 1 | member key 32 | author key 32 | snapshot key 32 | seen key 32 | keyring number 8
//           | 1 has a spare key, 2 has an earlier record: 1
//           | drawer | record | pending flag 1 | pending | retired author keys (stream 16 | up to 8 | key 32) *,
//           where a stream is: id 16 | wrap 32 | wrap number 4 | chain 32 | id of the reader's known row 32. Never written to disk.

/// <summary>Everything one visit can open, in one array that is cleared when the request is over.</summary>
sealed class KeySet : IDisposable
{
    const int StreamSize = 16 + 32 + 4 + 32 + Snapshots.IdSize;
    const int NumberAt = 16 + 1 + 4 * 32;
    const int FlagsAt = NumberAt + 8;
    const int DrawerAt = FlagsAt + 1;
    const int RecordAt = DrawerAt + StreamSize;
    const int PendingAt = RecordAt + StreamSize;
    const int RetiredAt = PendingAt + 1 + StreamSize;
    const int RetiredSize = 16 + 8 + 32;
    const int SpareFlag = 1;
    const int EarlierFlag = 2;

    readonly byte[] bytes;

    KeySet(byte[] bytes) => this.bytes = bytes;

    public KeySet(Guid member, ReadOnlySpan<byte> memberKey, Keyring keyring, long number, bool hasSpareKey)
        : this(new byte[RetiredAt + keyring.Retired.Count * RetiredSize])
    {
        member.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[16] = (byte)keyring.Current.Me;
        memberKey.CopyTo(bytes.AsSpan(17));
        keyring.AuthorKey.CopyTo(bytes.AsSpan(49));
        Aead.Derive(memberKey, Labels.Snapshot).CopyTo(bytes.AsSpan(81));
        Aead.Derive(memberKey, Labels.Seen).CopyTo(bytes.AsSpan(113));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(NumberAt), number);
        bytes[FlagsAt] = (byte)((hasSpareKey ? SpareFlag : 0) | (keyring.Records.Count > 1 ? EarlierFlag : 0));
        Write(DrawerAt, keyring.Drawer);
        Write(RecordAt, keyring.Current.Stream);
        for (var i = 0; i < keyring.Retired.Count; i++) Write(RetiredAt + i * RetiredSize, keyring.Retired[i]);
        if (keyring.Pending is not { } pending) return;
        bytes[PendingAt] = 1;
        Write(PendingAt + 1, pending.Stream);
    }

    public Guid Member => new(bytes.AsSpan(0, 16), bigEndian: true);
    public Partner Me => (Partner)bytes[16];
    public ReadOnlySpan<byte> MemberKey => bytes.AsSpan(17, 32);
    public ReadOnlyMemory<byte> AuthorKey => bytes.AsMemory(49, 32);
    public ReadOnlyMemory<byte> SnapshotKey => bytes.AsMemory(81, 32);
    public ReadOnlySpan<byte> SeenKey => bytes.AsSpan(113, 32);

    /// <summary>Which version of the keyring this was taken from.</summary>
    public long KeyringNumber => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(NumberAt));

    public bool HasSpareKey => (bytes[FlagsAt] & SpareFlag) != 0;

    /// <summary>Its member was in another record before this one; the keys to that are in the keyring alone.</summary>
    public bool HasEarlierRecord => (bytes[FlagsAt] & EarlierFlag) != 0;

    public StreamKeys Drawer => Stream(DrawerAt);
    public StreamKeys Record => Stream(RecordAt);

    /// <summary>The record that waits for a partner, where one was invited.</summary>
    public StreamKeys? Pending => bytes[PendingAt] == 1 ? Stream(PendingAt + 1) : null;

    public Snapshots DrawerSnapshots => SnapshotsOf(DrawerAt);
    public Snapshots RecordSnapshots => SnapshotsOf(RecordAt);

    public Reader AsReader => new(Me, AuthorKey, SnapshotKey, bytes.Length > RetiredAt ? Retired : null);

    List<RetiredAuthorKey> Retired
    {
        get
        {
            var all = new List<RetiredAuthorKey>();
            for (var at = RetiredAt; at < bytes.Length; at += RetiredSize)
                all.Add(new(bytes[(at + 24)..(at + RetiredSize)], new(bytes.AsSpan(at, 16), bigEndian: true),
                    BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at + 16))));
            return all;
        }
    }

    public byte[] Seal(ReadOnlySpan<byte> visitKey) => Aead.Seal(visitKey, bytes, Labels.Visit);

    public static KeySet? Open(ReadOnlySpan<byte> visitKey, byte[] sealedKeys) =>
        Aead.TryOpen(visitKey, sealedKeys, Labels.Visit, out var plain) ? new(plain) : null;

    void Write(int at, StreamKeys stream)
    {
        stream.Id.TryWriteBytes(bytes.AsSpan(at), bigEndian: true, out _);
        stream.Wrap.Span.CopyTo(bytes.AsSpan(at + 16));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 48), stream.WrapNumber);
        stream.Chain.Span.CopyTo(bytes.AsSpan(at + 52));
        using var rows = new Snapshots(SnapshotKey.Span, stream.Id);
        rows.KnownId.CopyTo(bytes.AsSpan(at + 84));
    }

    void Write(int at, RetiredAuthorKey retired)
    {
        retired.Stream.TryWriteBytes(bytes.AsSpan(at), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at + 16), retired.UpTo);
        retired.Key.CopyTo(bytes, at + 24);
    }

    StreamKeys Stream(int at) => new(
        new(bytes.AsSpan(at, 16), bigEndian: true), bytes.AsMemory(at + 16, 32),
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 48)), bytes.AsMemory(at + 52, 32));

    Snapshots SnapshotsOf(int at) => new(SnapshotKey.Span, Stream(at).Id, bytes.AsSpan(at + 84, Snapshots.IdSize));

    public void Dispose() => CryptographicOperations.ZeroMemory(bytes);
}
