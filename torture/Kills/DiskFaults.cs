using System.Globalization;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Moving;
using Goldseam.Store.Sqlite;
using Goldseam.Store.Tests;

namespace Goldseam.Torture.Kills;

/// <summary>
/// T3b: for each command, the k-th call to the disk fails with EIO or ENOSPC, by strace from outside; for every k until the command goes
/// through undisturbed. It is done, or refused cleanly; started again without a fault, all of it is there or nothing.
/// </summary>
static class DiskFaults
{
    const int MostCalls = 400;

    /// <summary>The short form does not count them: opening takes some thirty, and hardly a command sixty in all.</summary>
    const int AboutSoMany = 60;

    /// <summary>As many calls at the least come after a command, when the store is closed.</summary>
    const int Closing = 12;

    static readonly string[] Errors = ["EIO", "ENOSPC"];
    static readonly string[] Calls = ["pwrite64", "fdatasync", "fsync", "ftruncate"];

    public static async Task<string> Run(Trial trial)
    {
        var (done, refused, of) = (0, 0, Errors.ToDictionary(e => e, _ => 0, StringComparer.Ordinal));
        using var couple = await Couple.Meets();
        await couple.Lives(4, trial.Random);
        var note = await couple.Mara.KeepsANote("To be withdrawn.");
        await couple.Home.Settle();
        var alone = new Home(cost: Couple.Cheapest);
        var founder = await alone.Found("Mara");
        var code = await founder.Invites();
        await alone.Settle();
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var command in OneCommand.All) calls[command] = await CallsOf(trial, command, Source(command), note, code);
        foreach (var error in Errors)
        {
            var faults = OneCommand.All.SelectMany(c => Sample(trial, c, calls).Select(k => (c, k))).ToArray();
            if (trial.IsLong) trial.Random.Shuffle(faults);
            foreach (var (command, k) in faults)
            {
                if (!trial.GoesOn(2 * OneCommand.All.Length, int.MaxValue, shortSeconds: 14)) break;
                var said = await Once(trial, command, Source(command), note, code, error, k);
                if (said.StartsWith("done", StringComparison.Ordinal)) done++;
                else if (said.StartsWith("refused", StringComparison.Ordinal)) refused++;
                else trial.Wrong($"{command}, {error} at call {k}: crashed ({said})");
                of[error]++;
                trial.Ran();
            }
        }
        alone.Dispose();
        return $"{Trial.List(of)}; {done:N0} done all the same, {refused:N0} refused cleanly{(trial.IsLong ? $"; calls of each: {Trial.List(calls)}" : "")}; "
            + $"{Trial.Of(trial.WrongOnes, trial.Runs, "half done, lost or crashed")}";

