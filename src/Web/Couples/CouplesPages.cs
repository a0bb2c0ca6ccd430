using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Addresses;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Couples;

public sealed record NameForm
{
    public string? Name { get; init; }
    public string? Zone { get; init; }
    public string? Saw { get; init; }
}

/// <summary>Asking the other in, and what one is called.</summary>
static class CouplesPages
{
    public static void MapCouples(this IEndpointRouteBuilder app)
    {
        app.MapGet("/invitation", ShowInvitation);
        app.MapPost("/invitation", Invite);
        app.MapPost("/invitation/withdraw", Withdraw);
        app.MapJoin();
        app.MapGet("/me/name", ShowName);
        app.MapPost("/me/name", ChangeName);
    }

    static async Task<IResult> ShowInvitation(Here here, Visit visit, SealedStore store, Reachability reachability, HttpRequest request)
    {
        var view = await visit.Read();
        if (view.Other is not null) return Results.LocalRedirect("/today");
        var invitation = await store.Invitations.Of(visit);
        // Nobody waits for an answer of which nothing would be shown.
        var reached = invitation is null ? null : await reachability.ReachedBy(request);
        return Answer.Page<InvitationPage, InvitationView>(here, new()
        {
            Code = invitation?.Code,
            Until = invitation is null ? null : view.Myself.At(invitation.Until),
            Origin = reached?.Origin,
            HasAddress = reachability.Address is not null,
        });
    }

    static async Task<IResult> Invite(Visit visit, SealedStore store)
    {
        await store.Invitations.Make(visit);
        return Results.LocalRedirect("/invitation");
    }

    static async Task<IResult> Withdraw(Visit visit, SealedStore store)
    {
        await store.Invitations.TakeBack(visit);
        return Results.LocalRedirect("/today");
    }

    static async Task<IResult> ShowName(Here here, Visit visit)
    {
        var view = await visit.Read();
        return NamePage(here, view, new() { Name = view.Myself.Name.Text, Zone = view.Myself.Zone }, null);
    }

    static async Task<IResult> ChangeName([FromForm] NameForm form, Here here, Visit visit)
    {
        if (!Typed.TryRead<PersonName>(form.Name, nameof(form.Name), out var name, out var no)) return NamePage(here, await visit.Read(), form, no);
        var (view, refusal) = await visit.Transact(v =>
            v.Record.Couples.Describe(name, Zones.Read(form.Zone), v.Me).While(form.Saw, v.Myself.Seen));
        return refusal is null ? Results.LocalRedirect("/me") : NamePage(here, view, form, refusal);
    }

    static IResult NamePage(Here here, View view, NameForm typed, Refusal? refusal) =>
        Answer.Page<NamePage, NameView>(here, new() { Myself = view.Myself, Typed = typed, Refusal = refusal });
}
