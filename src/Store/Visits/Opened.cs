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

    /// <summary>The moment that stands for now: never before the newest entry of either, so that a clock set back reopens nothing.</summary>
    public Instant Latest(Instant now) => Instant.Max(now, Instant.Max(Record.Newest, Drawer.Newest));

    /// <summary>
    /// Notes for this reader alone what a walk found to be gone before its month. A clock that stands before what is written here says
    /// nothing about months; what is gone then is noted once it is right again.
    /// </summary>
    public Decision Noting(GoneEarly gone, KeySet keys, Instant now) => Latest(now) - now > ClockIsBehind ? Decision.AlreadySo
        : new DrawerState(Drawer.Fold).Losses.Find(keys.Record.Id, gone.InRecord, gone.InDrawer);

    /// <summary>Nodes may differ by an hour.</summary>
    static readonly Duration ClockIsBehind = Duration.FromDays(1);

    public static async ValueTask<Opened> Read(IEventLog log, KeySet keys)
    {
        var (record, drawer) = (keys.Record, keys.Drawer);
        var (recordRows, drawerRows) = (keys.RecordSnapshots, keys.DrawerSnapshots);
        var stored = await log.Read([
            new(record.Id, recordRows.Reader, recordRows.KnownId),
            new(drawer.Id, drawerRows.Reader, drawerRows.KnownId)]);
        return new(
            new(record, keys.AsReader, RecordState.Practices, recordRows, stored[0]),
            new(drawer, keys.AsReader, DrawerState.Practices, drawerRows, stored[1]));
    }
}
