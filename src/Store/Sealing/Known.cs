using System.Buffers.Binary;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Store.Sealing;

/// <summary>
/// What one reader knows of one stream up to its head: where it stood, when it was written, which practices have a snapshot and of
/// which entry, the tag of every 256th entry, and which entries were withdrawn.
/// </summary>
/// <param name="Trimmed">The last day for which one of the snapshots was trimmed; null where none was. Of an earlier day they say too little.</param>
/// <param name="Snapshots">By practice name: the number of the last entry in its snapshot. A practice without entries has none.</param>
/// <param name="Checkpoints">The tags of entries 256, 512, … in order.</param>
/// <param name="Withdrawn">Numbers of entries whose key may be missing, and who withdrew them does not matter any more.</param>
sealed record Known(
    long Head, byte[] Tag, Moments Moments, LocalDate? Trimmed,
    IReadOnlyDictionary<string, long> Snapshots, IReadOnlyList<byte[]> Checkpoints, IReadOnlyCollection<long> Withdrawn)
{
    public const int Stride = 256;
    const int Never = int.MinValue;
    static readonly LocalDate Day0 = new(1970, 1, 1);

    public static readonly Known Nothing = new(0, Chain.Start, Moments.None, null, new Dictionary<string, long>(StringComparer.Ordinal), [], []);

    // Layout: head 8 | tag 32 | count 4, (seq 8, ticks 8)* | day 4 | count 2, (name length 1, name, seq 8)* | count 4, tag 32 * | count 4, seq 8 *
    public byte[] Write()
    {
        var size = 8 + 32 + 4 + Moments.All.Count * 16 + 4 + 2 + Snapshots.Sum(s => 1 + s.Key.Length + 8) + 4 + Checkpoints.Count * 32 + 4 + Withdrawn.Count * 8;
        var bytes = new byte[size];
        var to = bytes.AsSpan();
        Put(ref to, Head);
        Tag.CopyTo(to);
        to = to[32..];
        BinaryPrimitives.WriteInt32BigEndian(to, Moments.All.Count);
        to = to[4..];
        foreach (var (seq, at) in Moments.All)
        {
            Put(ref to, seq);
            Put(ref to, at.ToUnixTimeTicks());
        }
        BinaryPrimitives.WriteInt32BigEndian(to, Trimmed is { } day ? Period.DaysBetween(Day0, day) : Never);
        to = to[4..];
        BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)Snapshots.Count);
        to = to[2..];
        foreach (var (name, seq) in Snapshots)
        {
            to[0] = (byte)System.Text.Encoding.ASCII.GetBytes(name, to[1..]);
            to = to[(1 + name.Length)..];
            Put(ref to, seq);
        }
        BinaryPrimitives.WriteInt32BigEndian(to, Checkpoints.Count);
        to = to[4..];
        foreach (var tag in Checkpoints)
        {
            tag.CopyTo(to);
            to = to[32..];
        }
        BinaryPrimitives.WriteInt32BigEndian(to, Withdrawn.Count);
        to = to[4..];
        foreach (var seq in Withdrawn) Put(ref to, seq);
        return bytes;
    }

    public static Known Read(ReadOnlySpan<byte> from)
    {
        var head = Take(ref from);
        var tag = from[..32].ToArray();
        from = from[32..];
        var moments = new Moment[BinaryPrimitives.ReadInt32BigEndian(from)];
        from = from[4..];
        for (var i = 0; i < moments.Length; i++) moments[i] = new(Take(ref from), Instant.FromUnixTimeTicks(Take(ref from)));
        var trimmed = BinaryPrimitives.ReadInt32BigEndian(from) is not Never and var day ? Day0.PlusDays(day) : (LocalDate?)null;
        from = from[4..];
        var snapshots = new Dictionary<string, long>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(from);
        from = from[2..];
        for (var i = 0; i < count; i++)
        {
            var name = System.Text.Encoding.ASCII.GetString(from.Slice(1, from[0]));
            from = from[(1 + from[0])..];
            snapshots.Add(name, Take(ref from));
        }
        var checkpoints = new byte[BinaryPrimitives.ReadInt32BigEndian(from)][];
        from = from[4..];
        for (var i = 0; i < checkpoints.Length; i++)
        {
            checkpoints[i] = from[..32].ToArray();
            from = from[32..];
        }
        var withdrawn = new HashSet<long>(BinaryPrimitives.ReadInt32BigEndian(from));
        var left = BinaryPrimitives.ReadInt32BigEndian(from);
        from = from[4..];
        for (; left > 0; left--) withdrawn.Add(Take(ref from));
        return new(head, tag, new(moments), trimmed, snapshots, checkpoints, withdrawn);
    }

    static void Put(ref Span<byte> to, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, value);
        to = to[8..];
    }

    static long Take(ref ReadOnlySpan<byte> from)
    {
        var value = BinaryPrimitives.ReadInt64BigEndian(from);
        from = from[8..];
        return value;
    }
}
