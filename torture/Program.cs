using System.Diagnostics;
using System.Globalization;
using Goldseam.Torture;

// torture [T1 T13 …] [--long] [--seed N] [--minutes N]; without a name all of them. "child" is what it starts for itself.
if (args is ["child", ..]) return await Child.Run(args[1..]);

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seed = Number("--seed") ?? 20261122;
var minutes = Number("--minutes");
var isLong = args.Contains("--long");
string[] chosen =
    [.. args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (i == 0 || args[i - 1] is not ("--seed" or "--minutes")))];
if (chosen.Except(Figures.All.Select(f => f.Id), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no {unknown}: {string.Join(", ", Figures.All.Select(f => f.Id))} are there.");
    return 2;
}

var (passed, failed) = (0, 0);
foreach (var figure in Figures.All.Where(f => chosen.Length == 0 || chosen.Contains(f.Id, StringComparer.OrdinalIgnoreCase)))
{
    var began = Stopwatch.GetTimestamp();
    var result = await figure.Measure(isLong, seed, minutes is { } m ? TimeSpan.FromMinutes(m) : null);
    var took = Stopwatch.GetElapsedTime(began);
    Console.WriteLine($"{figure.Id,-4} {figure.What}: {result.Runs:N0} {figure.Runs}; {result.Came}; must be {figure.Must}; "
        + $"seed {seed}, {took.TotalSeconds:N0} s: {(result.IsOk ? "ok" : "NOT")}");
    foreach (var wrong in result.Wrong) Console.WriteLine($"     {wrong}");
    if (result.IsOk) passed++;
    else failed++;
}
Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

int? Number(string name) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
    && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
