using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Postgres;
using Goldseam.Store.Sqlite;
using Goldseam.Store.Visits;

namespace Goldseam.Store;

/// <summary>What keeps a store: a SQLite file in a folder for one process, or a PostgreSQL database for as many nodes as one likes.</summary>
abstract class Engine : IDisposable
{
    public abstract IEventLog Log { get; }

    public abstract IKeyring Keyrings { get; }

    public abstract IEphemera Ephemera { get; }

    /// <param name="place">A folder, or the address of a PostgreSQL database.</param>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static Engine Open(string place) =>
        PostgresAddress.TryRead(place, out var address) ? new PostgresEngine(address) : new SqliteEngine(place);

    public abstract void Dispose();
}

/// <summary>The store cannot be opened as it is; the sentence says what a person can do about it.</summary>
public sealed class StoreNotUsableException(string sentence, Exception? inner = null) : Exception(sentence, inner);
