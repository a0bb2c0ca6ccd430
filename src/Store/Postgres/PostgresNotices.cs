using System.Globalization;
using System.Threading.Channels;
using Npgsql;

namespace Goldseam.Store.Postgres;

/// <summary>
/// What the nodes tell each other: "somebody appended to this stream", and nothing else. It is said after the commit and on a connection
/// of its own: a NOTIFY inside a transaction would make all commits wait for each other. A node that dies in between says nothing, and
/// the other's page learns of it when it next asks.
/// </summary>
sealed class PostgresNotices : IDisposable
{
    const int MostInOneTrip = 256;
    static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromSeconds(1);

    readonly string me = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
    readonly Channel<Guid> toTell = Channel.CreateBounded<Guid>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    readonly CancellationTokenSource stop = new();
    readonly PostgresDatabase database;
    readonly Task[] loops;
    volatile Action<Guid?>? heard;

    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public PostgresNotices(PostgresDatabase database)
    {
        this.database = database;
        // Held as long as this node lives: nobody may move the database away under it.
        var connection = Listening();
        loops = [Task.Run(() => Listen(connection)), Task.Run(Speak)];
    }

    /// <param name="hear">Null where something may have been said while nobody heard it.</param>
    public void WhenHeard(Action<Guid?> hear) => heard = hear;

    public void Tell(Guid stream) => toTell.Writer.TryWrite(stream);

    NpgsqlConnection Listening()
    {
        var connection = database.Use(alone: false);
        try
        {
            connection.Notification += (_, said) => Hear(said.Payload);
            using var listen = new NpgsqlCommand("LISTEN goldseam", connection);
            listen.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    void Hear(string payload)
    {
        if (payload.Split(' ') is [var node, var stream] && node != me && Guid.TryParseExact(stream, "N", out var id)) heard?.Invoke(id);
    }

    async Task Listen(NpgsqlConnection? connection)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (connection is null)
                {
                    connection = Listening();
                    heard?.Invoke(null);
                }
                while (true) await connection.WaitAsync(stop.Token);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or OperationCanceledException or StoreNotUsableException)
            {
                connection?.Dispose();
                connection = null;
                await AMoment();
            }
        }
    }

    async Task Speak()
    {
        try
        {
            while (await toTell.Reader.WaitToReadAsync(stop.Token))
            {
                var streams = new HashSet<Guid>();
                while (streams.Count < MostInOneTrip && toTell.Reader.TryRead(out var stream)) streams.Add(stream);
                await Say([.. streams.Select(s => string.Create(CultureInfo.InvariantCulture, $"{me} {s:N}"))]);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    async Task Say(string[] payloads)
    {
        try
        {
            await using var command = database.Writing.CreateCommand("SELECT pg_notify('goldseam', said) FROM unnest($1) AS said");
            command.Parameters.Add(new() { Value = payloads });
            await command.ExecuteNonQueryAsync(stop.Token);
        }
        catch (Exception e) when (e is NpgsqlException or IOException)
        {
            // What was saved is saved. Other nodes' pages show it when they next ask.
        }
    }

    async Task AMoment()
    {
        using var timer = new PeriodicTimer(BeforeTryingAgain);
        try
        {
            await timer.WaitForNextTickAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        Task.WaitAll(loops);
        stop.Dispose();
    }
}
