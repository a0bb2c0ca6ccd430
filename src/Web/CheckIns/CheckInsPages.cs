using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Today;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.CheckIns;

public sealed record CheckInForm
{
    public string? Id { get; init; }
    public string? Feeling { get; init; }
    public string? Words { get; init; }
    public string? Audience { get; init; }
}

/// <summary>"How are you, right now?": answering it, changing the answer, and what stayed closed.</summary>
static class CheckInsPages
{
    public static void MapCheckIns(this IEndpointRouteBuilder app)
    {
        app.MapPost("/check-ins", CheckIn);
        app.MapPost("/check-ins/{id:guid}/opening", (Guid id, Here here, Visit visit, IRandomSource random, HttpContext context) =>
            Decide(here, visit, random, context, v => v.Record.CheckIns.Show(id, v.Today, v.Me)));
        app.MapPost("/check-ins/{id:guid}/withdrawal", (Guid id, Here here, Visit visit, IRandomSource random, HttpContext context) =>
            Decide(here, visit, random, context, v => v.Record.CheckIns.Withdraw(id, v.Me)));
    }

    static async Task<IResult> CheckIn([FromForm] CheckInForm form, Here here, Visit visit, IRandomSource random, HttpContext context)
    {
        var read = TryRead(form, out var id, out var feeling, out var words, out var audience, out var refusal);
        return read
            ? await Decide(here, visit, random, context, Deed, form)
            : Answered(here, context, await visit.Read(), random, refusal, form);

        Decision Deed(View v) => CheckingIn.Decide(v.Record, v.Drawer, id, v.Today, feeling, words, audience, v.Me);
    }

    static async Task<IResult> Decide(
        Here here, Visit visit, IRandomSource random, HttpContext context, Func<View, Decision> decide, CheckInForm? form = null)
    {
        var (view, refusal) = await visit.Transact(decide);
        return Answered(here, context, view, random, refusal, form);
    }

    static IResult Answered(Here here, HttpContext context, View view, IRandomSource random, Refusal? refusal, CheckInForm? form) =>
        Answer.To<CheckInCard, TodayPage>(context, here, refusal, TodayPages.Shown(here, view, random, refusal is null ? null : form, refusal), "/today");

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

public sealed record NoFeelingChosen() : Refusal(RefusalKind.NotLikeThis, "Choose the one that comes closest. It does not have to fit well.");
