using NodaTime;

namespace Goldseam.Store.Tidying;

/// <summary>
/// Whether anything may be destroyed on the word of this machine's clock. Nothing is while it has just jumped, or after a gap: a start with a
/// wrong clock, for two seconds or for days, costs nobody a word.
/// </summary>
/// <param name="running">Counts time without knowing what time it is.</param>
sealed class TrustedClock(IClock clock, TimeProvider running)
{
    readonly Lock looking = new();
    (ClockWatch Watch, long Ticks)? last;

    /// <param name="note">What is stored at this moment.</param>
    /// <returns>The moment at which things may be destroyed; null where it is not known what time it is.</returns>
    public Instant? Look(ClockNote? note)
    {
        lock (looking)
        {
            var (now, ticks) = (clock.GetCurrentInstant(), running.GetTimestamp());
            var ran = last is { } before ? Duration.FromTimeSpan(running.GetElapsedTime(before.Ticks, ticks)) : Duration.Zero;
            var watch = ClockWatch.Next(last?.Watch, now, ran, note);
            last = (watch, ticks);
            return watch.Trusts(note) ? now : null;
        }
    }
}

/// <summary>What one process has seen of its clock.</summary>
/// <param name="Agreed">For how long the clock has gone on just as time did, and no other node knew better.</param>
/// <param name="Noted">The day that was stored when it looked.</param>
readonly record struct ClockWatch(Instant Now, Duration Agreed, long? Noted)
{
    /// <summary>After a gap or a jump a clock must have gone steadily for so long.</summary>
    public static readonly Duration Wait = Duration.FromDays(7);

    /// <summary>A day that was noted so many days ago, or fewer, is no gap.</summary>
    const int NearDays = 2;

    /// <summary>A machine that slept through the night did not jump.</summary>
    static readonly Duration MostAhead = Duration.FromDays(1);

    /// <summary>One that was set right by a little did not either.</summary>
    static readonly Duration MostBehind = Duration.FromHours(1);

    /// <param name="ran">How long it was, by a clock that knows no date, since <paramref name="before"/>.</param>
    public static ClockWatch Next(ClockWatch? before, Instant now, Duration ran, ClockNote? note) =>
        before is { } last && last.Noted == note?.Day && now - last.Now - ran is var apart && apart <= MostAhead && -apart <= MostBehind
            ? new(now, last.Agreed + ran, note?.Day)
            : new(now, Duration.Zero, note?.Day);

    /// <summary>Either the note is of these days, and not of a day that is still to come; or the clock has proved itself.</summary>
    public bool Trusts(ClockNote? note)
    {
        var today = ClockNote.DayOf(Now);
        return note is { Day: var day } && day <= today && day >= today - NearDays || Agreed >= Wait;
    }
}
