using Goldseam.Bench;

// bench [PART …] [--engine postgres] [--json FILE]; without a part all of them. "serve" is what it starts for itself.
if (args is ["serve", var place, var folder]) return await Sides.Serve(place, folder);

(string Name, Func<Task<IReadOnlyList<Line>>> Run)[] parts =
[
    ("today", () => Task.FromResult(TodayBench.Run())),
    ("pages", () => Task.FromResult(PagesBench.Run())),
    ("check-in", () => Task.FromResult(CheckInBench.Run())),
    ("opening", OpeningBench.Run),
    ("couples", () => Task.FromResult(CouplesBench.Run())),
    ("sign-in", () => Task.FromResult(SignInBench.Run())),
    ("live", () => Task.FromResult(LiveBench.Run())),
    ("start", StartBench.Run),
    ("memory", MemoryBench.Run),
];

List<string> chosen = [.. args];
var (json, engine) = (Taken("--json"), Taken("--engine") ?? "sqlite");
if (chosen.Except(parts.Select(p => p.Name)).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no bench called {unknown}. There are {string.Join(", ", parts.Select(p => p.Name))}.");
    return 2;
}

if (engine is not ("sqlite" or "postgres"))
{
    await Console.Error.WriteLineAsync("The engines are sqlite and postgres.");
    return 2;
}
if (engine == "postgres")
{
    OnEngine.ChoosePostgres();
    if (chosen.Count == 0) chosen.AddRange(parts.Select(p => p.Name).Where(p => p is not ("start" or "memory")));
}

var lines = new List<Line>();
foreach (var part in parts.Where(p => chosen.Count == 0 || chosen.Contains(p.Name))) lines.AddRange(await part.Run());
Table.Print(lines);
if (json is not null) await File.WriteAllTextAsync(json, Table.Json(lines));
return lines.All(l => l.IsWithin) ? 0 : 1;

string? Taken(string option)
{
    var at = chosen.IndexOf(option);
    if (at < 0 || at + 1 >= chosen.Count) return null;
    var value = chosen[at + 1];
    chosen.RemoveRange(at, 2);
    return value;
}
