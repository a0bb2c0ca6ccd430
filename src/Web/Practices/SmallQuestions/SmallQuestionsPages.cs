using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.Paces;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.SmallQuestions;

/// <summary>A doubt or a misunderstanding while it is small: asking, answering in the same three parts, and leaving it for the week.</summary>
static class SmallQuestionsPages
{
    public static void MapSmallQuestions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/small-questions", async (Here here, Visit visit) => await ListPage(here, visit, await visit.Read(), null));
        app.MapGet("/small-questions/new", async (Here here, Visit visit) => NewPage(here, await visit.Read(), new(), null));
        app.MapPost("/small-questions", Raise);
        app.MapGet("/small-questions/{id:guid}", async (Guid id, Here here, Visit visit) =>
            await OnePage(here, visit, await visit.Read(), id, null, null));
        app.MapPost("/small-questions/{id:guid}/answer", SendAnswer);
        app.MapPost("/small-questions/{id:guid}/park", Park);
        app.MapPost("/small-questions/{id:guid}/settle", Settle);
        app.MapPost("/small-questions/window", WishWindow);
    }

    static async Task<IResult> Raise([FromForm] SmallQuestionForm form, Here here, Visit visit)
    {
        if (!form.TryReadQuestion(out var id, out var noticed, out var did, out var asked, out var no))
            return NewPage(here, await visit.Read(), form, no);
        var isParked = form.When == SmallQuestionForm.ForTheWeek;
        var (view, refusal) = await visit.TransactOnce(
            v => v.Record.SmallQuestions.Of(id) is { } one && one.By == v.Me ? one.Words : null,
            new SmallQuestionWords(id, noticed, did, asked), v => v.Record.SmallQuestions.Raise(id, v.Today, isParked, noticed, did, asked, v.Me));
        return refusal is null ? Results.LocalRedirect($"/small-questions/{id}") : NewPage(here, view, form, refusal);
    }

    static async Task<IResult> SendAnswer(Guid id, [FromForm] SmallQuestionForm form, Here here, Visit visit)
    {
        var (view, refusal) = form.TryReadAnswer(out var formId, out var meant, out var noticed, out var did, out var no)
            ? await visit.TransactOnce<SmallQuestionEvent>(
                v => v.Record.SmallQuestions.Of(id) is { } one && one.By != v.Me && one.Answer == formId ? one.AnswerAt : null,
                new MeantWords(id, meant, noticed, did), v => v.Record.SmallQuestions.Answer(id, formId, meant, noticed, did, v.Me))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/small-questions/{id}")
            : view.Record.SmallQuestions.Of(id) is { } one && one.By != view.Me ? await OnePage(here, visit, view, id, form, refusal)
            : Status.NotHere(here);
    }

    static async Task<IResult> Park(Guid id, [FromForm] ParkForm form, Here here, Visit visit)
    {
        if (form.Parked is not ("yes" or "no")) return await OnePage(here, visit, await visit.Read(), id, null, new NotThisForm());
        var (view, refusal) = await visit.Transact(v => v.Record.SmallQuestions.Park(id, form.Parked == "yes"));
        return refusal is null ? Results.LocalRedirect($"/small-questions/{id}") : await OnePage(here, visit, view, id, null, refusal);
    }

    static async Task<IResult> Settle(Guid id, [FromForm] SettleForm form, Here here, Visit visit)
    {
        Guid? answer = Guid.TryParse(form.Answer, out var read) ? read : null;
        var (view, refusal) = await visit.Transact(v => v.Record.SmallQuestions.Settle(id, answer, v.Me));
        return refusal is null ? Results.LocalRedirect("/small-questions") : await OnePage(here, visit, view, id, null, refusal);
    }

    static async Task<IResult> WishWindow([FromForm] WindowForm form, Here here, Visit visit)
    {
        var days = int.TryParse(form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var (view, refusal) = await visit.Transact(v =>
            v.Record.SmallQuestions.WishWindow(days, v.Me).While(form.Saw, ReplyWindow.Of(v.Record.SmallQuestions, v.Me).Seen));
        return refusal is null ? Results.LocalRedirect("/small-questions") : await ListPage(here, visit, view, refusal);
    }

    static async Task<IResult> ListPage(Here here, Visit visit, View view, Refusal? refusal) =>
        Answer.Page<SmallQuestionsPage, SmallQuestionsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Lists = await SmallQuestionLists.Of(visit, view),
            Window = ReplyWindow.Of(view.Record.SmallQuestions, view.Me),
            Refusal = refusal.OfAFieldIf(view.Other is not null),
        });

    static IResult NewPage(Here here, View view, SmallQuestionForm typed, Refusal? refusal) =>
        Answer.Page<NewSmallQuestionPage, NewSmallQuestionView>(here, new()
        {
            NewId = here.Random.NewId(),
            Other = view.Other?.Name.Text,
            Pace = PaceOnPage.Of(view),
            Typed = typed.Again(refusal),
            Refusal = refusal,
        });

    static async Task<IResult> OnePage(Here here, Visit visit, View view, Guid id, SmallQuestionForm? typed, Refusal? refusal)
    {
        if (refusal?.Kind == RefusalKind.NotHere || view.Record.SmallQuestions.Of(id) is not { } one) return Status.NotHere(here);
        var words = await visit.ReadWords(one.Words, one.AnswerAt);
        return Answer.Page<SmallQuestionPage, SmallQuestionView>(here, new()
        {
            NewId = here.Random.NewId(),
            Other = view.Other?.Name.Text,
            One = one,
            IsMine = one.By == view.Me,
            Question = words.At(one.Words),
            TheirAnswer = one.AnswerAt is { } answer ? AnswerOnPage.Of(words.At(answer)) : null,
            HopedFor = SmallQuestionLists.HopedFor(view, one),
            Typed = typed?.Again(refusal),
            Refusal = refusal.OfAFieldIf(one.By != view.Me),
        });
    }
}
