using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>
/// A server that restarts breaks every connection, and the next page would be the first to notice. What changed nothing, or changes
/// nothing the second time, is done again on another connection. Anything else is not: nobody knows whether it was saved.
/// </summary>
static class PostgresRestarts
{
    /// <summary>While the pool is being emptied it still hands out what is as old as the connection that broke.</summary>
    const int MostOldConnections = 20;

    /// <param name="mayRepeat">Asked after a failure.</param>
    /// <exception cref="StoreAwayException">The server cannot be reached, also not on a new connection.</exception>
    public static async Task<T> Outlasting<T>(this NpgsqlDataSource source, Func<NpgsqlConnection, Task<T>> work, Func<bool>? mayRepeat = null)
    {
        try
        {
            for (var old = 0; ; old++)
            {
                await using var connection = await source.OpenConnectionAsync();
                try
                {
                    return await work(connection);
                }
                catch (NpgsqlException e) when (old < MostOldConnections && MayHavePassed(e) && mayRepeat?.Invoke() != false)
                {
                    source.Clear();
                }
            }
        }
        catch (NpgsqlException e) when (IsAway(e))
        {
            throw new StoreAwayException(Reason(e), e);
        }
    }

    /// <summary>Waiting once more for what did not answer in time would only make people wait twice as long.</summary>
    static bool MayHavePassed(NpgsqlException e) =>
        e.InnerException is not TimeoutException && (e.IsTransient || e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown);

    /// <summary>The connection broke or never came about; or the server has no room, is stopping, starting, or lets nobody in.</summary>
    static bool IsAway(NpgsqlException e) => e.SqlState is not { } state || state[..2] is "08" or "28" or "3D" or "53" or "57" or "58";

    static string Reason(NpgsqlException e) => e.SqlState switch
    {
        null => "the database does not answer",
        PostgresErrorCodes.DiskFull => "the database's disk is full",
        PostgresErrorCodes.TooManyConnections => "the database has no connection left",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "the database is starting or stopping",
        var state => $"the database says {state}",
    };
}
