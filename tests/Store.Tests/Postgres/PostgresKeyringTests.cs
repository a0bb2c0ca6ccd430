using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Tests.Members;

namespace Goldseam.Store.Tests.Postgres;

public sealed class PostgresKeyringTests : KeyringContract
{
    readonly Home home = Home.OnPostgres();

    protected override IKeyring Keyrings => home.Store.Keyrings;

    protected override IEventLog Log => home.Store.Log;

    protected override void Restart() => home.Restart();

    public override void Dispose() => home.Dispose();
}
