using NodaTime;

namespace Goldseam.Domain.Entries;

/// <summary>An entry after which nothing in its stream was dated later.</summary>
public readonly record struct Moment(long Seq, Instant At);

/// <summary>
/// When a stream was written, as far as that decides what has ended: its newest moment, and the newest after each of its entries. A
/// clock that was set back reopens nothing, and one entry that a clock dated ahead stops no later day.
/// </summary>
/// <param name="All">By number; each is of an earlier moment than the one before. One, where no clock ever went back.</param>
public sealed record Moments(IReadOnlyList<Moment> All)
{
    /// <summary>Two calendars are at most so far apart: what is dated further ahead of the clock was dated by another one, which was wrong or is.</summary>
    public static readonly Duration MostAhead = Duration.FromHours(26);

    public static readonly Moments None = new([]);

    /// <summary>The beginning of 1970 where nothing was written.</summary>
    public Instant Newest => All.Count > 0 ? All[0].At : NodaConstants.UnixEpoch;

    /// <summary>The newest moment of what was written after an entry; the beginning of 1970 where that is nothing.</summary>
    public Instant NewestAfter(long seq)
    {
        foreach (var one in All)
            if (one.Seq > seq) return one.At;
        return NodaConstants.UnixEpoch;
    }

    public Moments With(Entry entry) => new([.. All.TakeWhile(m => m.At > entry.At), new(entry.Seq, entry.At)]);

    /// <summary>No clock that went on from there stands where this one does.</summary>
    public static bool IsBeyond(Instant written, Instant clock) => written - clock > MostAhead;

    /// <summary>The moment that stands for now: never before what was written, unless that is beyond the clock.</summary>
    public static Instant Now(Instant clock, Instant newest) => IsBeyond(newest, clock) ? clock : Instant.Max(clock, newest);
}
