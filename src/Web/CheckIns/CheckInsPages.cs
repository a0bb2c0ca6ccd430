using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Beginning;
using Goldseam.Web.Guarding;
using Goldseam.Web.Today;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.CheckIns;

public sealed record CheckInForm
{
    public string? Id { get; init; }
    public string? Feeling { get; init; }
    public string? Words { get; init; }
    public string? Audience { get; init; }

    /// <summary>"1" in the first evening, which goes on afterwards.</summary>
    public string? First { get; init; }
}

/// <summary>"How are you, right now?": answering it, changing the answer, and what stayed closed.</summary>
static class CheckInsPages
{
    public static void MapCheckIns(this IEndpointRouteBuilder app)
    {
        app.MapGet("/check-ins", ShowLastDays);
        app.MapPost("/check-ins", CheckIn);
        app.MapPost("/check-ins/{id:guid}/opening", (Guid id, Here here, Visit visit, IRandomSource random, HttpContext context) =>
            Decide(here, visit, random, context, v => v.Record.CheckIns.Show(id, v.Today, v.Me)));
        app.MapPost("/check-ins/{id:guid}/withdrawal", (Guid id, Here here, Visit visit, IRandomSource random, HttpContext context) =>
            Decide(here, visit, random, context, v => v.Record.CheckIns.Withdraw(id, v.Me)));
    }

    /// <summary>What both could read of the last days, and what is still one's own to withdraw.</summary>
    static async Task<IResult> ShowLastDays(Here here, Visit visit)
    {
        var view = await visit.Read();
        var shown = view.Record.CheckIns.All.Where(c => !c.Withdrawn && (c.Opened || c.By == view.Me))
            .OrderByDescending(c => c.Day).ThenBy(c => c.By).ToList();
        var words = await visit.ReadRecord([.. shown.Select(c => c.WordsSeq)]);
        return Answer.Page<LastDaysPage>(new(here.Frame("/us"))
        {
            ["Other"] = view.Other?.Name.Text,
            ["Days"] = (IReadOnlyList<ShownDay>)[.. shown.Select(c => new ShownDay(
                c.Id, c.Day, c.By == view.Me, c.Opened, words.GetValueOrDefault(c.WordsSeq)?.What as CheckInWords))],
        });
    }

    static async Task<IResult> CheckIn([FromForm] CheckInForm form, Here here, Visit visit, IRandomSource random, HttpContext context)
    {
        var read = TryRead(form, out var id, out var feeling, out var words, out var audience, out var refusal);
        return read
            ? await Decide(here, visit, random, context, Deed, form)
            : await Answered(here, context, await visit.Read(), random, refusal, form);

        Decision Deed(View v) => CheckingIn.Decide(v.Record, v.Drawer, id, v.Today, feeling, words, audience, v.Me);
    }

    static async Task<IResult> Decide(
        Here here, Visit visit, IRandomSource random, HttpContext context, Func<View, Decision> decide, CheckInForm? form = null)
    {
        var (view, refusal) = await visit.Transact(decide);
        return await Answered(here, context, view, random, refusal, form);
    }

    static async Task<IResult> Answered(Here here, HttpContext context, View view, IRandomSource random, Refusal? refusal, CheckInForm? form)
    {
        if (form?.First == "1")
            return refusal is null ? Results.LocalRedirect("/beginning/side") : BeginningPages.CheckIn(here, view, random, form, refusal);
        var typed = refusal is null ? null : form;
        return Answer.To<CheckInCard, TodayPage>(context, here, refusal, await TodayPages.Shown(here, view, random, typed, refusal), "/today");
    }

    static bool TryRead(
        CheckInForm form, out Guid id, out Feeling feeling, out Words? words, out Audience audience, out Refusal? refusal)
    {
        (feeling, words) = (default, null);
        var isForm = Guid.TryParse(form.Id, out id) & Choice.TryRead(form.Audience, out audience);
        refusal = !isForm ? new NotThisForm()
            : !Choice.TryRead(form.Feeling, out feeling) ? new NoFeelingChosen()
            : Typed.TryReadOptional(form.Words, out words, out var no) ? null
            : no;
        return refusal is null;
    }
}

/// <param name="Words">Null where they have faded.</param>
public sealed record ShownDay(Guid Id, LocalDate Day, bool IsMine, bool IsOpen, CheckInWords? Words);

public sealed record NoFeelingChosen() : Refusal(RefusalKind.NotLikeThis, "Choose the one that comes closest. It does not have to fit well.");
