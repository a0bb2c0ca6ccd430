using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.WhatHelps;

/// <summary>What helps me: written on a calm day, looked at as the other would see it, and shown or kept.</summary>
static class WhatHelpsPages
{
    public static void MapWhatHelps(this IEndpointRouteBuilder app)
    {
        app.MapGet("/what-helps/theirs", ShowTheirs);
        var drawer = app.MapGroup("").InDrawer("/what-helps");
        drawer.MapGet("/what-helps", (Here here, Visit visit) => ListPage(here, visit, here.InDrawer));
        drawer.MapGet("/what-helps/new", (Here here) => New(here, HelpKind.Moment));
        drawer.MapGet("/what-helps/comfort-words", (Here here, Visit visit) =>
            here.InDrawer.OpenDrawer.OwnHelps.ComfortWords is { } one ? Change(one.Id, here, visit) : Task.FromResult(New(here, HelpKind.ComfortWords)));
        drawer.MapGet("/what-helps/{id:guid}", Change);
        drawer.MapGet("/what-helps/{id:guid}/preview", (Guid id, Here here, Visit visit) => PreviewPage(id, here, visit, here.InDrawer, null));
        drawer.MapPost("/what-helps", Write);
        drawer.MapPost("/what-helps/{id:guid}/show", Show);
        drawer.MapPost("/what-helps/{id:guid}/take-back", TakeBack);
        drawer.MapPost("/what-helps/{id:guid}/withdraw", Withdraw);
    }

    static async Task<IResult> ShowTheirs(Here here, Visit visit)
    {
        var view = await visit.Read();
        if (view.Other is not { } other) return Status.NotHere(here);
        var all = view.Record.Helps.ShownBy(view.Me.Other()).ToList();
        var words = await visit.ReadWords([.. all.Select(h => h.Words)]);
        return Answer.Page<TheirHelpPage, TheirHelpView>(here, new()
        {
            Other = other.Name.Text,
            All = [.. from one in all let said = words.At(one.Words) where said is not null select (one.Kind, said)],
        });
    }

    static IResult New(Here here, HelpKind kind) => WritePage(here, here.InDrawer, null, null, new()
    {
        Id = $"{here.Random.NewId()}",
        Form = $"{here.Random.NewId()}",
        Saw = SawForm.Name(null),
        Kind = Choice.Name(kind),
    });

    static async Task<IResult> Change(Guid id, Here here, Visit visit)
    {
        if (await OneOf(id, visit, here.InDrawer) is not { } one) return Status.NotHere(here);
        return WritePage(here, here.InDrawer, one, null, new()
        {
            Id = $"{id}",
            Form = $"{here.Random.NewId()}",
            Saw = SawForm.Name(one.One.Newest),
            Kind = Choice.Name(one.One.Kind),
            Name = one.Words.Name?.Text,
            Helps = one.Words.Helps?.Text,
            PleaseNot = one.Words.PleaseNot?.Text,
            ForMe = one.Words.ForMe?.Text,
        });
    }

    static async Task<IResult> Write([FromForm] HelpForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryRead(out var formId, out var kind, out var words, out var no)
            ? await visit.TransactOnce(
                v => v.Drawer.OwnHelps.Of(words.Id) is { } known && known.Newest == formId ? known.Words : null, words,
                v => v.Drawer.OwnHelps.Write(words.Id, formId, kind, words, SawForm.Read(form.Saw) ?? Guid.Empty))
            : new(here.InDrawer, no);
        if (refusal is null && view.OpenDrawer.OwnHelps.All.IsOld(words.Id, formId)) refusal = new SentAlready();
        if (refusal is null) return Results.LocalRedirect(form.Then == HelpForm.Preview && view.Other is not null ? $"/what-helps/{words.Id}/preview" : "/what-helps");
        // There is one set of comfort words: of two tabs that began it, the second goes on with what stands.
        var one = await OneOf(kind == HelpKind.ComfortWords ? view.OpenDrawer.OwnHelps.ComfortWords?.Id ?? words.Id : words.Id, visit, view);
        return WritePage(here, view, one, refusal, form with
        {
            Id = one is null ? form.Id : $"{one.One.Id}",
            Form = $"{here.Random.NewId()}",
            Saw = SawForm.Name(one?.One.Newest),
        });
    }

