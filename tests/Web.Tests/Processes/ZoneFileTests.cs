using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Rules of time zones that came out after the program: one file, read at its start.</summary>
public sealed class ZoneFileTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("goldseam-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The file that NodaTime brings along, with some of its names put in the place of others of that length.</summary>
    string FileWith(params (string Name, string Other)[] others)
    {
        using var stream = typeof(Instant).Assembly.GetManifestResourceStream("NodaTime.TimeZones.Tzdb.nzd")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var text = Encoding.Latin1.GetString(memory.ToArray());
        // Each name is a string of the file with its length before it.
        foreach (var (name, other) in others)
        {
            Assert.Equal(name.Length, other.Length);
            text = text.Replace((char)name.Length + name, (char)name.Length + other, StringComparison.Ordinal);
        }
        var path = Path.Combine(folder, "newer.nzd");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
        return path;
    }

    static readonly string Ours = TzdbDateTimeZoneSource.Default.TzdbVersion;

    static readonly (string, string) Newer = (Ours, Ours[..^1] + "z");

    static async Task<(int Code, string Out, string Error)> Versions(string path)
    {
        using var program = new GoldseamProgram();
        return await program.RunsWith([$"Goldseam__Zones={path}"], "--version");
    }

    [Fact]
    public async Task Its_version_stands_beside_that_of_the_program()
    {
        using var program = new GoldseamProgram();
        Assert.EndsWith($"\nzones {Ours}\n", (await program.Runs("--version")).Out, StringComparison.Ordinal);
        Assert.EndsWith($"\nzones {Ours[..^1]}z\n", (await Versions(FileWith(Newer))).Out, StringComparison.Ordinal);
    }

    /// <summary>In this file Honolulu has the clock of Auckland, where it is a day later at all hours but one.</summary>
    [Fact]
    public async Task Days_begin_by_its_rules()
    {
        using var program = new GoldseamProgram();
        var path = FileWith(
            Newer, ("Pacific/Honolulu", "Pacific/_onolulu"), ("Pacific/Auckland", "Pacific/Honolulu"), ("Pacific/_onolulu", "Pacific/Auckland"));
        var mara = program.Meets("Mara");
        await program.Serves($"Goldseam__Zones={path}");
        await mara.Sends("/begin",
            ("name", "Mara"), ("signInName", mara.SignInName), ("passphrase", mara.Passphrase), ("zone", "Pacific/Honolulu"), ("operatorCode", ""));
        var now = WebProgram.WallClock.GetCurrentInstant();
        var there = new[] { now, now + Duration.FromMinutes(1) }.Select(at => DayIn("Pacific/Auckland", at));
        var shown = (await mara.Opens("/today")).Html.QuerySelector("#today .date")!.TextContent;
        Assert.Contains(shown, there);
    }

    static string DayIn(string zone, Instant at) =>
        at.InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToString("dddd d MMMM", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task One_that_is_older_is_left_aside_and_that_is_said()
    {
        using var program = new GoldseamProgram();
        await program.Serves($"Goldseam__Zones={FileWith()}");
        Assert.Contains(program.Said, l => l.Contains($"no newer than the program's own rules of time zones, {Ours}", StringComparison.Ordinal));
        Assert.EndsWith($"\nzones {Ours}\n", (await Versions(FileWith((Ours, "2019a")))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused_in_one_sentence()
    {
        var broken = Path.Combine(folder, "broken.nzd");
        await File.WriteAllTextAsync(broken, "<html>Not found</html>");
        foreach (var (path, sentence) in new[]
        {
            (broken, "holds no rules of time zones"),
            (Path.Combine(folder, "nowhere.nzd"), "cannot be read"),
            (FileWith(Newer, ("Europe/Berlin", "Europe/_erlin")), "knows no Europe/Berlin"),
        })
        {
            var (code, said, error) = await Versions(path);
            Assert.Equal((3, ""), (code, said));
            Assert.Contains(sentence, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }
}
