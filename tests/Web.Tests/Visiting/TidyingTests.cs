using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web.Tests.Cast;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

public sealed class TidyingTests
{
    [Fact]
    public async Task A_place_that_cannot_tidy_up_says_so_and_stays_open()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await place.Restarts(() => place.Counts("DROP TABLE invitations"));
        var stopping = place.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        Assert.True(SpinWait.SpinUntil(() => place.Complaints.Length > 0 || stopping.IsCancellationRequested, TimeSpan.FromSeconds(30)));
        Assert.Contains("SqliteException", place.Complaints, StringComparison.Ordinal);
        Assert.False(stopping.IsCancellationRequested);
        Assert.Equal(302, (await mara.Signs_in()).Status);
        Assert.Equal(200, (await mara.Opens("/today")).Status);
    }

    [Fact]
    public async Task Started_with_a_clock_that_jumped_it_says_which_day_it_knew_and_that_nothing_is_lost()
    {
        using var log = new CapturedLog(LogLevel.Warning);
        await using var place = await Place.Opens(builder => builder.Logging.AddProvider(log));
        await place.Founds("Mara");
        await place.Restarts();
        Assert.Empty(log.Lines);
        await place.Restarts(() => place.Clock.Passes(Duration.FromDays(12)));
        Assert.True(SpinWait.SpinUntil(() => log.Lines.Count > 0, TimeSpan.FromSeconds(30)));
        Assert.Contains(
            "The clock of this machine says 2026-12-04; what is kept here was last looked after on 2026-11-22.", Assert.Single(log.Lines),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_while_it_looks_after_what_fades_it_complains_of_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("goldseam-tidying-");
        using var log = new CapturedLog(LogLevel.Warning);
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(log));
        using var clock = new HeldClock();
        using var store = new SealedStore(folder.FullName, clock, new SteadyRandom(), new DerivationCost(1_000, 1_000));
        using var tidying = new Tidying(store, logs);
        clock.IsHeld = true;
        var beginning = Task.Run(() => tidying.StartAsync(default));
        clock.WasAsked.Wait(TimeSpan.FromSeconds(30));
        tidying.Dispose();
        store.Dispose();
        clock.Answers.Set();
        await beginning;
        await tidying.ExecuteTask!;
        Assert.Empty(log.Lines);
        folder.Delete(recursive: true);
    }

    /// <summary>Says what time it is only when it may: so that something happens meanwhile.</summary>
    sealed class HeldClock : IClock, IDisposable
    {
        public bool IsHeld { get; set; }
        public ManualResetEventSlim WasAsked { get; } = new();
        public ManualResetEventSlim Answers { get; } = new();

        public Instant GetCurrentInstant()
        {
            if (IsHeld) WasAsked.Set();
            Assert.True(!IsHeld || Answers.Wait(TimeSpan.FromSeconds(30)));
            return Instant.FromUtc(2026, 11, 22, 20, 0);
        }

        public void Dispose()
        {
            WasAsked.Dispose();
            Answers.Dispose();
        }
    }
}
