using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>Record and drawer of one member, as they were at one moment.</summary>
sealed record Opened(OpenedStream Record, OpenedStream Drawer) : IDisposable
{
    public void Dispose()
    {
        Record.Dispose();
        Drawer.Dispose();
    }

    /// <summary>When the newest entry of either was written, as it says itself.</summary>
    public Instant Newest => Instant.Max(Record.Moments.Newest, Drawer.Moments.Newest);

    /// <summary>The newest of what was written, where the clock stands so long before it that one of the two is wrong; otherwise null.</summary>
    public Instant? DatedAhead(Instant clock) => Moments.IsBeyond(Newest, clock) ? Newest : null;

    /// <summary>What time it is for a partner.</summary>
    public Instant Now(Instant clock) => Moments.Now(clock, Newest);

    /// <summary>Never before the newest entry of either: what had to be over by then is over.</summary>
    public Instant Latest(Instant now) => Instant.Max(now, Newest);

    /// <summary>
    /// Notes for this reader alone what a walk found to be gone before its month. A clock that stands before what is written here says
    /// nothing about months; what is gone then is noted once it is right again.
    /// </summary>
    public Decision Noting(GoneEarly gone, KeySet keys, Instant now) => Latest(now) - now > ClockIsBehind ? Decision.AlreadySo
        : new DrawerState(Drawer.Fold).Losses.Find(keys.Record.Id, gone.InRecord, gone.InDrawer);

    /// <summary>Nodes may differ by an hour.</summary>
    static readonly Duration ClockIsBehind = Duration.FromDays(1);

    /// <param name="now">By the clock.</param>
    /// <param name="page">Which rows come with it; null for all of them.</param>
    public static async ValueTask<Opened> Read(IEventLog log, KeySet keys, Instant now, PageRows? page = null)
    {
        var opened = await Read(log, keys, now.InUtc().Date, page, fromTheFirst: false);
        if (!opened.Record.IsTrimmedTooFar && !opened.Drawer.IsTrimmedTooFar) return opened;
        using (opened) return await Read(log, keys, now.InUtc().Date, null, fromTheFirst: true);
    }

    static async ValueTask<Opened> Read(IEventLog log, KeySet keys, LocalDate date, PageRows? page, bool fromTheFirst)
    {
        var (recordRows, drawerRows) = (keys.RecordSnapshots, keys.DrawerSnapshots);
        var stored = await log.Read([
            new(keys.Record.Id, recordRows.Reader, fromTheFirst ? [] : recordRows.KnownId, page?.Ids(RecordState.Practices, recordRows)),
            new(keys.Drawer.Id, drawerRows.Reader, fromTheFirst ? [] : drawerRows.KnownId, page?.Ids(DrawerState.Practices, drawerRows))]);
        return new(
            new(keys.Record, keys.AsReader, RecordState.Practices, recordRows, Used(stored[0]), date, page),
            new(keys.Drawer, keys.AsReader, DrawerState.Practices, drawerRows, Used(stored[1]), date, page));

        SealedStream Used(SealedStream all) => fromTheFirst ? all with { Snapshots = [] } : all;
    }
}
