using Goldseam.Store;

namespace Goldseam.Web;

/// <summary>Once at the start and once a day: destroys what has faded, and forgets dead invitations.</summary>
sealed class Tidying(SealedStore store) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1));
        do await store.Tidy();
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
