using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

/// <summary>Something done to a promise, as its page showed it.</summary>
public sealed record DeedForm
{
    public string? Saw { get; init; }
}

/// <summary>Promises: each of the two makes, changes, pauses and hands back their own; the other sees them.</summary>
static class PromisesPages
{
    public static void MapPromises(this IEndpointRouteBuilder app)
    {
        app.MapGet("/promises", ShowAll);
        app.MapGet("/promises/new", ShowNew);
        app.MapPost("/promises", Make);
        app.MapGet("/promises/{id:guid}", Show);
        app.MapGet("/promises/{id:guid}/change", ShowChange);
        app.MapPost("/promises/{id:guid}/change", Change);
        app.MapPost("/promises/{id:guid}/pause", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Promises.Pause(id, v.Today, v.Me)));
        app.MapPost("/promises/{id:guid}/resume", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Promises.Resume(id, v.Today, v.Me)));
        app.MapPost("/promises/{id:guid}/hand-back", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Promises.HandBack(id, v.Today, v.Me)));
        app.MapPost("/promises/{id:guid}/take-up", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Promises.TakeUpAgain(id, v.Today, v.Me)));
    }

    static async Task<IResult> ShowAll(Here here, Visit visit)
    {
        var view = await visit.Read();
        return Answer.Page<PromisesPage, PromisesView>(here, new()
        {
            Mine = [.. view.Record.Promises.HeldBy(view.Me, view.Today)],
            Theirs = [.. view.Record.Promises.HeldBy(view.Me.Other(), view.Today)],
            Ended = [.. view.Record.Promises.EndedLately(view.Today)],
            Me = view.Me,
            Other = view.Other?.Name.Text,
            Today = view.Today,
        });
    }

    /// <param name="week">The Monday of a week in which the other said what would help; their words are read from the record.</param>
    static async Task<IResult> ShowNew(Here here, Visit visit, string? week)
    {
        var view = await visit.Read();
        return FormPage(here, view, null, here.Random.NewId(), new() { What = await WhatWouldHelp(visit, view, week), From = Dated.Name(view.Today), Offered = Dated.Name(view.Today) }, null);
    }

    /// <returns>What the other wrote, cut to what fits a line; null where there is nothing for this reader to take up.</returns>
    static async Task<string?> WhatWouldHelp(Visit visit, View view, string? week)
    {
        if (!Dated.TryRead(week, out var monday)) return null;
        var span = new Span(ReviewKind.Week, monday);
        if (!view.Record.Reviews.IsOpen(span) || view.Record.Reviews.Of(span, view.Me.Other()) is not { Taker: Taker.You, Words: { } place }) return null;
        var words = await visit.ReadWords(place);
        var wish = words?.Answers.FirstOrDefault(a => a.Prompt == Prompt.OneThing)?.Words.Text.ReplaceLineEndings(" ");
        return wish?.Length > Line.Most ? wish[..Line.Most] : wish;
    }

    static async Task<IResult> Make([FromForm] PromiseForm form, Here here, Visit visit)
    {
        if (!form.TryRead(out var read, out var no)) return FormPage(here, await visit.Read(), null, IdOf(form), form, no);
        var (view, refusal) = await visit.Transact(v =>
            v.Record.Promises.Make(read.Id, read.Kind, read.What, read.Why, read.RhythmOn(v.Today), read.At, v.Today, v.Me));
        if (refusal is null && IsAnother(view)) return FormPage(here, view, null, here.Random.NewId(), form, new SentAlready());
        return refusal is null ? Results.LocalRedirect($"/promises/{read.Id}") : FormPage(here, view, null, read.Id, form, refusal);

        bool IsAnother(View v) => v.Record.Promises.Of(read.Id) is { } one && one.By == v.Me
            && one.Terms.All(t => t.What != read.What || t.Why != read.Why || t.At != read.At);
    }

    static async Task<IResult> Show(Guid id, Here here, Visit visit)
    {
        var view = await visit.Read();
        return view.Promises.Of(id) is { } one ? Page(here, view, one, null) : Status.NotHere(here);
    }

    static async Task<IResult> ShowChange(Guid id, Here here, Visit visit)
    {
        var view = await visit.Read();
        return view.Record.Promises.Of(id) is { } one && one.By == view.Me
            ? FormPage(here, view, one, here.Random.NewId(), PromiseForm.Of(one, view.Clock), null)
            : Status.NotHere(here);
    }

    static async Task<IResult> Change(Guid id, [FromForm] PromiseForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryRead(out var read, out var no)
            ? await visit.Transact(v =>
                v.Record.Promises.Change(id, read.Id, read.Kind, read.What, read.Why, read.RhythmOn(v.Today), read.At, v.Clock, v.Me)
                    .While(v.Record.Promises.IsStill(id, form.Saw)))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/promises/{id}")
            : view.Record.Promises.Of(id) is { } one && one.By == view.Me ? FormPage(here, view, one, IdOf(form), form, refusal)
            : Status.NotHere(here);
    }

    static async Task<IResult> Decide(Here here, Visit visit, Guid id, string? saw, Func<Facts, Decision> decide)
    {
        var (view, refusal) = await visit.Transact(v => decide(v).While(v.Record.Promises.IsStill(id, saw)));
        return refusal is null ? Results.LocalRedirect($"/promises/{id}")
            : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : Page(here, view, view.Record.Promises.Of(id)!, refusal);
    }

    static IResult Page(Here here, View view, Promise one, Refusal? refusal) => Answer.Page<PromisePage, PromiseView>(here, new()
    {
        One = one,
        Other = view.Other?.Name.Text,
        IsMine = one.By == view.Me,
        Today = view.Today,
        Days = [.. one.Between(view.Today.PlusDays(-14), view.Today.PlusDays(14))
            .OrderBy(o => Math.Abs(Period.DaysBetween(view.Today, o.On))).Take(PromiseView.MostDays).OrderBy(o => o.On).Select(o => OccurrenceOnPage.For(view, o, here.Texts))],
        Refusal = refusal,
    });

    static IResult FormPage(Here here, View view, Promise? changed, Guid id, PromiseForm typed, Refusal? refusal) =>
        Answer.Page<PromiseFormPage, PromiseFormView>(here, new()
        {
            Changed = changed,
            NewId = id,
            Typed = typed,
            Other = view.Other?.Name.Text,
            Today = view.Today,
            Refusal = refusal,
        });

    /// <summary>The form keeps the id it had; one that lost it gets an id that nothing has.</summary>
    static Guid IdOf(PromiseForm form) => Guid.TryParse(form.Id, out var id) ? id : Guid.Empty;
}
