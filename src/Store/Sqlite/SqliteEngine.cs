using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Sqlite;

/// <summary>One file, one process, one writer.</summary>
sealed class SqliteEngine : Engine
{
    readonly SqliteWriter writer;
    readonly SqliteEventLog log;

    public SqliteEngine(string folder)
    {
        Database = SqliteDatabase.Open(folder);
        writer = new(Database);
        log = new(Database, writer);
        Keyrings = new SqliteKeyring(log, writer);
    }

    public SqliteDatabase Database { get; }

    public override IEventLog Log => log;

    public override IKeyring Keyrings { get; }

    public override IEphemera Ephemera { get; } = new EphemeraInMemory();

    public override void Dispose()
    {
        writer.Dispose();
        log.Dispose();
        Database.Dispose();
    }
}
