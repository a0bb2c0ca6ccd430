using System.Collections.Concurrent;
using System.Diagnostics;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Goes through the screens of every practice, some practices at a time, each in a home of its own. At each screen everything that holds for all is looked at.</summary>
public sealed class EveryScreen(Chromium chromium) : IAsyncLifetime
{
    static readonly ParallelOptions ThreeAtATime = new() { MaxDegreeOfParallelism = 3 };

    readonly ConcurrentDictionary<string, IReadOnlyList<Finding>> found = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, TimeSpan> took = new(StringComparer.Ordinal);

    /// <returns>What was found at the screens of a practice, and how long it took to see them.</returns>
    internal (IReadOnlyList<Finding> Found, TimeSpan Took) Of(string practice) => (found[practice], took[practice]);

    /// <summary>Longest first, so that none is waited for alone.</summary>
    public Task InitializeAsync() => Parallel.ForEachAsync(
        PracticeScreens.All.OrderByDescending(p => p.Outside.Count() + p.Alone.Count() + p.Together.Count()), ThreeAtATime,
        async (practice, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            found[practice.Name] = await FoundAt(practice);
            took[practice.Name] = Stopwatch.GetElapsedTime(began);
        });

    public Task DisposeAsync() => Task.CompletedTask;

    async Task<IReadOnlyList<Finding>> FoundAt(PracticeScreens practice)
    {
        var all = new List<Finding>();
        await using var scene = await Scene.Open(chromium);
        try
        {
            await practice.Show(scene, async (screen, who) =>
            {
                var title = await who.Page.TitleAsync();
                if (!IsDiscreet(title)) all.Add(new() { Kind = "title", What = $"{screen}: {title}" });
                all.AddRange((await Looking.At(who.Page)).Select(f => f with { What = $"{screen}, {f.What}" }));
            });
        }
        // Told by the test of that practice; the others are shown all the same.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            all.Add(new() { Kind = "not shown", What = e.ToString() });
        }
        all.AddRange(scene.People.SelectMany(p => p.RealComplaints).Select(c => new Finding { Kind = "complaint", What = c }));
        all.AddRange(
            from address in scene.People.SelectMany(p => p.Asked)
            where !address.StartsWith(scene.Home.Address + "/", StringComparison.Ordinal)
            select new Finding { Kind = "elsewhere", What = address });
        return all;
    }

    /// <summary>What the phone keeps for everybody names nothing of ours; all else does, and nobody.</summary>
    static bool IsDiscreet(string title) =>
        (title.EndsWith(" · Goldseam", StringComparison.Ordinal) || !title.Contains('·')) &&
        !title.Contains("Mara", StringComparison.OrdinalIgnoreCase) && !title.Contains("Jonas", StringComparison.OrdinalIgnoreCase);
}
