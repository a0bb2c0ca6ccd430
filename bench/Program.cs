using Goldseam.Bench;

// bench [PART …] [--json FILE]; without a part all of them. "serve" is what it starts for itself.
if (args is ["serve", var place, var folder]) return await Sides.Serve(place, folder);

(string Name, Func<Task<IReadOnlyList<Line>>> Run)[] parts =
[
    ("today", () => Task.FromResult(TodayBench.Run())),
    ("check-in", () => Task.FromResult(CheckInBench.Run())),
    ("opening", OpeningBench.Run),
    ("couples", () => Task.FromResult(CouplesBench.Run())),
    ("sign-in", () => Task.FromResult(SignInBench.Run())),
    ("live", () => Task.FromResult(LiveBench.Run())),
    ("start", StartBench.Run),
    ("memory", MemoryBench.Run),
];

var at = Array.IndexOf(args, "--json");
var json = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] chosen = json is null ? args : [.. args.Where((_, i) => i != at && i != at + 1)];
if (chosen.Except(parts.Select(p => p.Name)).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no bench called {unknown}. There are {string.Join(", ", parts.Select(p => p.Name))}.");
    return 2;
}

var lines = new List<Line>();
foreach (var part in parts.Where(p => chosen.Length == 0 || chosen.Contains(p.Name))) lines.AddRange(await part.Run());
Table.Print(lines);
if (json is not null) await File.WriteAllTextAsync(json, Table.Json(lines));
return lines.All(l => l.IsWithin) ? 0 : 1;
