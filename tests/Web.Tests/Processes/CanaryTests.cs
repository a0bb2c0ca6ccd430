using System.Text;
using Goldseam.Store.Moving;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Processes;

/// <summary>I7: what people type is on no disk in clear, in no log, in no address, and in no header of the other.</summary>
public sealed class CanaryTests(ITestOutputHelper output)
{
    /// <summary>Words that are written nowhere else in the form than where something secret stands.</summary>
    static readonly string[] NeverTaken = [];

    readonly Canaries canaries = new();

    [Fact]
    public async Task A_hundred_markers_in_every_field_of_every_form_are_found_nowhere()
    {
        using var log = new CapturedLog(LogLevel.Trace);
        await using var scene = await Scene.Opens(builder => builder.Logging.AddProvider(log)
            .SetMinimumLevel(LogLevel.Trace).AddFilter<CapturedLog>("Microsoft.AspNetCore", LogLevel.Trace));
        var place = scene.Place;
        var seen = await canaries.AreTypedEverywhere(scene);
        Assert.True(canaries.Typed > 100, $"{canaries.Typed} markers");
        Assert.Equal(
            Canaries.WithWords(scene).Select(s => s.Route).Distinct().Except(NeverTaken).Order(StringComparer.Ordinal),
            canaries.Accepted.Order(StringComparer.Ordinal));

        foreach (var person in new[] { scene.Mara, scene.Jonas })
        {
            await person.Signs_in();
            foreach (var page in RouteSamples.Pages.Where(p => p.Address != "/leave"))
                seen.Add(await person.Opens(page.Ids is null ? page.Address : page.AddressFor(page.Ids(scene).Of(person))));
        }
        foreach (var reply in seen)
            foreach (var (name, value) in reply.Headers) Assert.False(Canaries.Finds(value), $"{name}: {value}");

        Backups.Make(place.Data, Path.Combine(place.Folder, "backup"));
        Assert.Empty(Canaries.FilesWithAny(place.Folder));
        Assert.True(log.Lines.Count > 5_000, $"{log.Lines.Count} lines of log");
        Assert.DoesNotContain(log.Lines, Canaries.Finds);
        await place.Store.Tidy();
        Assert.Empty(Canaries.FilesWithAny(place.Folder));
        output.WriteLine($"{canaries.Typed} markers, {seen.Count} answers, {log.Lines.Count} lines of log, 0 found");
    }

    [Fact]
    public async Task What_a_running_program_says_and_leaves_in_its_folders_holds_no_word()
    {
        using var program = new GoldseamProgram();
        var mara = program.Meets("Mara");
        await program.Serves("Logging__LogLevel__Default=Trace", "Logging__LogLevel__Microsoft=Trace");
        Assert.Equal(302, (await mara.Founds()).Status);
        for (var i = 0; i < 10; i++)
        {
            await mara.Writes_a_note(canaries.Next() + new string('x', 9_000));
            await mara.Checks_in("raw", canaries.Next(), "only-me");
            await mara.Sends("/me/name", ("name", canaries.Next() + new string('x', 40)), ("zone", canaries.Next()));
            await mara.Posts("/notes", [("words", canaries.Next())]);
        }
        Assert.Equal(429, await GuessesUntilSlowed(program));
        program.Dies();
        Assert.NotEmpty(program.Said);
        Assert.DoesNotContain(program.Said, Canaries.Finds);
        Assert.Empty(Canaries.FilesWithAny(program.Folder));
        Assert.Empty(Directory.GetFiles(program.Temp, "*", SearchOption.AllDirectories));
    }

    async Task<int> GuessesUntilSlowed(GoldseamProgram program)
    {
        var guesser = program.Meets("Guesser");
        var last = 0;
        for (var i = 0; i < 6; i++) last = (await guesser.Sends("/sign-in", ("signInName", "mara.here"), ("passphrase", canaries.Next()))).Status;
        return last;
    }

    [Fact]
    public void A_marker_would_be_found_in_any_of_its_forms()
    {
        foreach (var around in new[] { "", "a", "ab", "abc" })
        {
            var text = Encoding.UTF8.GetBytes($"{around}canary0001wren and more");
            Assert.True(Canaries.Finds(Encoding.Latin1.GetString(text)));
            Assert.True(Canaries.Finds(Convert.ToBase64String(text)));
            Assert.True(Canaries.Finds(Convert.ToHexString(text)));
            Assert.True(Canaries.Finds(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes("canary0001wren"))));
        }
        Assert.False(Canaries.Finds("no bird here"));
    }
}
