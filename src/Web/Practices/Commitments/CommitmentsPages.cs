using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Commitments;

/// <summary>Something done to a promise, as its page showed it.</summary>
public sealed record DeedForm
{
    public string? Saw { get; init; }
}

/// <summary>Promises: each of the two makes, changes, pauses and hands back their own; the other sees them.</summary>
static class CommitmentsPages
{
    public static void MapCommitments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/commitments", ShowAll);
        app.MapGet("/commitments/new", ShowNew);
        app.MapPost("/commitments", Make);
        app.MapGet("/commitments/{id:guid}", Show);
        app.MapGet("/commitments/{id:guid}/change", ShowChange);
        app.MapPost("/commitments/{id:guid}/change", Change);
        app.MapPost("/commitments/{id:guid}/pause", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Commitments.Pause(id, v.Today, v.Me)));
        app.MapPost("/commitments/{id:guid}/resumption", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Commitments.Resume(id, v.Today, v.Me)));
        app.MapPost("/commitments/{id:guid}/handing-back", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Commitments.HandBack(id, v.Today, v.Me)));
        app.MapPost("/commitments/{id:guid}/taking-up", (Guid id, [FromForm] DeedForm form, Here here, Visit visit) =>
            Decide(here, visit, id, form.Saw, v => v.Record.Commitments.TakeUpAgain(id, v.Today, v.Me)));
    }

    static async Task<IResult> ShowAll(Here here, Visit visit)
    {
        var view = await visit.Read();
        return Answer.Page<CommitmentsPage, CommitmentsView>(here, new()
        {
            Mine = [.. view.Record.Commitments.HeldBy(view.Me, view.Today)],
            Theirs = [.. view.Record.Commitments.HeldBy(view.Me.Other(), view.Today)],
            Ended = [.. view.Record.Commitments.EndedLately(view.Today)],
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

    static async Task<IResult> Make([FromForm] CommitmentForm form, Here here, Visit visit)
    {
        if (!form.TryRead(out var read, out var no)) return FormPage(here, await visit.Read(), null, IdOf(form), form, no);
        var (view, refusal) = await visit.Transact(v =>
            v.Record.Commitments.Make(read.Id, read.Kind, read.What, read.Why, read.RhythmOn(v.Today), read.At, v.Today, v.Me));
        if (refusal is null && IsAnother(view)) return FormPage(here, view, null, here.Random.NewId(), form, new SentAlready());
        return refusal is null ? Results.LocalRedirect($"/commitments/{read.Id}") : FormPage(here, view, null, read.Id, form, refusal);

        bool IsAnother(View v) => v.Record.Commitments.Of(read.Id) is { } one && one.By == v.Me
            && one.Terms.All(t => t.What != read.What || t.Why != read.Why || t.At != read.At);
    }

    static async Task<IResult> Show(Guid id, Here here, Visit visit)
    {
        var view = await visit.Read();
        return view.Commitments.Of(id) is { } one ? Page(here, view, one, null) : Status.NotHere(here);
    }

    static async Task<IResult> ShowChange(Guid id, Here here, Visit visit)
    {
        var view = await visit.Read();
        return view.Record.Commitments.Of(id) is { } one && one.By == view.Me
            ? FormPage(here, view, one, here.Random.NewId(), CommitmentForm.Of(one, view.Clock), null)
            : Status.NotHere(here);
    }

    static async Task<IResult> Change(Guid id, [FromForm] CommitmentForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryRead(out var read, out var no)
            ? await visit.Transact(v =>
                v.Record.Commitments.Change(id, read.Id, read.Kind, read.What, read.Why, read.RhythmOn(v.Today), read.At, v.Clock, v.Me)
                    .While(v.Record.Commitments.IsStill(id, form.Saw)))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/commitments/{id}")
            : view.Record.Commitments.Of(id) is { } one && one.By == view.Me ? FormPage(here, view, one, IdOf(form), form, refusal)
            : Status.NotHere(here);
    }

    static async Task<IResult> Decide(Here here, Visit visit, Guid id, string? saw, Func<Facts, Decision> decide)
    {
        var (view, refusal) = await visit.Transact(v => decide(v).While(v.Record.Commitments.IsStill(id, saw)));
        return refusal is null ? Results.LocalRedirect($"/commitments/{id}")
            : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : Page(here, view, view.Record.Commitments.Of(id)!, refusal);
    }

    static IResult Page(Here here, View view, Commitment one, Refusal? refusal) => Answer.Page<CommitmentPage, CommitmentView>(here, new()
    {
        One = one,
        Other = view.Other?.Name.Text,
        IsMine = one.By == view.Me,
        Today = view.Today,
        Days = [.. one.Between(view.Today.PlusDays(-14), view.Today.PlusDays(14))
            .OrderBy(o => o.On).Select(o => ShownOccurrence.For(view, o, here.Frame().T))],
        Refusal = refusal,
    });

    static IResult FormPage(Here here, View view, Commitment? changed, Guid id, CommitmentForm typed, Refusal? refusal) =>
        Answer.Page<CommitmentFormPage, CommitmentFormView>(here, new()
        {
            Changed = changed,
            NewId = id,
            Typed = typed,
            Other = view.Other?.Name.Text,
            Today = view.Today,
            Refusal = refusal,
        });

    /// <summary>The form keeps the id it had; one that lost it gets an id that nothing has.</summary>
    static Guid IdOf(CommitmentForm form) => Guid.TryParse(form.Id, out var id) ? id : Guid.Empty;
}
