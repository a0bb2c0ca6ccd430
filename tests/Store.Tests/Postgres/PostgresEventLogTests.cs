using Goldseam.Store.Log;
using Goldseam.Store.Tests.Log;

namespace Goldseam.Store.Tests.Postgres;

public sealed class PostgresEventLogTests : EventLogContract
{
    readonly Home home = Home.OnPostgres();

    protected override IEventLog Log => home.Store.Log;

    protected override void Restart() => home.Restart();

    public override void Dispose() => home.Dispose();
}
