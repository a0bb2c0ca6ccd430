using Goldseam.Store;
using Goldseam.Web.Guarding;

namespace Goldseam.Web;

/// <summary>Once at the start and every hour: destroys what has faded, and forgets dead invitations, while the clock can be trusted.</summary>
sealed class Tidying(SealedStore store, ILoggerFactory logs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1));
        try
        {
            do await Tidy();
            while (await hourly.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, perhaps before it had quite begun: that is no failure.
        }
    }

    /// <summary>An hour without tidying harms nobody: what goes wrong is noted and tried again in the next, and the pages go on.</summary>
    async Task Tidy()
    {
        try
        {
            await store.Tidy();
        }
#pragma warning disable CA1031 // Whatever it was, it must not end the program.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logs.NoteFailure(e);
        }
    }
}
