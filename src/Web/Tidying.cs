using Goldseam.Store;
using Goldseam.Web.Guarding;

namespace Goldseam.Web;

/// <summary>Once at the start and once a day: destroys what has faded, and forgets dead invitations.</summary>
sealed class Tidying(SealedStore store, ILoggerFactory logs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1));
        try
        {
            do await Tidy();
            while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, perhaps before it had quite begun: that is no failure.
        }
    }

    /// <summary>A day without tidying harms nobody: what goes wrong is noted and tried again on the next, and the pages go on.</summary>
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
