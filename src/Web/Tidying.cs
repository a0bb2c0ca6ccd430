using System.Globalization;
using Goldseam.Store;
using Goldseam.Store.Tidying;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web;

/// <summary>Once at the start and every hour: destroys what has faded, and forgets dead invitations, while the clock can be trusted.</summary>
sealed class Tidying(SealedStore store, ILoggerFactory logs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1));
        try
        {
            do await Tidy(stoppingToken);
            while (await hourly.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, perhaps before it had quite begun: that is no failure.
        }
    }

    ClockInDoubt? said;

    /// <summary>An hour without tidying harms nobody: what goes wrong is noted and tried again in the next, and the pages go on.</summary>
    async Task Tidy(CancellationToken stopping)
    {
        try
        {
            Say(await store.Tidy());
        }
        catch (ObjectDisposedException) when (stopping.IsCancellationRequested)
        {
            // The place closed while this was on its way: what is due is destroyed at the next start.
        }
#pragma warning disable CA1031 // Whatever it was, it must not end the program.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logs.NoteFailure(e);
        }
    }

    /// <summary>Said once, and again when the clock says another day.</summary>
    void Say(ClockInDoubt? doubt)
    {
        if (doubt is not null && doubt != said)
            logs.CreateLogger("Goldseam").LogWarning(
                "The clock of this machine says {Clock}; what is kept here was last looked after on {Known}. Until the clock has gone on steadily for "
                + "seven days nothing fades. Nothing is lost by that. If the clock is wrong, set it right.", Named(doubt.Clock), Named(doubt.Known));
        said = doubt;
    }

    static string Named(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "no day that is known";
}
