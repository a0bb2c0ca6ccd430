using System.Text.Json;
using Goldseam.Bench;

// bench [today] [check-in] [opening] [--json FILE]; without a name all three. "serve" is what it starts for itself.
if (args is ["serve", var what, var folder]) return await Sides.Serve(what, folder);

var json = Array.IndexOf(args, "--json") is >= 0 and var at ? args[at + 1] : null;
string[] chosen = json is null ? args : [.. args.Where(a => a != "--json" && a != json)];
if (chosen.Except(["today", "check-in", "opening"]).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no bench called {unknown}: today, check-in and opening are there.");
    return 2;
}

var lines = new List<Line>();
if (Wants("today")) lines.AddRange(TodayBench.Run());
if (Wants("check-in")) lines.AddRange(CheckInBench.Run());
if (Wants("opening")) lines.AddRange(await OpeningBench.Run());
Table.Print(lines);
if (json is not null) await File.WriteAllTextAsync(json, JsonSerializer.Serialize(lines.ToDictionary(l => l.Key, l => Math.Round(l.Result, 3))) + "\n");
return lines.All(l => l.IsWithin) ? 0 : 1;

bool Wants(string name) => chosen.Length == 0 || chosen.Contains(name);
