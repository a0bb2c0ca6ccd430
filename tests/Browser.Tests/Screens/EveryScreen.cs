using System.Collections.Concurrent;
using System.Diagnostics;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>Goes through the screens of every practice, some practices at a time, each in a home of its own, and looks at each screen.</summary>
public abstract class EveryScreen(Chromium chromium) : IAsyncLifetime
{
    static readonly ParallelOptions ThreeAtATime = new() { MaxDegreeOfParallelism = 3 };

    readonly ConcurrentDictionary<string, IReadOnlyList<Finding>> found = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, TimeSpan> took = new(StringComparer.Ordinal);

    /// <summary>English where it is none.</summary>
    protected virtual string? Language => null;

    /// <summary>What is asked of a screen.</summary>
    private protected abstract Task<IEnumerable<Finding>> LookAt(Person who, Scene scene);

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
        await using var scene = await Scene.Open(chromium, Language);
        try
        {
            await practice.Show(scene, async (screen, who) =>
                all.AddRange((await LookAt(who, scene)).Select(f => f with { What = $"{screen}, {f.What}" })));
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
}

/// <summary>Everything that holds for all screens.</summary>
public sealed class EveryScreenInEnglish(Chromium chromium) : EveryScreen(chromium)
{
    private protected override async Task<IEnumerable<Finding>> LookAt(Person who, Scene scene)
    {
        var title = await who.Page.TitleAsync();
        List<Finding> found = [.. await Looking.At(who.Page), .. await LookingWithOthersWords.At(who, scene)];
        return IsDiscreet(title) ? found : found.Prepend(new() { Kind = "title", What = title });
    }

    /// <summary>What the phone keeps for everybody names nothing of ours; all else does, and nobody.</summary>
    static bool IsDiscreet(string title) =>
        (title.EndsWith(" · Goldseam", StringComparison.Ordinal) || !title.Contains('·')) &&
        !title.Contains("Mara", StringComparison.OrdinalIgnoreCase) && !title.Contains("Jonas", StringComparison.OrdinalIgnoreCase);
}

/// <summary>In a language that nobody speaks: its letters wear accents, and it needs almost half as much room again.</summary>
public sealed class EveryScreenWithAccents(Chromium chromium) : EveryScreen(chromium)
{
    protected override string Language => "en-XA";

    private protected override Task<IEnumerable<Finding>> LookAt(Person who, Scene scene) => LookingForEnglish.At(who, scene, "ltr");
}

/// <summary>In one that runs from right to left.</summary>
public sealed class EveryScreenFromTheRight(Chromium chromium) : EveryScreen(chromium)
{
    protected override string Language => "ar-XB";

    private protected override Task<IEnumerable<Finding>> LookAt(Person who, Scene scene) => LookingForEnglish.At(who, scene, "rtl");
}
