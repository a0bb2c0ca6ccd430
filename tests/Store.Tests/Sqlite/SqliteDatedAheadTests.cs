using Goldseam.Store.Tests.Tidying;
using NodaTime;

namespace Goldseam.Store.Tests.Sqlite;

public sealed class SqliteDatedAheadTests : DatedAheadContract
{
    private protected override Home HomeAt(Instant now) => new(now: now);
}
