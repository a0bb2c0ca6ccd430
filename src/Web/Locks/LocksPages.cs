using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Members;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Locks;

public sealed record LockForm
{
    public string? Minutes { get; init; }

    /// <summary>"yes" where the drawer asks again.</summary>
    public string? OnDrawer { get; init; }

    public string? Saw { get; init; }
}

public sealed record DiscreetForm
{
    public string? Discreet { get; init; }
}

/// <summary>What keeps a glance out: closing by itself, a drawer that asks again, pages that stay blurred until tapped.</summary>
static class LocksPages
{
    public static void MapLocks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/locks", async (Here here, Visit visit) => Page(here, await visit.Read(), visit, null));
        app.MapPost("/locks", Choose);
        app.MapPost("/locks/discreet", SetDiscreet);
    }

    static async Task<IResult> Choose([FromForm] LockForm form, Here here, Visit visit, HttpContext context)
    {
        if (!visit.IsFresh) return await Door.Again(context, here, "/locks");
        var minutes = int.TryParse(form.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var (view, refusal) = await visit.Transact(v =>
            v.Drawer.Locks.Choose(minutes, form.OnDrawer == "yes").While(form.Saw, v.Drawer.Locks.Seen));
        if (refusal is not null) return Page(here, view, visit, refusal);
        await visit.LockAfter(Duration.FromMinutes(minutes));
        return Results.LocalRedirect("/me");
    }

    /// <summary>Belongs to the browser, so that it holds before anybody has signed in.</summary>
    static IResult SetDiscreet([FromForm] DiscreetForm form, HttpContext context)
    {
        if (form.Discreet == "yes") Cookies.SetForLong(context, Cookies.Discreet, "1");
        else Cookies.Drop(context, Cookies.Discreet);
        return Results.LocalRedirect("/locks");
    }

    static IResult Page(Here here, View view, Visit visit, Refusal? refusal) => Answer.Page<LocksPage, LocksView>(here, new()
    {
        Minutes = view.ClosedDrawer.Locks.Minutes,
        Saw = view.ClosedDrawer.Locks.Seen,
        OnDrawer = view.ClosedDrawer.Locks.OnDrawer ?? visit.IsOnSharedBrowser,
        Refusal = refusal,
    });
}
