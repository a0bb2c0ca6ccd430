using System.Globalization;
using Goldseam.Store.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Losses;

public sealed record SeenLossesForm
{
    public string? InRecord { get; init; }
    public string? InDrawer { get; init; }
}

/// <summary>Words that are gone before their month: Today says so until its reader puts it away.</summary>
static class LossesPages
{
    public static void MapLosses(this IEndpointRouteBuilder app) => app.MapPost("/losses/put-away", PutAway);

    static async Task<IResult> PutAway([FromForm] SeenLossesForm form, Visit visit)
    {
        await visit.Transact(view => view.Drawer.Losses.PutAway(Number(form.InRecord), Number(form.InDrawer)));
        return Results.LocalRedirect("/today");
    }

    static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
