using Goldseam.Store;

namespace Goldseam.Web;

/// <summary>Once at the start and once a day: destroys what has faded, and forgets dead invitations.</summary>
sealed class Tidying(SealedStore store) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1));
        try
        {
            do await store.Tidy();
            while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, perhaps before it had quite begun: that is no failure.
        }
    }
}
