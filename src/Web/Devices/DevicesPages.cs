using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Members;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Devices;

public sealed record DeviceForm
{
    public string? Pin { get; init; }
    public string? Name { get; init; }
}

/// <summary>Browsers that open with six digits: setting up this one, and ending any.</summary>
static class DevicesPages
{
    /// <summary>For one that nobody named; it stays as it was called first, in whatever language.</summary>
    public static PersonName UsualName(Texts t) => PersonName.Stored(t["My phone"]);

    public static void MapDevices(this IEndpointRouteBuilder app)
    {
        app.MapGet("/devices/new", async (Here here, Visit visit, HttpContext context) =>
            visit.IsFresh ? Page(here, new(), null) : await Door.Again(context, here, "/devices/new"));
        app.MapPost("/devices", Keep).FieldsStay();
        app.MapPost("/devices/{id:guid}/end", End);
    }

    static async Task<IResult> Keep([FromForm] DeviceForm form, Here here, Visit visit, SealedStore store, HttpContext context)
    {
        if (!visit.IsFresh) return await Door.Again(context, here, "/devices/new");
        if (!Pin.TryRead(form.Pin, out var pin, out var refusal)) return Page(here, form, refusal);
        if (!Typed.TryRead<PersonName>(form.Name, nameof(form.Name), out var name, out refusal)) return Page(here, form, refusal);
        return await Add(context, store, visit, pin, name) ? Results.LocalRedirect("/visits")
            : Status.Of(here, 429, "A moment, please", "Many people are signing in just now. Nothing was changed; try again in a few seconds.");
    }

    /// <returns>False where too many wait at the door.</returns>
    public static async Task<bool> Add(HttpContext context, SealedStore store, Visit visit, Pin pin, PersonName name)
    {
        if (await store.Devices.Add(visit, pin, name, context.Request.Cookies[Cookies.Device]) is not { } cookie) return false;
        Cookies.SetForLong(context, Cookies.Device, cookie);
        return true;
    }

    /// <summary>Whoever came in with it is out as well.</summary>
    static async Task<IResult> End(Guid id, Visit visit, SealedStore store)
    {
        await store.Devices.Drop(visit, id);
        await visit.EndAllOthers();
        return Results.LocalRedirect("/visits");
    }

    static IResult Page(Here here, DeviceForm typed, Refusal? refusal) =>
        Answer.Page<DigitsPage, DigitsView>(here, new() { Typed = typed, Refusal = refusal });
}
