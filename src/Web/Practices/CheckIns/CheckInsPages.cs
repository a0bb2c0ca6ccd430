using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.FirstEvening;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.CheckIns;

public sealed record CheckInForm
{
    public string? Id { get; init; }
    public string? Feeling { get; init; }
    public string? Words { get; init; }
    public string? Audience { get; init; }

    /// <summary>The day that the page asked about.</summary>
    public string? Day { get; init; }

    /// <summary>The answer that the form began from, or <see cref="CheckInView.NoAnswer"/>.</summary>
    public string? From { get; init; }

    /// <summary>"1" in the first evening, which goes on afterwards.</summary>
    public string? First { get; init; }
}

/// <summary>"How are you, right now?": answering it, and changing the answer.</summary>
static class CheckInsPages
{
    public static void MapCheckIns(this IEndpointRouteBuilder app)
    {
        app.MapPost("/check-ins", CheckIn);
        app.MapDeletingCheckIns();
    }

    static async Task<IResult> CheckIn([FromForm] CheckInForm form, Here here, Visit visit, HttpContext context, TodayAround today)
    {
        if (!TryRead(form, out var id, out var feeling, out var words, out var audience, out var refusal))
            return await Answered(here, context, today, await visit.Read(), refusal, form);
        var saysOtherwise = false;
        (var view, refusal) = await visit.Transact(Deed);
        if (refusal is null && saysOtherwise) refusal = new ChangedMeanwhile();
        return await Answered(here, context, today, view, refusal, form);

        Decision Deed(Facts v)
        {
            // A form that was sent before changes nothing, so what there is now is what there will be.
            saysOtherwise = CheckingIn.AnswerOf(v.Record, v.Drawer, AskedBy(form, v.Today).Day, v.Me) is { Feeling: not null } mine
                && mine.Id == id && (mine.Feeling != feeling || mine.Words != words);
            return CheckingIn.Decide(v.Record, v.Drawer, id, AskedBy(form, v.Today), v.Clock, v.Written, feeling, words, audience, v.Me);
        }
    }

    static async Task<IResult> Answered(
        Here here, HttpContext context, TodayAround today, View view, Refusal? refusal, CheckInForm form)
    {
        if (form.First == "1")
            return refusal is null ? Results.LocalRedirect("/first-evening/side") : FirstEveningPages.CheckIn(here, view, form, refusal);
        // What was changed is looked at again as what it is now, not as a form.
        if (refusal is null) context.Response.Headers["HX-Replace-Url"] = "/today";
        var card = CheckInCardView.Of(view, here.Random.NewId()) with
        {
            Typed = refusal is null ? null : form,
            Refusal = refusal,
            Changing = refusal is not null,
        };
        return await Answer.To<CheckInCard, CheckInCardView>(context, here, card, () => today(here, view, card), "/today");
    }

    /// <summary>A page of before forms said so asks about today.</summary>
    static Asked AskedBy(CheckInForm form, LocalDate today) => new(
        Dated.TryRead(form.Day, out var day) ? day : today,
        form.From == CheckInView.NoAnswer ? Guid.Empty : Guid.TryParse(form.From, out var from) ? from : null);

    static bool TryRead(CheckInForm form, out Guid id, out Feeling feeling, out Words? words, out Audience audience, out Refusal? refusal)
    {
        (feeling, words) = (default, null);
        var isForm = Guid.TryParse(form.Id, out id) & Choice.TryRead(form.Audience, out audience);
        refusal = !isForm ? new NotThisForm()
            : !Choice.TryRead(form.Feeling, out feeling) ? new NoFeelingChosen()
            : Typed.TryReadOptional(form.Words, nameof(form.Words), out words, out var no) ? null
            : no;
        return refusal is null;
    }
}

public sealed record NoFeelingChosen() : Refusal(RefusalKind.NotLikeThis,
    "Choose the one that comes closest. It does not have to fit well.", nameof(CheckInForm.Feeling));
