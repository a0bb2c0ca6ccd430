using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Members;

/// <summary>Strangers who try many names at once.</summary>
public sealed class StormTests
{
    [Fact]
    public void A_storm_of_strangers_leaves_room_for_who_has_been_here()
    {
        using var derivations = new Derivations(threads: 0);
        for (var i = 0; i < Derivations.MostStrangers; i++) Assert.True(Tries(isStranger: true));
        Assert.False(Tries(isStranger: true));
        for (var i = Derivations.MostStrangers; i < Derivations.MostWaiting; i++) Assert.True(Tries(isStranger: false));
        Assert.False(Tries(isStranger: false));

        bool Tries(bool isStranger) => derivations.TryDerive("not the passphrase", new byte[16], 1, isStranger, out _);
    }

    [Fact]
    public async Task A_count_that_slows_somebody_down_outlives_ten_thousand_other_names()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 22, 19, 0));
        var delays = new SignInDelays(new EphemeraInMemory(), clock);
        for (var i = 0; i < SignInDelays.FreeTries + 1; i++) await delays.Failed("mara");
        clock.Pass(SignInDelays.Longest);
        for (var i = 0; i < 10_002; i++) await delays.Failed($"nobody {i}");
        Assert.Null(await delays.WaitOf("mara"));
        await delays.Failed("mara");
        Assert.Equal(SignInDelays.DelayAfter(SignInDelays.FreeTries + 2), await delays.WaitOf("mara"));
    }
}
