using Goldseam.Store.Tests.Tidying;
using Goldseam.Store.Tidying;
using NodaTime;

namespace Goldseam.Store.Tests.Postgres;

public sealed class PostgresWrongClockTests : WrongClockContract
{
    private protected override Home HomeAt(Instant now) => Home.OnPostgres(now);

    /// <summary>Each node tidies every three hours over the turn of a month and further; one of them is wrong all the time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(24 * 240)]
    [InlineData(-24 * 240)]
    [InlineData(-24 * 9_000)]
    public async Task Two_nodes_whose_clocks_differ_destroy_nothing_early_and_lock_nobody_out(int hoursApart)
    {
        using var home = Home.OnPostgres(Instant.FromUtc(2026, 4, 10, 12, 0));
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        home.Clock.Now = Instant.FromUtc(2026, 11, 28, 12, 30);
        await home.Store.Log.KeepClock(await home.Store.Log.ReadClock(), ClockNote.At(home.Clock.Now));
        var elsewhere = new FakeClock(home.Clock.Now + Duration.FromHours(hoursApart));
        using var other = home.AnotherNode(elsewhere);
        for (var looks = 0; looks < 9 * 8; looks++)
        {
            foreach (var clock in new[] { home.Clock, elsewhere }) clock.Pass(Duration.FromHours(3));
            await other.Tidy();
            await home.Store.Tidy();
        }
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.All(await home.Store.Log.ReadRange(await mara.RecordId(), 1, 100), e => Assert.NotNull(e.Key));
        foreach (var person in new[] { mara, jonas })
        {
            Assert.Null((await person.SignsIn()).Refusal);
            Assert.False((await person.ChecksTheRecord()).Gone.IsAny);
            var there = await other.Accounts.SignIn(Home.SignInNameOf(person.Name), Home.PassphraseTextOf(person.Name), null);
            Assert.Null(there.Refusal);
        }
        Assert.InRange(
            (await home.Store.Log.ReadClock())!.Day, ClockNote.DayOf(home.Clock.Now) - 1, ClockNote.DayOf(home.Clock.Now) + 1);
    }
}
