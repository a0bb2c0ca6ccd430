using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Needs;

/// <summary>What I need to feel safe: written for oneself, looked at as the other would see it, and told or kept.</summary>
static class NeedsPages
{
    public static void MapNeeds(this IEndpointRouteBuilder app)
    {
        app.MapTheirNeeds();
        var drawer = app.MapGroup("").InDrawer("/needs");
        drawer.MapGet("/needs", (Here here, Visit visit) => OwnPage(here, visit, here.InDrawer));
        drawer.MapGet("/needs/write", Change);
        drawer.MapGet("/needs/preview", (Here here, Visit visit) => PreviewPage(here, visit, here.InDrawer, null));
        drawer.MapPost("/needs", Write);
        drawer.MapPost("/needs/show", Show);
        drawer.MapPost("/needs/take-back", TakeBack);
        drawer.MapPost("/needs/withdraw", Withdraw);
        drawer.MapPost("/needs/look-again", LookAgain);
        drawer.MapPost("/needs/agree", Agree);
        drawer.MapPost("/needs/add-more", AddMore);
    }

    static async Task<IResult> Change(Here here, Visit visit)
    {
        var words = await OwnWords(visit, here.InDrawer);
        return WritePage(here, here.InDrawer, words, null, new()
        {
            Form = $"{here.Random.NewId()}",
            Saw = SawForm.Name(NewestOf(here.InDrawer)),
            First = words?.First.Text,
            Second = words?.Second?.Text,
            Third = words?.Third?.Text,
        });
    }

    static async Task<IResult> Write([FromForm] NeedsForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryRead(out var formId, out var words, out var no)
            ? await visit.TransactOnce(
                v => v.Drawer.OwnNeeds.Newest == formId ? v.Drawer.OwnNeeds.Words : null, words,
                v => v.Drawer.OwnNeeds.Write(formId, words, SawForm.Read(form.Saw) ?? Guid.Empty, v.Today))
            : new(here.InDrawer, no);
        if (refusal is null && view.OpenDrawer.OwnNeeds.Newest != formId) refusal = new SentAlready();
        if (refusal is null) return Results.LocalRedirect(form.Then == NeedsForm.Preview && view.Other is not null ? "/needs/preview" : "/needs");
        return WritePage(here, view, await OwnWords(visit, view), refusal, form with
        {
            Form = $"{here.Random.NewId()}",
            Saw = SawForm.Name(NewestOf(view)),
        });
    }

    static async Task<IResult> Show([FromForm] NeedsDeedForm form, Here here, Visit visit)
    {
        var words = await OwnWords(visit, here.InDrawer);
        var (view, refusal) = Guid.TryParse(form.Form, out var formId)
            ? await visit.Transact(v => ShowingNeeds.Decide(v.Record, v.Drawer, formId, words, SawForm.Read(form.Saw) ?? Guid.Empty, v.Me))
            : new(here.InDrawer, new NotThisForm());
        return refusal is null ? Results.LocalRedirect("/needs") : await PreviewPage(here, visit, view, refusal);
    }

    static async Task<IResult> TakeBack([FromForm] NeedsDeedForm form, Visit visit)
    {
        await visit.Transact(v => v.Record.Needs.Withdraw(SawForm.Read(form.Saw) ?? Guid.Empty, v.Me));
        return Results.LocalRedirect("/needs");
    }

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be given back.</summary>
    static async Task<IResult> Withdraw([FromForm] NeedsDeedForm form, Here here, Visit visit)
    {
        var before = await OwnWords(visit, here.InDrawer);
        var (view, refusal) = await visit.Transact(v => TakingNeedsBack.Decide(v.Record, v.Drawer, SawForm.Read(form.Saw) ?? Guid.Empty, v.Me));
        return await OwnPage(here, visit, view, refusal, refusal is null ? before : null);
    }

    static async Task<IResult> LookAgain([FromForm] NeedsDeedForm form, Here here, Visit visit)
    {
        var (view, refusal) = Dated.TryReadOptional(form.Day, out NodaTime.LocalDate? day)
            ? await visit.Transact(v => v.Drawer.OwnNeeds.SetLookAgain(day, v.Today))
            : new(here.InDrawer, new NotADay { About = nameof(form.Day) });
        return refusal is null ? Results.LocalRedirect("/needs") : await OwnPage(here, visit, view, refusal);
    }

