using System.Net.Sockets;
using Goldseam.Store.Moving;
using Goldseam.Store.Tests.Postgres;
using Goldseam.Web.Tests.Cast;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Three nodes on one database, behind nothing that remembers who came to which; any of them may die at any moment.</summary>
public sealed class NodesTests(ITestOutputHelper output) : IDisposable
{
    const int Seed = 23;
    const int Kills = 4;
    const int NotesBetweenKills = 25;

    readonly string database = Cluster.NewDatabase();

    public void Dispose() => Cluster.Drop(database);

    /// <summary>Comes to another node with each request, and goes to the next where nobody answers.</summary>
    sealed class Phone(IReadOnlyList<Person> at, Random chance)
    {
        IReadOnlyDictionary<string, string> jar = new Dictionary<string, string>(StringComparer.Ordinal);

        public List<string> Saved { get; } = [];

        public async Task<Reply> Does(Func<Person, Task<Reply>> deed)
        {
            while (true)
            {
                var node = at[chance.Next(at.Count)];
                node.Has(jar);
                try
                {
                    var reply = await deed(node);
                    jar = node.RemembersJar();
                    return reply;
                }
                catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or FormatException)
                {
                    // That node is gone, perhaps in the middle of its answer. The form carries its id: it may be sent again.
                }
            }
        }

        public async Task Writes(string id, string words)
        {
            Assert.Equal("/notes", (await Does(p => p.Sends("/notes", ("id", id), ("words", words)))).Location);
            Saved.Add(words);
        }
    }

    [Fact]
    public async Task Any_one_may_be_killed_while_both_write_and_nothing_is_lost_nobody_signs_in_again()
    {
        using var first = new GoldseamProgram(database);
        using var second = new GoldseamProgram(database);
        using var third = new GoldseamProgram(database);
        GoldseamProgram[] nodes = [first, second, third];
        await Task.WhenAll(nodes.Select(n => n.Serves()));
        var chance = new Random(Seed);
        var (mara, jonas) = (At(nodes, "Mara", 1), At(nodes, "Jonas", 2));
        Assert.Equal(302, (await mara.Does(p => p.Founds())).Status);
        Assert.Equal(302, (await mara.Does(p => p.Sends("/invitation"))).Status);
        var code = (await mara.Does(p => p.Opens("/invitation"))).Html.QuerySelector("#code")!.TextContent;
        Assert.Equal(302, (await jonas.Does(p => p.Joins(code))).Status);
        foreach (var phone in new[] { mara, jonas })
            await phone.Does(async p =>
            {
                await p.Keeps_a_spare_key();
                return await p.Opens("/today");
            });

        for (var kill = 0; kill < Kills; kill++)
        {
            var gone = nodes[chance.Next(nodes.Length)];
            var writing = new[] { mara, jonas }.Select((phone, who) => Task.Run(async () =>
            {
                for (var i = 0; i < NotesBetweenKills; i++) await phone.Writes(first.NewId(), $"note {who}.{kill}.{i}");
            })).ToList();
            await Task.WhenAny(writing[0], Reached(mara, kill * NotesBetweenKills + chance.Next(5, 20)));
            gone.Dies();
            await Task.WhenAll(writing);
            await gone.Serves();
        }

        foreach (var phone in new[] { mara, jonas })
        {
            var shown = await Shown(phone);
            Assert.Equal(phone.Saved.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
            Assert.Equal(Kills * NotesBetweenKills, shown.Count);
            Assert.Equal(200, (await phone.Does(p => p.Opens("/record"))).Status);
        }
        output.WriteLine($"seed {Seed}: {Kills} times one of three nodes killed, {mara.Saved.Count + jonas.Saved.Count} acknowledged, 0 lost, 0 doubled, 0 signed out");
        foreach (var node in nodes) node.Dies();
        Assert.Contains("is whole", Backups.Check(database), StringComparison.Ordinal);
    }

    static Phone At(GoldseamProgram[] nodes, string name, int seed) => new([.. nodes.Select(n => n.Meets(name))], new(Seed + seed));

    static async Task Reached(Phone phone, int count)
    {
        while (phone.Saved.Count < count) await Task.Yield();
    }

    static async Task<List<string>> Shown(Phone phone)
    {
        var all = new List<string>();
        for (var before = 0; ; before += 20)
        {
            var from = before;
            var page = (await phone.Does(p => p.Opens($"/notes?before={from}"))).Html;
            all.AddRange(page.QuerySelectorAll(".said").Select(s => s.TextContent));
            if (page.QuerySelector("a[href^='/notes?before=']") is null) return all;
        }
    }
}
