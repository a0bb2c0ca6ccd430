using System.Diagnostics;
using System.Globalization;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Moving;
using NodaTime;

namespace Goldseam.Store.Tests.Sqlite;

/// <summary>The program is killed in the middle of writing, again and again (I6, I9).</summary>
public sealed class KillTests
{
    const int Kills = 50;
    const int Couples = 3;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_and_nothing_is_there_twice()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        using var home = new Home();
        var names = new List<string>();
        for (var i = 0; i < Couples; i++)
        {
            var mara = await home.Found($"Mara{i}");
            await home.Join($"Jonas{i}", await mara.Invites());
            await mara.Reads();
            names.AddRange([$"Mara{i}", $"Jonas{i}"]);
        }

        var acknowledged = names.ToDictionary(n => n, _ => new List<Guid>());
        var unanswered = names.ToDictionary(n => n, _ => (Guid?)null);
        for (var kill = 0; kill < Kills; kill++)
        {
            var lines = new List<string>();
            home.RestartOn(() => lines = WriteUntilKilled(home, names, unanswered, random));
            foreach (var line in lines)
            {
                var (what, name, form) = (line[0], line.Split(' ')[1], Guid.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture));
                if (what == '?') unanswered[name] = form;
                else acknowledged[name].Add(form);
                if (what == '!') unanswered[name] = null;
            }
            // Everybody now and then, one couple every time: a sign-in walks the whole chain.
            var looking = kill % 10 == 9 ? names : [names[2 * (kill % Couples)], names[2 * (kill % Couples) + 1]];
            foreach (var name in looking)
            {
                var (lost, doubled) = await Compare(home, name, acknowledged[name]);
                Assert.True((lost, doubled) == (0, 0), $"Seed {seed}, kill {kill}, {name}: {lost} lost, {doubled} doubled.");
            }
        }
        Assert.Contains("is whole", Backups.Check(home.Folder));
        Assert.True(acknowledged.Values.Sum(a => a.Count) > Kills);
    }

    static async Task<(int Lost, int Doubled)> Compare(Home home, string name, List<Guid> acknowledged)
    {
        var person = new Person(home, name, "");
        Assert.Null((await person.SignsIn()).Refusal);
        await person.ChecksTheRecord();
        var made = (await person.Entries(home.Store)).Select(e => e.What switch
        {
            CheckInMade c => c.Id,
            NoteMade n => n.Id,
            _ => Guid.Empty,
        }).Where(id => id != Guid.Empty).ToList();
        return (acknowledged.Except(made).Count(), made.Count - made.Distinct().Count());
    }

    /// <returns>What the child said before it died.</returns>
    static List<string> WriteUntilKilled(Home home, List<string> names, Dictionary<string, Guid?> unanswered, Random random)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        start.ArgumentList.Add(home.Folder);
        home.Clock.Pass(Duration.FromHours(1));
        start.ArgumentList.Add(home.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        foreach (var name in names)
        {
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(unanswered[name]?.ToString("D") ?? "-");
        }
        start.Environment["DOTNET_TieredPGO"] = "0";

        using var child = Process.Start(start)!;
        var lines = new List<string>();
        var lastLine = 1 + random.Next(60);
        var spin = random.Next(20_000);
        while (child.StandardOutput.ReadLine() is { } line)
        {
            // A line that was cut by the kill says nothing.
            if (line.Length == 0 || line.Split(' ') is not [_, _, { Length: 36 }]) continue;
            lines.Add(line);
            if (lines.Count != lastLine) continue;
            Thread.SpinWait(spin);
            child.Kill();
        }
        child.WaitForExit();
        Assert.NotEqual(0, child.ExitCode);
        return lines;
    }
}