        Home Source(string command) => command is "join" or "invite" ? alone : couple.Home;
    }

    /// <summary>
    /// All of them in the long form, in any order; one of each command by lot in the short one. What a command does to open the store is
    /// what opening alone does, and is spoiled there.
    /// </summary>
    static IEnumerable<int> Sample(Trial trial, string command, Dictionary<string, int> calls)
    {
        var before = command is "open" or "backup" ? 0
            : trial.IsLong ? calls["open"] - Closing : 20;
        var all = Enumerable.Range(1, Math.Max(1, calls[command])).Where(k => k > before).ToList();
        return trial.IsLong ? all : [all[trial.Random.Next(all.Count)]];
    }

    static async Task<int> CallsOf(Trial trial, string command, Home source, Guid note, string code)
    {
        if (!trial.IsLong) return AboutSoMany;
        await Once(trial, command, source, note, code, error: null, 0);
        return Math.Min(MostCalls, File.ReadLines(trial.In("calls")).Count(l => Calls.Any(c => l.Contains(c + "(", StringComparison.Ordinal))));
    }

    /// <summary>One command on a copy of the store; then the copy is opened without a fault and compared with what was said.</summary>
    static async Task<string> Once(Trial trial, string command, Home source, Guid note, string code, string? error, int k)
    {
        var folder = trial.In("faulty");
        var copy = trial.In($"copy-{Path.GetFileName(source.Folder)}");
        if (!Directory.Exists(copy)) Backups.Make(source.Folder, copy);
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(copy, SqliteDatabase.FileName), Path.Combine(folder, SqliteDatabase.FileName));
        var form = new Guid(trial.Random.Next(), 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
        string[] more = command switch
        {
            "check-in" => [form.ToString()],
            "withdraw" => [note.ToString()],
            "join" => [code],
            "backup" => [trial.In("copied")],
            _ => [],
        };
        string[] strace =
        [
            "strace", "-f", "--seccomp-bpf", "-y", "-o", trial.In("calls"), "-e", $"trace={string.Join(',', Calls)}",
            .. error is null ? (string[])[] : ["-e", $"inject={string.Join(',', Calls)}:error={error}:when={k.ToString(CultureInfo.InvariantCulture)}"],
        ];
        var now = source.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var child = Child.Start(strace, ["once", folder, now, command, .. more]);
        var (exit, lines) = await Child.ToItsEnd(child, TimeSpan.FromSeconds(60));
        var said = lines.Count == 1 && exit == 0 ? lines[0] : $"code {exit}, \"{string.Join(' ', lines)}\"";
        var wrong = await Caught.By(() => LookAt(command, folder, source, form, note, said, trial));
        if (wrong is not null) trial.Wrong($"{command}, {error} at call {k}, {said}: {wrong.GetType().Name} {wrong.Message}");
        Directory.Delete(folder, recursive: true);
        if (Directory.Exists(trial.In("copied"))) Directory.Delete(trial.In("copied"), recursive: true);
        return said;
    }

    static async Task LookAt(string command, string folder, Home source, Guid form, Guid note, string said, Trial trial)
    {
        var isDone = said == "done";
        var home = new Home(folder, source.Clock.Now, Couple.Cheapest);
        try
        {
            if (!Backups.Check(folder).Contains("is whole", StringComparison.Ordinal)) throw new InvalidOperationException("not whole");
            var mara = new Person(home, "Mara", "");
            var comesIn = (await mara.SignsIn()).Refusal is null;
            if (command == "renew")
            {
                var comesInAnew = (await new Person(home, "Mara", "").SignsIn(Role.PassphraseOf("Mara", 1))).Refusal is null;
                if (comesIn == comesInAnew) throw new InvalidOperationException("both of her words open, or neither");
                if (isDone != comesInAnew && isDone) throw new InvalidOperationException("said to be renewed, and is not");
                if (comesInAnew) await mara.SignsIn(Role.PassphraseOf("Mara", 1));
            }
            else if (!comesIn) throw new InvalidOperationException("Mara is turned away");
            await mara.ChecksTheRecord();
            var entries = await mara.Entries(home.Store);
            var isThere = command switch
            {
                "check-in" => Both(Is<CheckInMade>(c => c.Id == form), Is<CheckInWords>(c => c.Id == form)),
                "withdraw" => Both(Is<NoteWithdrawn>(n => n.Id == note), !Is<NoteWords>(n => n.Id == note)),
                "found" => await ComesIn(home, "Vera"),
                "join" => await ComesIn(home, "Tom"),
                "invite" => await mara.With(async v => await home.Store.Invitations.Of(v)) is not null,
                "backup" => isDone && Backups.Check(trial.In("copied")).Contains("is whole", StringComparison.Ordinal),
                _ => isDone,
            };
            if (isDone && !isThere) throw new InvalidOperationException("acknowledged, and not there");
            // And they go on.
            await mara.KeepsANote("Afterwards.");

            bool Is<T>(Func<T, bool> that) => entries.Any(e => e.What is T one && that(one));
        }
        finally
        {
            home.Store.Dispose();
        }
    }

    static bool Both(bool one, bool other) => one == other ? one : throw new InvalidOperationException("half of it is there");

    static async Task<bool> ComesIn(Home home, string name)
    {
        var person = new Person(home, name, "");
        if ((await person.SignsIn()).Refusal is not null) return false;
        await person.ChecksTheRecord();
        return true;
    }
}
