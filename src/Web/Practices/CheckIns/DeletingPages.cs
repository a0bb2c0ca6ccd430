using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.CheckIns;

/// <summary>Deleting an answer, and undoing that.</summary>
public sealed record DeletionForm
{
    public const string FromDays = "days";

    /// <summary>Where the form stood: among the last days, or on Today.</summary>
    public string? From { get; init; }
    public string? Feeling { get; init; }
    public string? Words { get; init; }
    public string? Proof { get; init; }
}

/// <summary>The last days, what stayed closed in them, and what its author deletes or has back.</summary>
static class DeletingPages
{
    public static void MapDeletingCheckIns(this IEndpointRouteBuilder app)
    {
        app.MapGet("/check-ins", async (Here here, Visit visit) => await LastDays(here, visit, await visit.Read(), null, null));
        app.MapPost("/check-ins/{id:guid}/show", Show);
        app.MapPost("/check-ins/{id:guid}/withdraw", Withdraw);
        app.MapPost("/check-ins/{id:guid}/put-back", PutBack);
    }

    static async Task<IResult> Show(Guid id, Here here, Visit visit, HttpContext context, TodayAround today)
    {
        var (view, refusal) = await visit.Transact(v => v.Record.CheckIns.Show(id, v.Today, v.Me));
        return refusal?.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : refusal is null && IsByScript(context) ? ClosedCard(here, view, id, isBack: false)
            : refusal is null ? Results.LocalRedirect("/today")
            : await today(here, view, CheckInCardView.Of(view, here.Random.NewId()) with { Refusal = refusal, Changing = true });
    }

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be given back.</summary>
    static async Task<IResult> Withdraw(
        Guid id, [FromForm] DeletionForm form, Here here, Visit visit, HttpContext context, TodayAround today)
    {
        var one = (await visit.Read()).Record.CheckIns.All.FirstOrDefault(c => c is { Withdrawn: false } && c.Id == id);
        var words = await visit.ReadWords(one?.SharedWords);
        var (view, refusal) = await visit.Transact(v => v.Record.CheckIns.Withdraw(id, v.Me));
        if (refusal is not null) return Status.NotHere(here);
        var deleted = words is null ? null : DeletedCheckIn.Of(visit, one!, words);
        return await AnswerAgain(here, visit, view, context, today, form, deleted, null);
    }

    static async Task<IResult> PutBack(
        Guid id, [FromForm] DeletionForm form, Here here, Visit visit, HttpContext context, TodayAround today)
    {
        var before = await visit.Read();
        if (before.Record.CheckIns.All.FirstOrDefault(c => c.By == before.Me && c.Knows(id)) is not { } one) return Status.NotHere(here);
        var (view, refusal) = !Choice.TryRead<Feeling>(form.Feeling, out var feeling) ? new(before, new NotThisForm())
            : !Typed.TryReadOptional<Words>(form.Words, nameof(form.Words), out var words, out var no) ? new(before, no)
            : await visit.Transact(v => v.Drawer.OwnCheckIns.Of(one.Day) is { Withdrawn: false } ? new AnsweredAnew()
                : PuttingBackACheckIn.Decide(v.Record, v.Drawer, id, feeling, words, IsProven(new(id, feeling, words)), v.Written, v.Today, v.Me));
        if (refusal is not null)
        {
            var still = new DeletedCheckIn(id, one.Day, form.Feeling ?? "", form.Words, form.Proof ?? "");
            return await AnswerAgain(here, visit, view, context, today, form, still, refusal);
        }
        return !IsByScript(context) ? Results.LocalRedirect(form.From == DeletionForm.FromDays ? "/check-ins" : "/today")
            : form.From == DeletionForm.FromDays ? await DayCard(here, visit, view, id)
            : ClosedCard(here, view, id, isBack: true);

        bool IsProven(CheckInWords words) => VisitToken.AreSame(DeletedCheckIn.ProofOf(visit, id, words), form.Proof);
    }

    static bool IsByScript(HttpContext context) => context.Request.Headers.ContainsKey("HX-Request");

    static async Task<IResult> AnswerAgain(
        Here here, Visit visit, View view, HttpContext context, TodayAround today, DeletionForm form, DeletedCheckIn? deleted, Refusal? refusal)
    {
        if (deleted is not null && IsByScript(context))
            return Answer.Fragment<DeletedCard, DeletedView>(here, new(deleted, form.From, refusal));
        return form.From == DeletionForm.FromDays ? await LastDays(here, visit, view, deleted, refusal)
            : await today(here, view, CheckInCardView.Of(view, here.Random.NewId()) with
            {
                Refusal = refusal,
                Changing = refusal is not null && deleted is null,
                Deleted = deleted,
            });
    }

    static IResult ClosedCard(Here here, View view, Guid id, bool isBack) =>
        Answer.Fragment<ClosedCard, ClosedView>(here, new(view.Record.CheckIns.All.First(c => c.Id == id), view.Other?.Name.Text, isBack));

    static async Task<IResult> DayCard(Here here, Visit visit, View view, Guid id)
    {
        var days = await Days(visit, view, view.Record.CheckIns.All.Where(c => c.Id == id));
        return Answer.Fragment<DayCard, DayOnPage>(here, days[0] with { IsBack = true });
    }

    /// <summary>What both could read of the last days, and what is still one's own to delete.</summary>
    static async Task<IResult> LastDays(Here here, Visit visit, View view, DeletedCheckIn? deleted, Refusal? refusal) =>
        Answer.Page<LastDaysPage, LastDaysView>(here, new()
        {
            Days = await Days(
                visit, view, view.Record.CheckIns.FoundBy(view.Me, view.Today).Union(view.Record.CheckIns.All.Where(c => c.Id == deleted?.Id))),
            Deleted = deleted,
            Refusal = refusal,
        });

    static async Task<IReadOnlyList<DayOnPage>> Days(Visit visit, View view, IEnumerable<CheckIn> found)
    {
        var shown = found.OrderByDescending(c => c.Day).ThenBy(c => c.By).ToList();
        var words = await visit.ReadWords([.. shown.Where(c => !c.Withdrawn).Select(c => c.SharedWords)]);
        return [.. shown.Select(c => new DayOnPage(
            c.Id, c.Day, c.By == view.Me, c.Opened, c.StayedClosed(CheckingIn.OldestOpen(view.Clock)),
            words.At(c.SharedWords), view.Other?.Name.Text))];
    }
}
