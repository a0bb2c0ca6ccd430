using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Sides;

public sealed record SideForm
{
    public const string NotYet = "not-yet";

    public string? Id { get; init; }

    /// <summary>A <see cref="Side"/>, or <see cref="NotYet"/>.</summary>
    public string? Side { get; init; }

    /// <summary>The newest statement when the page was opened; nothing before the first.</summary>
    public string? Saw { get; init; }

    public string? Outlook { get; init; }
    public string? Easier { get; init; }
    public string? Tomorrow { get; init; }

    /// <summary>"1" in the first evening, which goes on afterwards.</summary>
    public string? First { get; init; }
}

public sealed record ShareForm
{
    /// <summary>The <see cref="Side"/> that the button named.</summary>
    public string? Side { get; init; }
}

/// <summary>Where one stands oneself; sharing it with the other, and taking that back.</summary>
static class SidesPages
{
    public static void MapSides(this IEndpointRouteBuilder app)
    {
        var drawer = app.MapGroup("").InDrawer("/side");
        drawer.MapGet("/side", (Here here) => Show(here, first: false));
        drawer.MapGet("/first-evening/side", (Here here) => Show(here, first: true));
        drawer.MapPost("/side", State);
        drawer.MapPost("/side/share", ([FromForm] ShareForm form, Here here, Visit visit) =>
        {
            Side? saw = Choice.TryRead<Side>(form.Side, out var named) ? named : null;
            return Decide(here, visit, v => SharingASide.Decide(v.Record, v.Drawer, v.Me, saw));
        });
        drawer.MapPost("/side/withdraw", (Here here, Visit visit) => Decide(here, visit, v => v.Record.Sides.Withdraw(v.Me)));
    }

    static IResult Show(Here here, bool first) => Page(here, here.InDrawer, Kept(here.InDrawer, first), null);

    static async Task<IResult> State([FromForm] SideForm form, Here here, Visit visit)
    {
        if (!TryRead(form, out var id, out var side, out var outlook, out var easier, out var tomorrow, out var refusal))
            return Page(here, here.InDrawer, form, refusal);
        var (view, refused) = await visit.Transact(v =>
            StatingASide.Decide(v.Record, v.Drawer, id, v.Today, side, outlook, easier, tomorrow, v.Me, SawForm.Read(form.Saw)));
        return refused is not null ? Page(here, view, form, refused)
            : Results.LocalRedirect(form.First == "1" ? "/first-evening/spare-key" : "/side");
    }

    /// <summary>What was typed for another side than the one chosen is not asked for, and not kept.</summary>
    static bool TryRead(
        SideForm form, out Guid id, out Side? side, out Outlook? outlook, out Words? easier, out Words? tomorrow, out Refusal? refusal)
    {
        (easier, tomorrow) = (null, null);
        side = Choice.TryRead<Side>(form.Side, out var chosen) ? chosen : null;
        outlook = Choice.TryRead<Outlook>(form.Outlook, out var thought) ? thought : null;
        refusal = !Guid.TryParse(form.Id, out id) ? new NotThisForm()
            : side is null && form.Side != SideForm.NotYet ? new NoSideChosen()
            : !Typed.TryReadOptional(side?.WasHurt() == true ? form.Easier : null, nameof(form.Easier), out easier, out var no) ? no
            : !Typed.TryReadOptional(side?.Broke() == true ? form.Tomorrow : null, nameof(form.Tomorrow), out tomorrow, out no) ? no
            : null;
        return refusal is null;
    }

    static async Task<IResult> Decide(Here here, Visit visit, Func<Facts, Decision> decide)
    {
        var (view, refusal) = await visit.Transact(decide);
        return refusal is null ? Results.LocalRedirect("/side") : Page(here, view, Kept(view, first: false), refusal);
    }

    static SideForm Kept(View view, bool first)
    {
        var own = view.OpenDrawer.OwnSides;
        return new()
        {
            Side = own.Side is { } side ? Choice.Name(side) : own.IsStated ? SideForm.NotYet : null,
            Outlook = own.Outlook is { } outlook ? Choice.Name(outlook) : null,
            Easier = own.Easier?.Text,
            Tomorrow = own.Tomorrow?.Text,
            First = first ? "1" : null,
        };
    }

    static IResult Page(Here here, View view, SideForm typed, Refusal? refusal) =>
        Answer.Page<SidePage, SideView>(here, new()
        {
            NewId = here.Random.NewId(),
            Saw = SawForm.Name(view.OpenDrawer.OwnSides.Id),
            Typed = typed,
            Refusal = refusal,
            Other = view.Other?.Name.Text,
            Stated = view.OpenDrawer.OwnSides.Side,
            Shared = view.Record.Sides[view.Me],
            Theirs = view.Record.Sides[view.Me.Other()],
        });
}

public sealed record NoSideChosen() : Refusal(RefusalKind.NotLikeThis,
    "Choose one, or “not yet”. It can be changed whenever you want.", nameof(SideForm.Side));
