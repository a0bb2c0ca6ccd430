using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Anchors;

public sealed record AnchorForm
{
    public string? Id { get; init; }
    public string? What { get; init; }

    /// <summary>As <see cref="AnchorsPages.Month"/>, for who comes from there and goes back there.</summary>
    public string? From { get; init; }
}

/// <summary>Something done to an anchor, as its page showed it.</summary>
public sealed record AnchorDeedForm
{
    public string? Saw { get; init; }
}

/// <summary>What worked, to hold on to: offered by one, kept by both.</summary>
static class AnchorsPages
{
    public const string Month = "month";

    public static void MapAnchors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/anchors", async (Here here, Visit visit, string? from, string? just) =>
            Page(here, await visit.Read(), null, null, from, Guid.TryParse(just, out var one) ? one : null));
        app.MapPost("/anchors", Make);
        app.MapPost("/anchors/{id:guid}/keep", (Guid id, Here here, Visit visit) =>
            Decide(here, visit, v => v.Record.Anchors.Keep(id, v.Me)));
        app.MapPost("/anchors/{id:guid}/let-go", ([FromForm] AnchorDeedForm form, Guid id, Here here, Visit visit) =>
            Decide(here, visit, v => v.Record.Anchors.LetGo(id).While(form.Saw, v.Record.Anchors.Of(id)?.Seen), id));
        app.MapPost("/anchors/{id:guid}/put-back", (Guid id, Here here, Visit visit) =>
            Decide(here, visit, v => v.Record.Anchors.PutBack(id, v.Me), id));
    }

    static async Task<IResult> Make([FromForm] AnchorForm form, Here here, Visit visit)
    {
        var (view, refusal) = !Guid.TryParse(form.Id, out var id) ? new(await visit.Read(), new NotThisForm())
            : Typed.TryRead<Line>(form.What, nameof(form.What), out var what, out var no) ? await visit.Transact(v => v.Record.Anchors.Make(id, what))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect(form.From == Month ? $"/anchors?from={Month}" : "/anchors")
            : Page(here, view, form, refusal, form.From);
    }

    /// <param name="gone">The way back stands in the place of this one.</param>
    static async Task<IResult> Decide(Here here, Visit visit, Func<Facts, Decision> decide, Guid? gone = null)
    {
        var (view, refusal) = await visit.Transact(decide);
        return refusal is null ? Results.LocalRedirect(gone is null ? "/anchors" : $"/anchors?just={gone}")
            : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : Page(here, view, null, refusal, null, gone);
    }

    /// <param name="from">As <see cref="AnchorForm.From"/>.</param>
    static IResult Page(Here here, View view, AnchorForm? typed, Refusal? refusal, string? from, Guid? just = null) =>
        Answer.Page<AnchorsPage, AnchorsView>(here, new()
        {
            NewId = here.Random.NewId(),
            Other = view.Other?.Name.Text,
            Me = view.Me,
            Held = [.. view.Record.Anchors.All.Where(a => !a.LetGo || a.Id == just && a.LetGoBy == view.Me)],
            Just = just,
            FromMonth = from == Month,
            Typed = refusal.TypedAgain(typed?.What),
            Refusal = refusal,
        });
}
