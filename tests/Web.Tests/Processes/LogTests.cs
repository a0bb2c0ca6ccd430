using Goldseam.Web.Tests.Probes;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Processes;

/// <summary>
/// What the program says on its console while it is attacked, and while its store breaks: that it started, and kinds of failure.
/// </summary>
public sealed class LogTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Logging__Console__LogToStandardErrorThreshold=None")]
    [InlineData("Logging__LogLevel__Default=Trace")]
    public async Task Hostile_requests_and_failures_leave_no_address_name_or_word_on_the_console(string setting)
    {
        using var program = new GoldseamProgram();
        var mara = program.Meets("Mara");
        await program.Serves(setting, "Goldseam__Address=https://goldseam.test");
        Assert.Equal(302, (await mara.Founds()).Status);
        await using var target = Target.At(program.Address);
        await Parallel.ForEachAsync(Probe.All, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (probe, _) => await target.Hears(probe));
        foreach (var path in new[] { "/canary0001wren", "/join?code=canary0002wren", "/tellings/canary0003wren", "/%63anary0004wren" })
            await mara.Opens(path,
                ("X-Forwarded-For", "203.0.113.77"), ("User-Agent", "canary0005wren"), ("Referer", "https://canary0006wren.example"));
        await mara.Asks("canary0007wren", "/today", [], []);

        program.MayFail = true;
        Drops(Path.Combine(program.Data, "goldseam.db"), "entries");
        Assert.Equal(500, (await mara.Writes_a_note("canary0008wren")).Status);
        Assert.Equal(500, (await mara.Opens("/today?canary0009wren")).Status);
        Drops(Path.Combine(program.Data, "goldseam.db"), "members");
        var nobody = program.Meets("Nobody");
        Assert.Equal(500, (await nobody.Sends("/sign-in", ("signInName", "canary0010wren"), ("passphrase", "canary0011wren"))).Status);
        program.Dies();

        foreach (var line in program.Said) output.WriteLine(line);
        Assert.DoesNotContain(program.Said, Canaries.Finds);
        foreach (var sign in new[] { "probemark", "elsewhere.example", "passwd", "203.0.113", "/today", "/notes", "/sign-in", "mara",
            "   at ", "no such table" })
            Assert.DoesNotContain(program.Said, l => l.Contains(sign, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(program.Said, l => l.StartsWith("      SqliteException in ", StringComparison.Ordinal));
    }

    static void Drops(string database, string table)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of this test.
        command.CommandText = $"DROP TABLE {table}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
