using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Visits;

/// <summary>Where one is signed in, and ending it there.</summary>
static class VisitsPages
{
    public static void MapVisits(this IEndpointRouteBuilder app)
    {
        app.MapGet("/visits", async (Here here, Visit visit, SealedStore store, HttpContext context) =>
        {
            var view = await visit.Read();
            var devices = await store.Devices.Of(visit, context.Request.Cookies[Cookies.Device]);
            return Answer.Page<VisitsPage, VisitsView>(here, new()
            {
                Visits = [.. (await visit.All()).Select(v =>
                    new VisitOnPage(v.Id, view.Myself.At(v.Began), v.IsThisOne))],
                Devices = [.. devices.Select(d =>
                    new DeviceOnPage(d.Id, d.Name, d.Added is { } added ? view.Myself.At(added).Date : null, d.Wrong, d.IsThisOne))],
            });
        });
        app.MapPost("/visits/{id:guid}/end", async (Guid id, Visit visit) =>
        {
            await visit.End(id);
            return Results.LocalRedirect("/visits");
        });
        app.MapPost("/visits/end", async (Visit visit) =>
        {
            await visit.EndAllOthers();
            return Results.LocalRedirect("/visits");
        });
    }
}

/// <summary>A visit as its own member sees it.</summary>
public sealed record VisitOnPage(Guid Id, LocalDateTime Began, bool IsThisOne);

/// <summary>A browser that opens with digits, as its own member sees it.</summary>
/// <param name="Name">Null, as <paramref name="Added"/>, where what is stored about it was changed.</param>
public sealed record DeviceOnPage(Guid Id, string? Name, LocalDate? Added, int Wrong, bool IsThisOne);
