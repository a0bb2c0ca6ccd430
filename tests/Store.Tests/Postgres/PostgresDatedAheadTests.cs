using Goldseam.Store.Tests.Tidying;
using NodaTime;

namespace Goldseam.Store.Tests.Postgres;

public sealed class PostgresDatedAheadTests : DatedAheadContract
{
    private protected override Home HomeAt(Instant now) => Home.OnPostgres(now);
}
