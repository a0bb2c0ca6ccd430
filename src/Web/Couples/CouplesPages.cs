using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Members;
using Goldseam.Web.Reaching;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Couples;

public sealed record JoinForm
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? SignInName { get; init; }
    public string? Passphrase { get; init; }
    public string? Suggestion { get; init; }
    public string? Zone { get; init; }
}

public sealed record NameForm
{
    public string? Name { get; init; }
    public string? Zone { get; init; }
}

/// <summary>Asking the other in, joining, and what one is called.</summary>
static class CouplesPages
{
    public static void MapCouples(this IEndpointRouteBuilder app)
    {
        app.MapGet("/invitation", ShowInvitation);
        app.MapPost("/invitation", Invite);
        app.MapPost("/invitation/withdrawal", TakeBack);
        app.MapGet("/join", (Here here, IRandomSource random) => JoinPage(here, random, new(), null)).ForEveryone();
        app.MapPost("/join", Join).ForEveryone();
        app.MapGet("/me/name", ShowName);
        app.MapPost("/me/name", Describe);
    }

    static async Task<IResult> ShowInvitation(Here here, Visit visit, SealedStore store, Reachability reachability, HttpRequest request)
    {
        var view = await visit.Read();
        if (view.Other is not null) return Results.LocalRedirect("/today");
        var invitation = await store.Invitations.Of(visit);
        // Nobody waits for an answer of which nothing would be shown.
        var reached = invitation is null ? null : await reachability.ReachedBy(request);
        return Answer.Page<InvitationPage>(new(here.Frame("/today"))
        {
            ["Code"] = invitation?.Code,
            ["Until"] = invitation is null ? null : view.Myself.At(invitation.Until),
            ["Origin"] = reached?.Origin,
            ["HasAddress"] = reachability.Address is not null,
        });
    }

    static async Task<IResult> Invite(Visit visit, SealedStore store)
    {
        await store.Invitations.Make(visit);
        return Results.LocalRedirect("/invitation");
    }

    static async Task<IResult> TakeBack(Visit visit, SealedStore store)
    {
        await store.Invitations.TakeBack(visit);
        return Results.LocalRedirect("/today");
    }

    static async Task<IResult> Join([FromForm] JoinForm form, Here here, SealedStore store, IRandomSource random, HttpContext context)
    {
        if (!OneTimeCode.TryParse(form.Code, out var code)) return JoinPage(here, random, form, new NotACode());
        if (here.Visit is { } visit)
            return Answer.To<JoinPage>(here, await store.Invitations.Join(visit, code), refused => JoinShown(here, random, form, refused), "/today");
        if (!NewAccount.TryRead(form.Name, form.SignInName, form.Passphrase, out var account, out var refusal)) return JoinPage(here, random, form, refusal);
        var entrance = await store.Invitations.Join(code, account.SignInName, account.Passphrase, account.Name, form.Zone ?? "");
        return Entering.Answer(context, here, entrance, refused => JoinPage(here, random, form, refused));
    }

    static IResult JoinPage(Here here, IRandomSource random, JoinForm typed, Refusal? refusal) =>
        Answer.Page<JoinPage>(JoinShown(here, random, typed, refusal), refusal is null ? 200 : 422);

    static Shown JoinShown(Here here, IRandomSource random, JoinForm typed, Refusal? refusal) => new(here.Frame())
    {
        ["Typed"] = typed,
        ["Refusal"] = refusal,
        ["Suggestion"] = WordList.Passphrase(random, typed.Suggestion),
    };

    static async Task<IResult> ShowName(Here here, Visit visit)
    {
        var myself = (await visit.Read()).Myself;
        return NamePage(here, new() { Name = myself.Name.Text, Zone = myself.Zone }, null);
    }

    static async Task<IResult> Describe([FromForm] NameForm form, Here here, Visit visit)
    {
        if (!Typed.TryRead<PersonName>(form.Name, out var name, out var refusal)) return NamePage(here, form, refusal);
        var outcome = await visit.Transact(v => v.Record.Couples.Describe(name, form.Zone ?? "", v.Me));
        return outcome.Refusal is { } no ? NamePage(here, form, no) : Results.LocalRedirect("/me");
    }

    static IResult NamePage(Here here, NameForm typed, Refusal? refusal) =>
        Answer.Page<NamePage>(new(here.Frame("/me")) { ["Typed"] = typed, ["Refusal"] = refusal }, refusal is null ? 200 : 422);
}
