using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Postgres;

/// <summary>One database, as many nodes as one likes; they share visits and wrong tries, and tell each other what was appended to.</summary>
sealed class PostgresEngine : Engine
{
    readonly PostgresDatabase database;
    readonly PostgresNotices notices;

    public PostgresEngine(PostgresAddress address)
    {
        database = PostgresDatabase.Open(address);
        try
        {
            notices = new(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
        Log = new PostgresEventLog(database, notices);
        Keyrings = new PostgresKeyring(database);
        Ephemera = new PostgresEphemera(database);
    }

    public override IEventLog Log { get; }

    public override IKeyring Keyrings { get; }

    public override IEphemera Ephemera { get; }

    public override void Dispose()
    {
        notices.Dispose();
        database.Dispose();
    }
}
