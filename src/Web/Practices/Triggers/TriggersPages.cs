using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Triggers;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Triggers;

/// <summary>The map of what brings it up, written on a calm day.</summary>
static class TriggersPages
{
    public static void MapTriggers(this IEndpointRouteBuilder app)
    {
        app.MapTriggerLog();
        var drawer = app.MapGroup("").InDrawer("/triggers");
        drawer.MapGet("/triggers", (Here here, Visit visit) => MapPage(here, visit, here.InDrawer));
        drawer.MapGet("/triggers/new", New);
        drawer.MapGet("/triggers/{id:guid}", Change);
        drawer.MapPost("/triggers", Write);
        drawer.MapPost("/triggers/{id:guid}/withdraw", Withdraw);
    }

    static IResult New(Here here) => WritePage(here, null, null, new()
    {
        Id = $"{here.Random.NewId()}",
        Form = $"{here.Random.NewId()}",
        Saw = SawForm.Name(null),
        Kind = Choice.Name(TriggerKind.WhatHappened),
    });

    static async Task<IResult> Change(Guid id, Here here, Visit visit)
    {
        if (await OneOf(id, visit, here.InDrawer) is not { } one) return Status.NotHere(here);
        return WritePage(here, one, null, new()
        {
            Id = $"{id}",
            Form = $"{here.Random.NewId()}",
            Saw = SawForm.Name(one.One.Newest),
            Kind = Choice.Name(one.One.Kind),
            Name = one.Words.Name.Text,
            Body = one.Words.Body?.Text,
            Helps = one.Words.Helps?.Text,
        });
    }

    static async Task<IResult> Write([FromForm] TriggerForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryRead(out var formId, out var kind, out var words, out var no)
            ? await visit.TransactOnce(
                v => v.Drawer.OwnTriggers.Of(words.Id) is { } known && known.Newest == formId ? known.Words : null, words,
                v => v.Drawer.OwnTriggers.Write(words.Id, formId, kind, words, SawForm.Read(form.Saw) ?? Guid.Empty))
            : new(here.InDrawer, no);
        if (refusal is null && words is not null && view.OpenDrawer.OwnTriggers.All.IsOld(words.Id, formId)) refusal = new SentAlready();
        if (refusal is null) return Results.LocalRedirect("/triggers");
        var one = Guid.TryParse(form.Id, out var id) ? await OneOf(id, visit, view) : null;
        return WritePage(here, one, refusal, form with { Form = $"{here.Random.NewId()}", Saw = SawForm.Name(one?.One.Newest) });
    }

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be given back.</summary>
    static async Task<IResult> Withdraw(Guid id, [FromForm] TriggerDeedForm form, Here here, Visit visit)
    {
        var before = await OneOf(id, visit, here.InDrawer);
        var (view, refusal) = await visit.Transact(v => v.Drawer.OwnTriggers.Withdraw(id, SawForm.Read(form.Saw) ?? Guid.Empty));
        return refusal?.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : await MapPage(here, visit, view, refusal, refusal is null ? before : null);
    }

    static async Task<IResult> MapPage(Here here, Visit visit, View view, Refusal? refusal = null, TriggerOnPage? gone = null) =>
        Answer.Page<TriggersPage, TriggersView>(here, new()
        {
            All = await AllOf(visit, view),
            HasRoom = view.OpenDrawer.OwnTriggers.Kept.Count() < OwnTriggersState.Most,
            HasLog = view.OpenDrawer.TriggerLog.Months.Count > 0,
            NewId = here.Random.NewId(),
            Gone = gone,
            Refusal = refusal,
        });

    static IResult WritePage(Here here, TriggerOnPage? standing, Refusal? refusal, TriggerForm typed) =>
        Answer.Page<WriteTriggerPage, WriteTriggerView>(here, new() { Typed = typed, Standing = standing, Refusal = refusal });

    static async Task<TriggerOnPage?> OneOf(Guid id, Visit visit, View view) => (await AllOf(visit, view)).FirstOrDefault(t => t.One.Id == id);

    /// <summary>What happened between the two first, and in the order in which they were written.</summary>
    public static async Task<IReadOnlyList<TriggerOnPage>> AllOf(Visit visit, View view)
    {
        var all = view.OpenDrawer.OwnTriggers.Kept.OrderBy(t => t.Kind).ToList();
        var words = await visit.ReadWords([.. all.Select(t => t.Words)]);
        return [.. from one in all let said = words.At(one.Words) where said is not null select new TriggerOnPage(one, said)];
    }
}
