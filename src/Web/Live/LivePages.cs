using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Goldseam.Web.Live;

/// <summary>
/// "Something was saved": one word, to the pages that wait for it. No private text is in the stream; each page fetches what its own
/// reader may see. Liveness is the one thing here that needs a script (I11).
/// </summary>
static class LivePages
{
    public const string Changed = "changed", Waiting = "waiting";

    /// <summary>Too many pages of this visit listen, and this one need not come back.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>Proxies close what is silent for a minute.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(2);

    public static void MapLive(this IEndpointRouteBuilder app) => app.MapGet("/live", Listen).WithoutProlonging();

    static async Task<Results<ServerSentEventsResult<string>, NoContent>> Listen(Here here, Visit visit, HttpContext context, IHostApplicationLifetime program)
    {
        // Who asks for a page would wait for ever.
        if (!context.Request.Headers.Accept.Contains("text/event-stream")) return TypedResults.NoContent();
        var listening = await visit.Listen();
        // The keys of the visit are not needed for waiting.
        here.Leave();
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Words(listening, program.ApplicationStopping, context.RequestAborted));
    }

    /// <summary>The first word comes at once: without one, not even the headers are sent.</summary>
    static async IAsyncEnumerable<SseItem<string>> Words(
        Listening listening, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var _ = listening;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        yield return Word(Waiting);
        while (await IsOpen(listening))
        {
            bool changed;
            try
            {
                changed = await listening.Changed(Patience, stop.Token);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }
            if (!changed && listening.HasGivenWay)
            {
                yield return Word(Elsewhere);
                yield break;
            }
            yield return Word(changed ? Changed : Waiting);
        }
    }

    /// <summary>While nothing can be reached the stream ends, and the page comes back by itself.</summary>
    static async ValueTask<bool> IsOpen(Listening listening)
    {
        try
        {
            return await listening.IsOpen();
        }
        catch (StoreAwayException)
        {
            return false;
        }
    }

    static SseItem<string> Word(string word) => new("", word) { ReconnectionInterval = ComeBackAfter };
}
