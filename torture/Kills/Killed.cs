using System.Diagnostics;

namespace Goldseam.Torture.Kills;

/// <summary>T1: killed at any moment, while it writes, withdraws, renews keys, counts tries, copies or migrates.</summary>
static class Killed
{
    public static async Task<string> Run(Trial trial)
    {
        var (acknowledged, migrated, served) = (0L, 0, 0);
        while (trial.GoesOn(12, 1_000, shortSeconds: 14))
        {
            var generation = await Generation.Begins(trial);
            using (generation)
            {
                for (var i = 0; i < Generation.MostKills && trial.GoesOn(12, 1_000, shortSeconds: 14); i++)
                {
                    // One in ten dies while it migrates, one in twenty-five is the whole program with its pages.
                    if (trial.Runs % 10 == 4) migrated += await MigrationKills.KillOnce(trial);
                    else if (trial.Runs % 25 == 7) served += await ServingKills.KillOnce(trial);
                    else await generation.KillOnce();
                }
                await generation.LookAtAll();
                acknowledged += generation.Acknowledged;
            }
        }
        return $"{acknowledged:N0} deeds and {served:N0} forms over HTTP acknowledged, {migrated:N0} stores migrated; "
            + $"{Trial.Of(trial.WrongOnes, trial.Runs, "kills lost, doubled, halved or broke anything")}";
    }

    /// <summary>Lets it run for 5 to so many milliseconds from its first acknowledgement of a kind on.</summary>
    /// <returns>All that it said before it died.</returns>
    public static async Task<List<string>> AfterAWhile(Process child, Random random, string beginsWith, int most = 500)
    {
        var lines = new List<string>();
        do lines.Add(await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The child ended by itself."));
        while (!lines[^1].StartsWith("! " + beginsWith, StringComparison.Ordinal));
        var (began, after) = (Stopwatch.GetTimestamp(), TimeSpan.FromMilliseconds(random.Next(5, most)));
        var dies = Task.Run(() =>
        {
            while (Stopwatch.GetElapsedTime(began) < after) Thread.SpinWait(200);
            child.Kill();
        });
        while (await child.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
        await dies;
        await child.WaitForExitAsync();
        return lines;
    }
}