    static async Task<IResult> Show(Guid id, [FromForm] HelpDeedForm form, Here here, Visit visit)
    {
        var words = (await OneOf(id, visit, here.InDrawer))?.Words;
        var (view, refusal) = Guid.TryParse(form.Form, out var formId)
            ? await visit.Transact(v => ShowingWhatHelps.Decide(v.Record, v.Drawer, id, formId, words, SawForm.Read(form.Saw) ?? Guid.Empty, v.Me))
            : new(here.InDrawer, new NotThisForm());
        return refusal is null ? Results.LocalRedirect("/what-helps") : await PreviewPage(id, here, visit, view, refusal);
    }

    static async Task<IResult> TakeBack(Guid id, Here here, Visit visit)
    {
        var (view, _) = await visit.Transact(v => v.Record.Helps.Withdraw(id, v.Me));
        return view.OpenDrawer.OwnHelps.Of(id) is null ? Status.NotHere(here) : Results.LocalRedirect("/what-helps");
    }

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be given back.</summary>
    static async Task<IResult> Withdraw(Guid id, [FromForm] HelpDeedForm form, Here here, Visit visit)
    {
        var before = await OneOf(id, visit, here.InDrawer);
        var (view, refusal) = await visit.Transact(v => TakingWhatHelpsBack.Decide(v.Record, v.Drawer, id, SawForm.Read(form.Saw) ?? Guid.Empty, v.Now, v.Me));
        return refusal?.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : await ListPage(here, visit, view, refusal, refusal is null && before is not null ? (before.One.Kind, before.Words) : null);
    }

    static async Task<IResult> ListPage(
        Here here, Visit visit, View view, Refusal? refusal = null, (HelpKind, OwnHelpWords)? gone = null) =>
        Answer.Page<WhatHelpsPage, WhatHelpsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            All = await AllOf(visit, view),
            HasRoom = view.OpenDrawer.OwnHelps.Moments.Count() < OwnHelpsState.MostMoments,
            NewId = here.Random.NewId(),
            Gone = gone,
            Refusal = refusal,
        });

    static IResult WritePage(Here here, View view, HelpOnPage? standing, Refusal? refusal, HelpForm typed) =>
        Answer.Page<WriteHelpPage, WriteHelpView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Kind = Choice.TryRead<HelpKind>(typed.Kind, out var kind) ? kind : HelpKind.Moment,
            Typed = typed,
            Refusal = refusal,
            Standing = standing,
        });

    static async Task<IResult> PreviewPage(Guid id, Here here, Visit visit, View view, Refusal? refusal) =>
        refusal?.Kind == RefusalKind.NotHere || view.Other is not { } other || await OneOf(id, visit, view) is not { } one ? Status.NotHere(here)
        : Answer.Page<HelpPreviewPage, HelpPreviewView>(here, new()
        {
            Other = other.Name.Text,
            Of = one,
            IsFromBefore = one.One.IsFromBefore(view.Record.Couples.Joined),
            NewId = here.Random.NewId(),
            Refusal = refusal,
        });

    static async Task<HelpOnPage?> OneOf(Guid id, Visit visit, View view) => (await AllOf(visit, view)).FirstOrDefault(h => h.One.Id == id);

    /// <summary>Moments in the order in which they were written first, comfort words after them.</summary>
    public static async Task<IReadOnlyList<HelpOnPage>> AllOf(Visit visit, View view)
    {
        var all = view.OpenDrawer.OwnHelps.Kept.OrderBy(h => h.Kind).ToList();
        var words = await visit.ReadWords([.. all.Select(h => h.Words)]);
        return [.. from one in all
                   let said = words.At(one.Words)
                   where said is not null
                   let isShown = view.Record.Helps.Of(one.Id, view.Me) is not null
                   select new HelpOnPage(one, said, isShown, isShown && one.IsAsShown)];
    }
}
