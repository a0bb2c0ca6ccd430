using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Tests.Members;

namespace Goldseam.Store.Tests.Sqlite;

public sealed class SqliteKeyringTests : KeyringContract
{
    readonly Home home = new();

    protected override IKeyring Keyrings => home.Store.Keyrings;

    protected override IEventLog Log => home.Store.Log;

    protected override void Restart() => home.Restart();

    public override void Dispose() => home.Dispose();
}
