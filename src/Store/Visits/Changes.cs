using System.Collections.Concurrent;
using System.Threading.Channels;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>
/// Tells the open pages of a couple that something was saved in their record, and nothing else: what it is, each page fetches for its
/// own reader. What is saved in a drawer is told to nobody. For the pages of one process; what another node saved is told to it.
/// </summary>
sealed class Changes
{
    /// <summary>A browser needs one, or one for each window that can be seen; so many pages of one visit are a mistake, or no browser.</summary>
    const int MostOfOneVisit = 16;

    readonly ConcurrentDictionary<Listening, Guid> listening = new();
    readonly Lock adding = new();
    long added;

    public int Count => listening.Count;

    /// <summary>The oldest of its visit give way.</summary>
    public void Add(Listening one, Guid record)
    {
        lock (adding)
        {
            one.Number = ++added;
            listening[one] = record;
            foreach (var old in listening.Keys.Where(l => l.Visit == one.Visit).OrderByDescending(l => l.Number).Skip(MostOfOneVisit))
            {
                Remove(old);
                old.GiveWay();
            }
        }
    }

    public void Remove(Listening one) => listening.TryRemove(one, out _);

    /// <param name="visit">The visit that saved it; its own pages know.</param>
    public void Tell(Guid record, Guid visit)
    {
        foreach (var (one, to) in listening)
            if (to == record && one.Visit != visit) one.Tell();
    }

    /// <param name="stream">Null for all that there are.</param>
    public void TellAll(Guid? stream)
    {
        foreach (var (one, to) in listening)
            if (stream is null || to == stream) one.Tell();
    }
}

/// <summary>An open page that waits to be told. It holds no keys.</summary>
public sealed class Listening : IDisposable
{
    /// <summary>Hands do not save faster than this.</summary>
    const int MostAgain = 100;

    readonly Channel<bool> told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    readonly Changes changes;
    readonly IClock clock;
    readonly Func<ValueTask<bool>> isOpen;

    /// <summary>When something that was saved before arrives, if it was hard: each page is told again then, whatever it was.</summary>
    readonly ConcurrentQueue<Instant> again = new();

    internal Listening(Changes changes, IClock clock, Guid record, Guid visit, Func<ValueTask<bool>> isOpen)
    {
        (this.changes, this.clock, this.isOpen, Visit) = (changes, clock, isOpen, visit);
        // What was saved just before this page was opened.
        LookAgain();
        changes.Add(this, record);
    }

    internal Guid Visit { get; }

    /// <summary>The order in which they began.</summary>
    internal long Number { get; set; }

    /// <summary>Nothing is told to it any more: too many pages of its visit listen.</summary>
    public bool HasGivenWay { get; private set; }

    internal void GiveWay()
    {
        HasGivenWay = true;
        told.Writer.TryComplete();
    }

    /// <summary>The visit it belongs to has not ended; listening does not prolong it.</summary>
    public ValueTask<bool> IsOpen() => isOpen();

    internal void Tell()
    {
        LookAgain();
        told.Writer.TryWrite(true);
    }

    void LookAgain()
    {
        if (again.Count < MostAgain) again.Enqueue(clock.GetCurrentInstant() + Telling.ArrivesAfter);
    }

    bool IsTimeAgain()
    {
        if (!again.TryPeek(out var due) || clock.GetCurrentInstant() < due) return false;
        while (again.TryPeek(out due) && clock.GetCurrentInstant() >= due) again.TryDequeue(out _);
        return true;
    }

    TimeSpan UntilThen(TimeSpan patience) =>
        again.TryPeek(out var due) && (due - clock.GetCurrentInstant()).ToTimeSpan() is var left && left < patience
            ? TimeSpan.FromTicks(Math.Max(0, left.Ticks))
            : patience;

    /// <returns>True once something was saved or has arrived, or at once where that was so already; false after so long without.</returns>
    public async Task<bool> Changed(TimeSpan patience, CancellationToken stop)
    {
        if (told.Reader.TryRead(out _) || IsTimeAgain()) return true;
        if (HasGivenWay) return false;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(UntilThen(patience));
        try
        {
            return await told.Reader.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return IsTimeAgain();
        }
        catch (ChannelClosedException)
        {
            return false;
        }
    }

    public void Dispose() => changes.Remove(this);
}
