using System.Buffers.Binary;
using NodaTime;

namespace Goldseam.Store.Sealing;

// Protects: the place and the lifetime of an entry. It is the additional data of the entry's text and part of the chain, so an entry
//           that was moved to another stream or number, or given another lifetime, is found out.
// Layout:   version 1 | stream 16 | seq 8 | fade month 4, big-endian, fixed width.
// Shows:    which stream (a random id), how many entries it has, and the fade month. The month is the only time in clear; it is
//           rounded up, and far in the future for what does not fade by itself: one month for what is never shredded, and another for
//           what was told, whose key its author may destroy until it was opened.

/// <summary>The part of an entry that lies in clear.</summary>
readonly record struct EntryHeader(byte Version, Guid Stream, long Seq, uint FadeMonth)
{
    public const int Size = 1 + 16 + 8 + 4;
    public const byte CurrentVersion = 1;

    /// <summary>December 9999, for what is never shredded.</summary>
    public const uint Never = 9999 * 12 + 11;

    /// <summary>November 9999, for what never fades by itself and can be taken back by who may.</summary>
    public const uint OnlyWithdrawn = Never - 1;

    public void Write(Span<byte> to)
    {
        to[0] = Version;
        Stream.TryWriteBytes(to[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to[17..], Seq);
        BinaryPrimitives.WriteUInt32BigEndian(to[25..], FadeMonth);
    }

    /// <summary>Months since year 0, in UTC.</summary>
    public static uint MonthOf(Instant at)
    {
        var date = at.InUtc().Date;
        return (uint)(date.Year * 12 + date.Month - 1);
    }

    /// <summary>The first whole month after the retention: an entry is readable through all of it.</summary>
    public static uint FadesAfter(Instant written, Duration retention) => MonthOf(written + retention) + 1;
}
