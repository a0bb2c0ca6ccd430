using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Paces;

public sealed record PaceForm
{
    public const string None = "none";

    public string? Id { get; init; }

    /// <summary>A <see cref="Domain.Practices.Paces.Pace"/>, or <see cref="None"/>.</summary>
    public string? Pace { get; init; }

    /// <summary>What the page showed.</summary>
    public string? Saw { get; init; }
}

public sealed record KeptPaceForm
{
    /// <summary>The looser one that waited on the page.</summary>
    public string? Waited { get; init; }
}

/// <summary>How often there is talk about what happened: set by who was hurt.</summary>
static class PacesPages
{
    public static void MapPaces(this IEndpointRouteBuilder app)
    {
        app.MapGet("/pace", async (Here here, Visit visit) => Page(here, await visit.Read(), null, null));
        app.MapPost("/pace", Set);
        app.MapPost("/pace/keep", Keep).InDrawer("/pace");
    }

    static async Task<IResult> Keep([FromForm] KeptPaceForm form, Here here, Visit visit)
    {
        Guid? waited = Guid.TryParse(form.Waited, out var one) ? one : null;
        var (view, refusal) = await visit.Transact(v => KeepingThePace.Decide(v.Record, v.Drawer, waited, v.Me));
        return refusal is null ? Results.LocalRedirect("/pace") : Page(here, view, null, refusal);
    }

    static async Task<IResult> Set([FromForm] PaceForm form, Here here, Visit visit)
    {
        Pace? pace = Choice.TryRead<Pace>(form.Pace, out var chosen) ? chosen : null;
        if (!Guid.TryParse(form.Id, out var id) || pace is null && form.Pace != PaceForm.None)
            return Page(here, await visit.Read(), form, new NoPaceChosen());
        var (view, refusal) = await visit.Transact(v =>
            SettingThePace.Decide(v.Record, v.Drawer, id, pace, v.Me, SawForm.Read(form.Saw), v.DrawerIsOpen));
        return refusal is null ? Results.LocalRedirect("/pace") : Page(here, view, form, refusal);
    }

    static IResult Page(Here here, View view, PaceForm? typed, Refusal? refusal)
    {
        var mine = view.Record.Paces[view.Me]?.Pace;
        // It lies in the drawer: who only holds the phone must not find out whether it was taken back.
        var waiting = view.Drawer?.OwnPaces.Waiting;
        var maySet = view.Record.Sides[view.Me]?.WasHurt() == true || mine is not null;
        return Answer.Page<PacePage, PaceView>(here, new()
        {
            NewId = here.Random.NewId(),
            Saw = SawForm.Name(SettingThePace.Newest(view.Record, view.Drawer, view.Me)),
            // After a refusal because it changed, the page shows how it stands and not what was chosen on the one before.
            Chosen = (refusal is ChangedMeanwhile ? null : typed?.Pace) ?? (mine is { } now ? Choice.Name(now) : view.Record.Paces[view.Me] is null ? null : PaceForm.None),
            Mine = mine,
            Theirs = view.Record.Paces[view.Me.Other()]?.Pace,
            Other = view.Other?.Name.Text,
            MaySet = maySet,
            Waiting = waiting,
            Holds = waiting is null ? null : view.Myself.At(waiting.Holds),
            Refusal = refusal.OfAFieldIf(maySet),
        });
    }
}

public sealed record NoPaceChosen() : Refusal(RefusalKind.NotLikeThis,
    "Choose one of these. “No pace” is one of them.", nameof(PaceForm.Pace));
