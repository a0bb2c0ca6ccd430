using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Sqlite;

/// <summary>
/// The one connection that writes. It drains a queue and commits many couples' work in one transaction; each is answered after the
/// commit. Work that throws takes only itself down: the rest is done again without it.
/// </summary>
sealed class SqliteWriter : IDisposable
{
    const int MostInOneCommit = 256;

    /// <summary>So long without work counts as a moment in which nobody waits.</summary>
    static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(100);

    /// <summary>A reader that keeps the log from being emptied is asked less and less often, but no less than this.</summary>
    static readonly TimeSpan LongestLull = TimeSpan.FromSeconds(10);

    readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    readonly SqliteConnection connection;
    readonly Thread thread;
    bool truncateDue;
    bool checkpointDue;

    public SqliteWriter(SqliteDatabase database)
    {
        connection = database.OpenWriter();
        Commands = new(connection);
        thread = new(Run) { IsBackground = true, Name = "writer" };
        thread.Start();
    }

    public SqliteCommands Commands { get; }

    /// <param name="work">Runs inside the transaction, on the writer's thread. It may run twice, the first time rolled back.</param>
    public Task<T> Do<T>(Func<SqliteWriter, T> work)
    {
        var one = new Work<T>(work);
        return queue.Writer.TryWrite(one) ? one.Done.Task : throw new ObjectDisposedException(nameof(SqliteWriter));
    }

    /// <summary>What was deleted must not stay in the log file: it is emptied after this commit.</summary>
    public void TruncateAfterCommit() => truncateDue = true;

    void Run()
    {
        var batch = new List<Work>(MostInOneCommit);
        while (WaitForWork())
        {
            while (batch.Count < MostInOneCommit && queue.Reader.TryRead(out var work)) batch.Add(work);
            if (TryCommit(batch) is not null)
                foreach (var work in batch)
                    if (TryCommit([work]) is { } failure) work.Fail(failure);
            foreach (var work in batch) work.Answer();
            batch.Clear();
            checkpointDue = true;
            Truncate();
        }
    }

    /// <returns>False once no more will come.</returns>
    bool WaitForWork()
    {
        var more = queue.Reader.WaitToReadAsync().AsTask();
        for (var lull = Lull; (checkpointDue || truncateDue) && !more.Wait(lull); lull = lull * 2 < LongestLull ? lull * 2 : LongestLull)
        {
            if (truncateDue) Truncate();
            if (checkpointDue) Checkpoint();
        }
        return more.GetAwaiter().GetResult();
    }

    Exception? TryCommit(List<Work> batch)
    {
        try
        {
            Commands.Run("BEGIN IMMEDIATE");
            foreach (var work in batch) work.Run(this);
            Commands.Run("COMMIT");
            return null;
        }
#pragma warning disable CA1031 // Whatever it was, it belongs to the one who asked for the work.
        catch (Exception e)
#pragma warning restore CA1031
        {
            try { Commands.Run("ROLLBACK"); }
            catch (SqliteException) when (!Commands.InTransaction) { }
            return e;
        }
    }

    /// <summary>Carries the log over into the file while nobody waits, so that hardly any commit has to.</summary>
    void Checkpoint()
    {
        checkpointDue = false;
        Try(() => Commands.Number("PRAGMA wal_checkpoint(PASSIVE)"));
    }

    void Truncate()
    {
        if (!truncateDue) return;
        // A reader in the middle of a page keeps it from finishing. Nobody waits for that: the next commit or lull tries again.
        Try(() =>
        {
            SqliteDatabase.Wait(connection, TimeSpan.Zero);
            try
            {
                truncateDue = Commands.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
            }
            finally
            {
                SqliteDatabase.Wait(connection, SqliteDatabase.Patience);
            }
        });
    }

    static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException)
        {
            // What was asked for is committed and answered. The disk's trouble will show at the next commit, which also tries this again.
        }
    }

    public void Dispose()
    {
        if (!queue.Writer.TryComplete()) return;
        thread.Join();
        Commands.Dispose();
        connection.Dispose();
    }

    abstract class Work
    {
        public abstract void Run(SqliteWriter writer);
        public abstract void Fail(Exception failure);
        public abstract void Answer();
    }

    sealed class Work<T>(Func<SqliteWriter, T> work) : Work
    {
        T? result;
        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public override void Run(SqliteWriter writer) => result = work(writer);
        public override void Fail(Exception failure) => Done.TrySetException(failure);
        public override void Answer() => Done.TrySetResult(result!);
    }
}
