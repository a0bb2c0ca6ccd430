using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Goldseam.Store.Moving;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Processes;
using Goldseam.Web.Tests.Routes;
using Microsoft.Extensions.Logging;

namespace Goldseam.Torture.Pages;

/// <summary>
/// T9: marked words in every field of every form, searched for in database, log file, backup, temporary folder and all that is logged. The
/// long form reads the memory of the running program as well: what is found there is published, not judged.
/// </summary>
static partial class MarkedWords
{
    const int Least = 500;

    public static async Task<string> Run(Trial trial)
    {
        using var log = new CapturedLog(LogLevel.Trace);
        await using var scene = await Scene.Opens(builder => builder.Logging.AddProvider(log)
            .SetMinimumLevel(LogLevel.Trace).AddFilter<CapturedLog>("Microsoft.AspNetCore", LogLevel.Trace));
        var (place, canaries) = (scene.Place, new Canaries());
        var (headers, answers) = (0, 0);
        do
        {
            var seen = await canaries.AreTypedEverywhere(scene, ways: trial.IsLong ? 7 : 2);
            answers += seen.Count;
            headers += seen.SelectMany(r => r.Headers).Count(h => Canaries.Finds(h.Value));
        }
        while (canaries.Typed < Least);
        trial.Ran(canaries.Typed);
        Backups.Make(place.Data, Path.Combine(place.Folder, "backup"));
        var files = Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories).Length;
        if (files < 3 || log.Lines.Count < 5_000) trial.Wrong($"only {files} files and {log.Lines.Count} lines of log were searched");
        var found = Canaries.FilesWithAny(place.Folder).Count + log.Lines.Count(Canaries.Finds) + headers;
        await place.Store.Tidy();
        found += Canaries.FilesWithAny(place.Folder).Count;

        var (leftBehind, inMemory) = await InAProcessOfItsOwn(trial, canaries);
        found += leftBehind;
        if (found > 0) trial.Wrong($"{found} places hold a marker");
        return $"{found} places with one of them in {files} files, {log.Lines.Count:N0} lines of log and the headers of {answers:N0} answers "
            + $"(at most {300.0 / trial.Runs:G2} % at 95 %){inMemory}";
    }

    static async Task<(int Found, string InMemory)> InAProcessOfItsOwn(Trial trial, Canaries canaries)
    {
        using var program = new GoldseamProgram();
        var mara = program.Meets("Mara");
        await program.Serves("Logging__LogLevel__Default=Trace", "Logging__LogLevel__Microsoft=Trace");
        await mara.Founds();
        var before = canaries.Typed;
        for (var i = 0; i < (trial.IsLong ? 60 : 6); i++)
        {
            await mara.Writes_a_note(canaries.Next() + new string('x', 9_000));
            await mara.Checks_in("raw", canaries.Next(), "only-me");
            await mara.Sends("/me/name", ("name", canaries.Next()), ("zone", "Europe/Berlin"));
        }
        var typed = canaries.Typed - before;
        var inMemory = trial.IsLong ? await InMemory(program.Number, typed) : "";
        program.Dies();
        trial.Ran(typed);
        var left = program.Said.Count(Canaries.Finds) + Canaries.FilesWithAny(program.Folder).Count
            + Directory.GetFiles(program.Temp, "*", SearchOption.AllDirectories).Length;
        return (left, inMemory);
    }

    /// <summary>What the server's root sees in the memory of the process, right after they were typed.</summary>
    static async Task<string> InMemory(int process, int typed)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var line in await File.ReadAllLinesAsync($"/proc/{process}/maps"))
        {
            if (line.Split(' ') is not [var range, ['r', 'w', ..], ..] || range.Split('-') is not [var from, var to]) continue;
            var (at, end) = (Address(from), Address(to));
            var chunk = new byte[16 * 1024 * 1024];
            for (; at < end; at += chunk.Length)
            {
                try
                {
                    memory.Seek(at, SeekOrigin.Begin);
                    var read = await memory.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, end - at)));
                    string[] texts =
                        [Encoding.Latin1.GetString(chunk, 0, read), Encoding.Unicode.GetString(chunk, 0, read), Encoding.Unicode.GetString(chunk, 1, read - 1)];
                    foreach (var text in texts)
                        foreach (Match match in Marker().Matches(text)) found.Add(match.Value);
                }
                catch (IOException)
                {
                    // Reserved, and nothing in it.
                }
            }
        }
        return $"; in the memory of the program while it ran: {found.Count} of the {typed} typed there";
    }

    static long Address(string hex) => long.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("canary0[0-9]{4,6}wren", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
