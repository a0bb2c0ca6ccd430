using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Members;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Postgres;

/// <summary>Two nodes on one database, and phones that come to either.</summary>
public sealed class NodesTests : IDisposable
{
    readonly Home home = Home.OnPostgres();
    readonly SealedStore other;

    public NodesTests() => other = home.AnotherNode();

    public void Dispose()
    {
        other.Dispose();
        home.Dispose();
    }

    async Task<Visit> At(SealedStore node, Person person) => (await node.Open(person.Cookie, person.Seen, prolong: true))!;

    [Fact]
    public async Task A_visit_that_began_at_one_goes_on_at_the_other_and_ends_at_both()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Written at the first.", Audience.BothOfUs);
        using (var visit = await At(other, jonas))
        {
            Assert.Single((await visit.Read()).Record.CheckIns.All);
            await visit.End((await visit.All()).Single().Id);
        }
        Assert.Null(await home.Store.Open(jonas.Cookie, jonas.Seen, prolong: true));
        Assert.NotNull(await At(other, mara));
        await home.Store.Visits.End(mara.Cookie);
        Assert.Null(await other.Open(mara.Cookie, mara.Seen, prolong: true));
    }

    [Fact]
    public async Task She_who_waits_at_one_is_told_of_what_he_saves_at_the_other()
    {
        var (mara, jonas) = await home.Couple();
        using var maras = await At(other, mara);
        using var listening = await maras.Listen();
        await jonas.ChecksIn("Only mine.", Audience.OnlyMe);
        await jonas.ChecksIn("For both.", Audience.BothOfUs);
        Assert.True(await listening.Changed(TimeSpan.FromSeconds(30), CancellationToken.None));
    }

    [Fact]
    public async Task Both_may_write_at_the_same_moment_and_nothing_is_lost_or_doubled()
    {
        var (mara, jonas) = await home.Couple();
        await Task.WhenAll(
            Writes(home.Store, mara, "Mara here"), Writes(other, mara, "Mara there"), Writes(home.Store, jonas, "Jo"), Writes(other, jonas, "Jo there"));
        Assert.Equal(await mara.ChecksTheRecord(), await jonas.ChecksTheRecord());
        Assert.Equal(2 + 40, (await mara.ChecksTheRecord()).Entries);

        async Task Writes(SealedStore node, Person who, string name)
        {
            for (var i = 0; i < 10; i++)
            {
                using var visit = (await node.Open(who.Cookie, null, prolong: true))!;
                var called = PersonName.Stored($"{name} {i}");
                Assert.Null((await visit.Transact(v => v.Record.Couples.Describe(called, v.Myself.Zone, v.Me))).Refusal);
            }
        }
    }

    [Fact]
    public async Task Who_founded_at_one_finds_the_joined_record_at_the_other()
    {
        var mara = await home.Found("Mara");
        using var before = await At(other, mara);
        await home.Join("Jonas", await mara.Invites());
        Assert.True((await before.Read()).Record.Couples.IsOfTwo);
    }

    [Fact]
    public async Task Wrong_tries_at_one_slow_down_who_goes_on_at_the_other()
    {
        await home.Found("Mara");
        for (var i = 0; i < SignInDelays.FreeTries; i++) await Tries(i % 2 == 0 ? home.Store : other);
        foreach (var node in new[] { home.Store, other })
            Assert.True((await node.Accounts.SignIn(Home.SignInNameOf("Mara"), "not the passphrase at all", null)).Wait > Duration.Zero);

        static async Task Tries(SealedStore node) =>
            Assert.NotNull((await node.Accounts.SignIn(Home.SignInNameOf("Mara"), "not the passphrase at all", null)).Refusal);
    }

    [Fact]
    public async Task Both_recognise_the_same_browsers_also_where_they_first_ask_at_once()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? home.Store : other).Keyrings.BrowserKey().AsTask()));
        Assert.Single(keys.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Nodes_that_start_together_on_an_empty_database_make_it_once()
    {
        var place = Cluster.NewDatabase();
        var nodes = new SealedStore[4];
        Parallel.For(0, nodes.Length, i => nodes[i] = new(place, home.Clock, new SystemRandom(), Home.Cheap));
        foreach (var node in nodes) node.Dispose();
        Cluster.Drop(place);
    }
}
