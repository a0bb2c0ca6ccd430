using Goldseam.Store.Tests.Visits;

namespace Goldseam.Store.Tests.Postgres;

public sealed class PostgresPageRowsTests : PageRowsContract
{
    private protected override Home NewHome() => Home.OnPostgres();
}
