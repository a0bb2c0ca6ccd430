using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Visits;

/// <summary>An open page is told that the other saved something in the record, and nothing else is told to it.</summary>
public sealed class ListeningTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static Task<bool> WasTold(Listening one) => one.Changed(TimeSpan.Zero, CancellationToken.None);

    [Fact]
    public async Task She_is_told_of_what_he_saves_for_both_and_of_nothing_in_his_drawer_or_by_herself()
    {
        var (mara, jonas) = await home.Couple();
        var vera = await home.Found("Vera");
        using var maras = await mara.Open();
        using var listening = await maras.Listen();
        await jonas.ChecksIn("Only mine.", Audience.OnlyMe);
        await vera.ChecksIn("Elsewhere.", Audience.OnlyMe);
        await mara.ChecksIn("My own, from this browser.", Audience.BothOfUs);
        Assert.False(await WasTold(listening));
        await jonas.ChecksIn("For both.", Audience.BothOfUs);
        await jonas.IsCalled("Jo");
        Assert.True(await WasTold(listening));
        Assert.False(await WasTold(listening));
    }

    [Fact]
    public async Task Two_minutes_after_each_change_and_after_it_began_a_page_looks_again_since_what_is_hard_arrives_then()
    {
        var (mara, jonas) = await home.Couple();
        using var maras = await mara.Open();
        using var listening = await maras.Listen();
        home.Clock.Pass(Duration.FromMinutes(1));
        await jonas.ChecksIn("For both.", Audience.BothOfUs);
        Assert.True(await WasTold(listening));
        Assert.False(await WasTold(listening));
        foreach (var _ in new[] { "since it began", "since he saved" })
        {
            home.Clock.Pass(Duration.FromMinutes(1));
            Assert.True(await WasTold(listening));
            Assert.False(await WasTold(listening));
        }
        home.Clock.Pass(Duration.FromMinutes(20));
        Assert.False(await WasTold(listening));
    }

    [Fact]
    public async Task Waiting_neither_prolongs_a_visit_nor_outlives_it()
    {
        var (mara, _) = await home.Couple();
        Assert.Equal(0, home.Store.Visits.Listening);
        var maras = await mara.Open();
        using (var listening = await maras.Listen())
        {
            maras.Dispose();
            Assert.Equal((1, true), (home.Store.Visits.Listening, await listening.IsOpen()));
            home.Clock.Pass(Duration.FromMinutes(29));
            Assert.True(await listening.IsOpen());
            home.Clock.Pass(Duration.FromMinutes(2));
            Assert.False(await listening.IsOpen());
        }
        Assert.Equal(0, home.Store.Visits.Listening);
    }
}
