using System.Diagnostics;

namespace Goldseam.Torture;

/// <summary>One thing that is done to the program again and again, and what must come of it.</summary>
sealed record Figure(string Id, string What, string Runs, string Must, Func<Trial, Task<string>> Run)
{
    public async Task<Result> Measure(bool isLong, int seed, TimeSpan? most)
    {
        using var trial = new Trial(isLong, seed, most);
        var came = "";
        try
        {
            came = await Run(trial);
        }
#pragma warning disable CA1031 // Whatever stopped it, the figure was not reached.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var where = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Torture", StringComparison.Ordinal))?.Trim();
            trial.Wrong($"stopped by {e.GetType().Name}: {e.Message} {where}");
        }
        return new(trial.Runs, came, trial.Runs > 0 && trial.WrongOnes == 0, trial.Shown);
    }
}

/// <param name="Came">What was counted, as a sentence.</param>
/// <param name="Wrong">The first few of what should not have been.</param>
sealed record Result(long Runs, string Came, bool IsOk, IReadOnlyList<string> Wrong);

/// <summary>One measurement: how long it may take, where it draws from, what it has counted.</summary>
sealed class Trial(bool isLong, int seed, TimeSpan? most) : IDisposable
{
    const int MostShown = 12;

    readonly long began = Stopwatch.GetTimestamp();
    readonly List<string> shown = [];
    int wrong;
    long runs;

    public bool IsLong => isLong;
    public int Seed => seed;
    public Random Random { get; } = new(seed);
    public string Folder { get; } = Directory.CreateTempSubdirectory("goldseam-torture-").FullName;
    public long Runs => runs;
    public long WrongOnes => wrong;

    public IReadOnlyList<string> Shown
    {
        get { lock (shown) return [.. shown]; }
    }

    public string In(string name) => Path.Combine(Folder, name);

    public void Ran(long more = 1) => Interlocked.Add(ref runs, more);

    /// <summary>Whether there is more to do: until the number is reached or the time is up, and always once.</summary>
    public bool GoesOn(long shortOne, long longOne, int shortSeconds = 6)
    {
        if (Runs == 0) return true;
        if (Runs >= (isLong ? longOne : shortOne)) return false;
        var limit = isLong ? most : most ?? TimeSpan.FromSeconds(shortSeconds);
        return limit is null || Stopwatch.GetElapsedTime(began) < limit;
    }

    public void Wrong(string what)
    {
        Interlocked.Increment(ref wrong);
        lock (shown)
        {
            if (shown.Count < MostShown) shown.Add(what.ReplaceLineEndings(" "));
        }
    }

    /// <summary>The rule of three: what was not seen once in n tries happens at most in three of n, in 95 of 100 such measurements.</summary>
    public static string Of(long bad, long all, string what) =>
        bad == 0 ? $"0 of {all:N0} {what} (at most {300.0 / Math.Max(1, all):G2} % at 95 %)" : $"{bad:N0} of {all:N0} {what}";

    public static string List<T>(IEnumerable<KeyValuePair<string, T>> counts) => string.Join(", ", counts.Select(c => $"{c.Key} {c.Value:N0}"));

    public static string MostFirst(IEnumerable<KeyValuePair<string, int>> counts) => List(counts.OrderByDescending(c => c.Value));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
