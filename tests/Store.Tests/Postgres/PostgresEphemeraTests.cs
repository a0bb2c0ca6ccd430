using Goldseam.Store.Tests.Visits;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Tests.Postgres;

public sealed class PostgresEphemeraTests : EphemeraContract
{
    readonly Home home = Home.OnPostgres();

    protected override IEphemera Ephemera => home.Store.Ephemera;

    public override void Dispose() => home.Dispose();
}