    static Task<IResult> Agree([FromForm] NeedForm form, Here here, Visit visit) =>
        Say(form, here, visit, (v, formId, needs, number, saidBack, _) => v.Record.Needs.Agree(needs, number, saidBack, formId, v.Me));

    static Task<IResult> AddMore([FromForm] NeedForm form, Here here, Visit visit) =>
        Say(form, here, visit, (v, formId, needs, number, saidBack, words) => v.Record.Needs.AddMore(needs, number, saidBack, formId, words, v.Me));

    /// <summary>What the owner says to what was said back.</summary>
    static async Task<IResult> Say(
        NeedForm form, Here here, Visit visit, Func<Facts, Guid, Guid, int, Guid, Words?, Decision> decide)
    {
        Words? words = null;
        var no = !form.TryRead(out var formId, out var needs, out var number) | !Guid.TryParse(form.SaidBack, out var saidBack) ? new NotThisForm()
            : !Typed.TryReadOptional(form.Words, nameof(form.Words), out words, out var why) ? why : null;
        var (view, refusal) = no is null ? await visit.Transact(v => decide(v, formId, needs, number, saidBack, words)) : new(here.InDrawer, no);
        return refusal is null ? Results.LocalRedirect("/needs")
            : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : await OwnPage(here, visit, view, refusal, typed: new(form.Number, form.Words));
    }

    static async Task<IResult> OwnPage(
        Here here, Visit visit, View view, Refusal? refusal = null, OwnNeedsWords? gone = null, TypedToANeed? typed = null)
    {
        if (await OwnWords(visit, view) is not { } words)
            return WritePage(here, view, null, refusal, new() { Form = $"{here.Random.NewId()}", Saw = SawForm.Name(null) }, gone, typed);
        var shown = await NeedOnPage.AllOf(view.Me, visit, view);
        return Answer.Page<NeedsPage, NeedsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Own = view.OpenDrawer.OwnNeeds,
            Words = words,
            ShownAs = view.Record.Needs.Of(view.Me)?.Form,
            Shown = shown,
            Today = view.Today,
            NewId = here.Random.NewId(),
            Typed = typed,
            Refusal = refusal.OfAFieldIf(typed is null || shown.Any(n => n.Said is not null && typed.IsTo(n))),
        });
    }

    static IResult WritePage(
        Here here, View view, OwnNeedsWords? standing, Refusal? refusal, NeedsForm typed, OwnNeedsWords? gone = null, TypedToANeed? toANeed = null) =>
        Answer.Page<WriteNeedsPage, WriteNeedsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Typed = typed,
            TypedToANeed = toANeed,
            Standing = standing,
            IsShown = view.Record.Needs.Of(view.Me) is not null,
            Gone = gone,
            NewId = here.Random.NewId(),
            Refusal = refusal,
        });

    static async Task<IResult> PreviewPage(Here here, Visit visit, View view, Refusal? refusal) =>
        view.Other is not { } other || await OwnWords(visit, view) is not { } words ? Status.NotHere(here)
        : Answer.Page<NeedsPreviewPage, NeedsPreviewView>(here, new()
        {
            Other = other.Name.Text,
            Words = words,
            Newest = view.OpenDrawer.OwnNeeds.Newest,
            IsShown = view.Record.Needs.Of(view.Me) is not null,
            IsAsShown = view.Record.Needs.Of(view.Me) is not null && view.OpenDrawer.OwnNeeds.IsAsShown,
            NewId = here.Random.NewId(),
            Refusal = refusal,
        });

    static Guid? NewestOf(View view) => view.OpenDrawer.OwnNeeds is { Words: not null } own ? own.Newest : null;

    static async Task<OwnNeedsWords?> OwnWords(Visit visit, View view) =>
        view.OpenDrawer.OwnNeeds.Words is { } at ? (await visit.ReadWords([at])).At(at) : null;
}
