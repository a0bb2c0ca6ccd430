using Goldseam.Store.Log;
using Goldseam.Store.Tests.Log;

namespace Goldseam.Store.Tests.Sqlite;

public sealed class SqliteEventLogTests : EventLogContract
{
    readonly Home home = new();

    protected override IEventLog Log => home.Store.Log;

    protected override void Restart() => home.Restart();

    public override void Dispose() => home.Dispose();
}
