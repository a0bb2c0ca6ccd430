using Goldseam.Domain;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Visits;

/// <summary>Record and drawer of one member, as they were at one moment.</summary>
sealed record Opened(OpenedStream Record, OpenedStream Drawer) : IDisposable
{
    public void Dispose()
    {
        Record.Dispose();
        Drawer.Dispose();
    }

    public static async ValueTask<Opened> Read(IEventLog log, KeySet keys, uint monthNow)
    {
        var (record, drawer) = (keys.Record, keys.Drawer);
        var (recordRows, drawerRows) = (keys.RecordSnapshots, keys.DrawerSnapshots);
        var stored = await log.Read([
            new(record.Id, recordRows.Reader, recordRows.KnownId),
            new(drawer.Id, drawerRows.Reader, drawerRows.KnownId)]);
        return new(
            new(record, keys.AsReader, RecordState.Practices, recordRows, stored[0], monthNow),
            new(drawer, keys.AsReader, DrawerState.Practices, drawerRows, stored[1], monthNow));
    }
}
