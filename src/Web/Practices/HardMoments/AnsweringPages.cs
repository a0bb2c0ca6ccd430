using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.HardMoments;

public sealed record AnswerForm
{
    public string? Id { get; init; }
    public string? Answer { get; init; }

    /// <summary>The newest answer when the page was opened.</summary>
    public string? Saw { get; init; }

    /// <summary>The day that the page named, so that midnight changes nothing.</summary>
    public string? Day { get; init; }

    public string? At { get; init; }
}

/// <summary>A hard moment that was sent: for its owner, that it is there; for the other, three answers of equal weight.</summary>
static class AnsweringPages
{
    /// <summary>Before that hour, who is awake has not begun the next day.</summary>
    const int DayBegins = 5;

    public static void MapAnswering(this IEndpointRouteBuilder app)
    {
        app.MapGet("/hard-moments/{id:guid}", async (Guid id, Here here, Visit visit) =>
            await Page(id, here, visit, await visit.Read(), null, null));
        app.MapPost("/hard-moments/{id:guid}/answer", SendAnswer);
        app.MapPost("/hard-moments/{id:guid}/withdraw", Withdraw);
    }

    static async Task<IResult> SendAnswer(Guid id, [FromForm] AnswerForm form, Here here, Visit visit)
    {
        var (view, refusal) = TryRead(form, out var read, out var no)
            ? await visit.Transact(v => Decided(here, v, id, read, form.Saw))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/hard-moments/{id}") : await Page(id, here, visit, view, form, refusal);
    }

    static Decision Decided(Here here, Facts v, Guid id, ReadAnswer read, string? saw)
    {
        var decision = read is { Day: { } day, At: { } at }
            ? NamingATime.Decide(
                v.Record, id, read.Form, Line.Stored(here.Texts["Being there, after a hard moment"].Value), day, at, v.Clock, v.Now, v.Me)
            : v.Record.HardMoments.Answer(id, read.Form, read.Answer, v.Now, v.Me);
        return decision.Refusal is null ? decision.While(saw, SawForm.Name(v.Record.HardMoments.Of(id)?.Answered?.Forms.Newest)) : decision;
    }

    static bool TryRead(AnswerForm form, [NotNullWhen(true)] out ReadAnswer? read, [NotNullWhen(false)] out Refusal? refusal)
    {
        (read, refusal) = (null, null);
        LocalTime? at = null;
        LocalDate day = default;
        if (!Guid.TryParse(form.Id, out var id) || !Choice.TryRead<HardMomentAnswer>(form.Answer, out var answer)) refusal = new NotThisForm();
        else if (answer != HardMomentAnswer.AtATime) read = new(id, answer, null, null);
        else if (!Dated.TryRead(form.Day, out day)) refusal = new NotThisForm();
        else if (!Dated.TryReadOptional(form.At, out at)) refusal = new NotATime { About = nameof(form.At) };
        else if (at is null) refusal = new NotATimeAhead();
        else read = new(id, answer, day, at);
        return read is not null;
    }

    static async Task<IResult> Withdraw(Guid id, Here here, Visit visit)
    {
        var (view, refusal) = await visit.Transact(v => v.Record.HardMoments.Withdraw(id, v.Me));
        return refusal is null ? Results.LocalRedirect("/hard-moment") : await Page(id, here, visit, view, null, refusal);
    }

    static async Task<IResult> Page(Guid id, Here here, Visit visit, View view, AnswerForm? typed, Refusal? refusal)
    {
        if (refusal?.Kind == RefusalKind.NotHere || view.Record.HardMoments.Of(id) is not { } one || view.Other is not { } other)
            return Status.NotHere(here);
        var words = one is { Words: { } at, Withdrawn: false } ? await visit.ReadWords(at) : null;
        if (one.By == view.Me)
            return Answer.Page<SentHardMomentPage, SentHardMomentView>(here, new()
            {
                Me = view.Myself.Name.Text,
                Other = other.Name.Text,
                One = one,
                Words = words,
                Answer = AnswerOnPage.Of(view, one),
                MayBeTakenBack = one.IsStanding(view.Now),
                IsThere = view.Record.HardMoments.Standing(view.Me, view.Now)?.Id == id,
                Refusal = refusal,
            });
        var standing = view.Record.HardMoments.Standing(one.By, view.Now);
        var isToday = view.Clock.Hour < DayBegins;
        return Answer.Page<AnswerHardMomentPage, AnswerHardMomentView>(here, new()
        {
            Other = other.Name.Text,
            One = one,
            Words = words,
            Day = isToday ? view.Today : view.Today.PlusDays(1),
            IsToday = isToday,
            Answer = AnswerOnPage.Of(view, one),
            IsOver = standing?.Id != id,
            Newer = standing?.Id != id ? standing?.Id : null,
            HasMoreToRead = view.Record.Helps.ShownBy(one.By).Any(),
            NewIds = [.. Enum.GetValues<HardMomentAnswer>().Select(_ => here.Random.NewId())],
            Typed = typed,
            Refusal = refusal.OfAFieldIf(standing?.Id == id && one.Promise is null),
        });
    }
}

sealed record ReadAnswer(Guid Form, HardMomentAnswer Answer, LocalDate? Day, LocalTime? At);
