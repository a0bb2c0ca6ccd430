using System.Collections.Concurrent;
using Goldseam.Store.Moving;
using Goldseam.Web.Tests.Cast;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Processes;

/// <summary>I6: whatever was acknowledged is there after a kill, once, and the chain holds.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    const int Seed = 19;
    const int Kills = 3;

    [Fact]
    public async Task Killed_three_times_while_three_tabs_write_nothing_acknowledged_is_lost_or_doubled()
    {
        using var program = new GoldseamProgram();
        var chance = new Random(Seed);
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var mara = program.Meets("Mara");
        await program.Serves();
        Assert.Equal(302, (await mara.Founds()).Status);
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (!mara.IsIn) Assert.Equal(302, (await mara.Signs_in()).Status);
            var tabs = Enumerable.Range(0, 3).Select(_ => program.Meets("Mara")).ToList();
            var atNumber = acknowledged.Count + chance.Next(20, 60);
            using var died = new SemaphoreSlim(0, 1);
            foreach (var tab in tabs) tab.Has(mara.RemembersJar());
            var writing = tabs.Select(t => Writes(t, program, acknowledged, atNumber, died)).ToList();
            await died.WaitAsync(TimeSpan.FromMinutes(1));
            program.Dies();
            await Task.WhenAll(writing);
            await program.Serves();
            mara.Has(new Dictionary<string, string>(StringComparer.Ordinal));
            Assert.Equal(302, (await mara.Signs_in()).Status);
            Assert.Equal(200, (await mara.Opens("/record")).Status);
            var shown = await Shown(mara);
            Assert.Empty(acknowledged.Values.Except(shown, StringComparer.Ordinal));
            Assert.Equal(shown.Count, shown.Distinct(StringComparer.Ordinal).Count());

            // Each tab sends again what it is not sure of; what is there already is not there twice.
            foreach (var (id, words) in acknowledged.Take(5)) Assert.Equal("/notes", (await mara.Writes_a_note(words, id)).Location);
            Assert.Equal(shown.Count, (await Shown(mara)).Count);
        }
        output.WriteLine($"seed {Seed}: {Kills} kills, {acknowledged.Count} acknowledged, 0 lost, 0 doubled");
        program.Dies();
        Assert.StartsWith($"{Path.Combine(program.Data, "goldseam.db")} is whole", Backups.Check(program.Data), StringComparison.Ordinal);
    }

    /// <summary>Notes with known ids, until the program is gone. The one at which it shall die says so.</summary>
    static async Task Writes(
        Person tab, GoldseamProgram program, ConcurrentDictionary<string, string> acknowledged, int until, SemaphoreSlim died)
    {
        try
        {
            while (true)
            {
                var id = program.NewId();
                if ((await tab.Writes_a_note($"note {id}", id)).Status != 302) return;
                acknowledged[id] = $"note {id}";
                if (acknowledged.Count >= until && died.CurrentCount == 0) Release(died);
            }
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The program is gone.
        }
    }

    static void Release(SemaphoreSlim died)
    {
        try { died.Release(); }
        catch (SemaphoreFullException) { }
    }

    static async Task<List<string>> Shown(Person mara)
    {
        var all = new List<string>();
        for (var before = 0; ; before += 20)
        {
            var page = (await mara.Opens($"/notes?before={before}")).Html;
            all.AddRange(page.QuerySelectorAll(".said").Select(s => s.TextContent));
            if (page.QuerySelector("a[href^='/notes?before=']") is null) return all;
        }
    }

    [Fact]
    public async Task A_whole_store_says_so_after_a_kill_in_the_middle_of_founding()
    {
        using var program = new GoldseamProgram();
        await program.Serves();
        var people = Enumerable.Range(0, 4).Select(i => program.Meets($"Person{i}")).ToList();
        var founding = people.Select(async p =>
        {
            try { return (await p.Founds()).Status == 302; }
            catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException) { return false; }
        }).ToList();
        await Task.WhenAny(founding);
        program.Dies();
        var founded = (await Task.WhenAll(founding)).Count(f => f);
        await program.Serves();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(program.Data, "goldseam.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM members";
        Assert.InRange((long)command.ExecuteScalar()!, founded, people.Count);
        Assert.Equal(302, (await people[0].Signs_in() is { Status: 302 } there ? there : await people[0].Founds()).Status);
    }
}
