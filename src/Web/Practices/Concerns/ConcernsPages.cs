using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Concerns;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.Paces;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Concerns;

/// <summary>A doubt or a misunderstanding while it is small: asking, answering in the same three parts, and leaving it for the week.</summary>
static class ConcernsPages
{
    public static void MapConcerns(this IEndpointRouteBuilder app)
    {
        app.MapGet("/concerns", async (Here here, Visit visit) => await ListPage(here, visit, await visit.Read(), null));
        app.MapGet("/concerns/new", async (Here here, Visit visit) => NewPage(here, await visit.Read(), new(), null));
        app.MapPost("/concerns", Raise);
        app.MapGet("/concerns/{id:guid}", async (Guid id, Here here, Visit visit) =>
            await OnePage(here, visit, await visit.Read(), id, null, null));
        app.MapPost("/concerns/{id:guid}/explanation", Explain);
        app.MapPost("/concerns/{id:guid}/parking", Park);
        app.MapPost("/concerns/{id:guid}/settling", Settle);
        app.MapPost("/concerns/window", WishWindow);
    }

    static async Task<IResult> Raise([FromForm] ConcernForm form, Here here, Visit visit)
    {
        if (!form.TryReadQuestion(out var id, out var noticed, out var did, out var asked, out var no))
            return NewPage(here, await visit.Read(), form, no);
        var isParked = form.When == ConcernForm.ForTheWeek;
        var (view, refusal) = await visit.TransactOnce(
            v => v.Record.Concerns.Of(id) is { } one && one.By == v.Me ? one.Words : null,
            new ConcernWords(id, noticed, did, asked), v => v.Record.Concerns.Raise(id, v.Today, isParked, noticed, did, asked, v.Me));
        return refusal is null ? Results.LocalRedirect($"/concerns/{id}") : NewPage(here, view, form, refusal);
    }

    static async Task<IResult> Explain(Guid id, [FromForm] ConcernForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryReadAnswer(out var formId, out var meant, out var noticed, out var did, out var no)
            ? await visit.TransactOnce<ConcernEvent>(
                v => v.Record.Concerns.Of(id) is { } one && one.By != v.Me && one.Answer == formId ? one.Explanation : null,
                new MeantWords(id, meant, noticed, did), v => v.Record.Concerns.Explain(id, formId, meant, noticed, did, v.Me))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/concerns/{id}")
            : view.Record.Concerns.Of(id) is { } one && one.By != view.Me ? await OnePage(here, visit, view, id, form, refusal)
            : Status.NotHere(here);
    }

    static async Task<IResult> Park(Guid id, [FromForm] ParkingForm form, Here here, Visit visit)
    {
        if (form.Parked is not ("yes" or "no")) return await OnePage(here, visit, await visit.Read(), id, null, new NotThisForm());
        var (view, refusal) = await visit.Transact(v => v.Record.Concerns.Park(id, form.Parked == "yes"));
        return refusal is null ? Results.LocalRedirect($"/concerns/{id}") : await OnePage(here, visit, view, id, null, refusal);
    }

    static async Task<IResult> Settle(Guid id, [FromForm] SettlingForm form, Here here, Visit visit)
    {
        Guid? answer = Guid.TryParse(form.Answer, out var read) ? read : null;
        var (view, refusal) = await visit.Transact(v => v.Record.Concerns.Settle(id, answer, v.Me));
        return refusal is null ? Results.LocalRedirect("/concerns") : await OnePage(here, visit, view, id, null, refusal);
    }

    static async Task<IResult> WishWindow([FromForm] WindowForm form, Here here, Visit visit)
    {
        var days = int.TryParse(form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var (view, refusal) = await visit.Transact(v =>
            v.Record.Concerns.WishWindow(days, v.Me).While(form.Saw, ReplyWindow.Of(v.Record.Concerns, v.Me).Seen));
        return refusal is null ? Results.LocalRedirect("/concerns") : await ListPage(here, visit, view, refusal);
    }

    static async Task<IResult> ListPage(Here here, Visit visit, View view, Refusal? refusal) =>
        Answer.Page<ConcernsPage, ConcernsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Lists = await ConcernLists.Of(visit, view),
            Window = ReplyWindow.Of(view.Record.Concerns, view.Me),
            Refusal = refusal,
        });

    static IResult NewPage(Here here, View view, ConcernForm typed, Refusal? refusal) =>
        Answer.Page<NewConcernPage, NewConcernView>(here, new()
        {
            NewId = here.Random.NewId(),
            Other = view.Other?.Name.Text,
            Pace = ShownPace.Of(view),
            Typed = typed.Again(refusal),
            Refusal = refusal,
        });

    static async Task<IResult> OnePage(Here here, Visit visit, View view, Guid id, ConcernForm? typed, Refusal? refusal)
    {
        if (refusal?.Kind == RefusalKind.NotHere || view.Record.Concerns.Of(id) is not { } one) return Status.NotHere(here);
        var words = await visit.ReadWords(one.Words, one.Explanation);
        return Answer.Page<ConcernPage, ConcernView>(here, new()
        {
            NewId = here.Random.NewId(),
            Other = view.Other?.Name.Text,
            One = one,
            IsMine = one.By == view.Me,
            Question = words.At(one.Words),
            Explanation = one.Explanation is { } answer ? ShownAnswer.Of(words.At(answer)) : null,
            HopedFor = ConcernLists.HopedFor(view, one),
            Typed = typed?.Again(refusal),
            Refusal = refusal,
        });
    }
}
