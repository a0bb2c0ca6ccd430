using System.Diagnostics;
using System.Globalization;
using System.Text;
using Goldseam.Torture.Kills;

namespace Goldseam.Torture;

/// <summary>This program once more, as a process that may be killed. What it says goes out line by line, each in one write.</summary>
static class Child
{
    static readonly Stream Output = Console.OpenStandardOutput();

    public static async Task<int> Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        switch (args)
        {
            case ["restless", var folder, var now, .. var roles]:
                return await RestlessPeople.Run(folder, Moment(now), roles);
            case ["migrating", var folder]:
                return MigrationKills.Migrate(folder);
            case ["commits", var folder, var now, var count]:
                return await Flushes.Commit(folder, Moment(now), int.Parse(count, CultureInfo.InvariantCulture));
            case ["once", var folder, var now, var command, .. var more]:
                return await OneCommand.Run(folder, Moment(now), command, more);
            default:
                return 2;
        }
    }

    public static void Say(string line)
    {
        lock (Output)
        {
            Output.Write(Encoding.ASCII.GetBytes(line + "\n"));
            Output.Flush();
        }
    }

    static NodaTime.Instant Moment(string seconds) => NodaTime.Instant.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    /// <param name="before">What is to run it, as strace with its arguments.</param>
    public static Process Start(IReadOnlyList<string> before, params IReadOnlyList<string> args)
    {
        string[] all = [.. before, "dotnet", "exec", typeof(Child).Assembly.Location, "child", .. args];
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_EnableDiagnostics"]) = ("0", "0");
        var child = Process.Start(start)!;
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
        return child;
    }

    /// <summary>All it says until it ends; after so long it is ended.</summary>
    public static async Task<(int Code, List<string> Lines)> ToItsEnd(Process child, TimeSpan most)
    {
        using var late = new CancellationTokenSource(most);
        await using var ends = late.Token.Register(() => child.Kill(entireProcessTree: true));
        var lines = new List<string>();
        while (await child.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line) lines.Add(line);
        await child.WaitForExitAsync(CancellationToken.None);
        return (child.ExitCode, lines);
    }
}
