using Goldseam.Web.Guarding;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Goldseam.Web.Health;

/// <summary>
/// For whoever watches over the machine: whether the program runs, and whether its store answers. Open to anyone, so they say "ok" or
/// "not ok" and no more: no version, no number, no reason. No visit is looked for.
/// </summary>
static class HealthPages
{
    public const string Live = "/health/live", Ready = "/health/ready";

    /// <summary>Who watches gives up soon after.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void AddHealth(this IServiceCollection services) => services.TryAddSingleton<IAnswering, StoreAnswering>();

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Live, () => Said(true)).ForMachines();
        app.MapGet(Ready, async (IAnswering store) => Said(await InTime(store))).ForMachines();
    }

    static IResult Said(bool ok) =>
        Results.Text(ok ? "ok" : "not ok", statusCode: ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

#pragma warning disable CA1031 // Whatever it is, the answer is that it is not ready; the pages say the rest in their own line of log.
    static async Task<bool> InTime(IAnswering store)
    {
        try
        {
            return await store.Answers().WaitAsync(Patience);
        }
        catch (Exception)
        {
            return false;
        }
    }
#pragma warning restore CA1031
}
