using System.Globalization;
using Goldseam.Store;
using Goldseam.Store.Tests;
using NodaTime;

namespace Goldseam.Torture.Kills;

/// <summary>T3: between any two acknowledgements lies a flush of the log to the disk, counted by strace from outside.</summary>
static class Flushes
{
    /// <summary>The child: one commit after another, with nobody else who could share it.</summary>
    public static async Task<int> Commit(string folder, Instant now, int count)
    {
        using var store = Stores.At(folder, new FakeClock(now));
        var random = new SystemRandom();
        var entrance = await store.Accounts.SignIn(Home.SignInNameOf("Mara"), Home.PassphraseTextOf("Mara"), browser: null);
        await Stores.With(store, entrance, v => v.Read());
        Child.Say("acknowledged 0");
        for (var i = 1; i <= count; i++)
        {
            await Stores.With(store, entrance, v => v.Transact(i % 3 == 0 ? Deeds.CheckIn(random.NewId(), "Still here.") : Deeds.Note(random.NewId())));
            Child.Say($"acknowledged {i}");
        }
        return 0;
    }

    public static async Task<string> Run(Trial trial)
    {
        using var couple = await Couple.Meets();
        await couple.Home.Settle();
        var (flushes, log) = (0L, trial.In("calls"));
        var commits = trial.IsLong ? 1_000 : 60;
        var now = couple.Home.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        couple.Home.RestartOn(() =>
        {
            string[] strace = ["strace", "-f", "--seccomp-bpf", "-y", "-s", "64", "-e", "trace=fsync,fdatasync,write", "-o", log];
            using var child = Child.Start(strace, "commits", couple.Home.Folder, now, commits.ToString(CultureInfo.InvariantCulture));
            var (code, lines) = Child.ToItsEnd(child, TimeSpan.FromMinutes(5)).GetAwaiter().GetResult();
            if (code != 0 || lines.Count != commits + 1) trial.Wrong($"the child ended with {code} after {lines.Count} lines");
        });
        var (since, acknowledged) = (0, 0);
        foreach (var line in File.ReadLines(log))
        {
            if (IsFlush(line)) (since, flushes) = (since + 1, flushes + 1);
            if (!line.Contains("\"acknowledged ", StringComparison.Ordinal)) continue;
            if (acknowledged++ > 0)
            {
                trial.Ran();
                if (since == 0) trial.Wrong($"nothing was flushed before {line[line.IndexOf('"', StringComparison.Ordinal)..]}");
            }
            (since, flushes) = (0, acknowledged == 1 ? 0 : flushes);
        }
        if (acknowledged != commits + 1) trial.Wrong($"{acknowledged} acknowledgements were seen");
        return $"{flushes:N0} flushes (fsync, fdatasync) of the log or the file, {flushes / (double)Math.Max(1, trial.Runs):N2} for each commit";
    }

    static readonly string[] Flushing = ["fsync(", "fdatasync(", "fsync resumed", "fdatasync resumed"];

    /// <summary>One that has come back; with several threads it may stand on a line of its own.</summary>
    static bool IsFlush(string line) =>
        Array.Exists(Flushing, f => line.Contains(f, StringComparison.Ordinal))
        && line.EndsWith(" = 0", StringComparison.Ordinal);
}
