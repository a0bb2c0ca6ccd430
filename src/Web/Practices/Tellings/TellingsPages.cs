using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.Promises;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.Tellings;

public sealed record ReplyForm
{
    public string? Id { get; init; }
    public string? Words { get; init; }

    /// <summary>Where the answer is only promised: what, on which day, at what time.</summary>
    public string? What { get; init; }
    public string? Day { get; init; }
    public string? At { get; init; }
}

public sealed record PutOffForm
{
    /// <summary>"someone" where it waits for company; otherwise it waits until tomorrow.</summary>
    public string? With { get; init; }
}

public sealed record HoldForm
{
    public string? Held { get; init; }
}

/// <summary>What was told: folded until its reader opens it, then theirs to keep and to answer.</summary>
static class TellingsPages
{
    public static void MapTellings(this IEndpointRouteBuilder app)
    {
        app.MapTell();
        app.MapGet("/tellings", ShowAll);
        app.MapPost("/tellings/hold", Hold).InDrawer("/tellings");
        app.MapGet("/tellings/{id:guid}", async (Guid id, Here here, Visit visit) =>
            await Page(id, here, visit, await visit.Read(), null, null));
        app.MapPost("/tellings/{id:guid}/open", (Guid id, Here here, Visit visit) =>
            Decide(id, here, visit, null, v => v.Record.Tellings.Open(id, v.Me, v.Now)));
        app.MapPost("/tellings/{id:guid}/withdraw", Withdraw);
        app.MapPost("/tellings/{id:guid}/put-off", PutOff);
        app.MapPost("/tellings/{id:guid}/reply", Reply);
        app.MapPost("/tellings/{id:guid}/promise-reply", PromiseReply);
    }

    static async Task<IResult> ShowAll(Here here, Visit visit)
    {
        var view = await visit.Read();
        var all = view.Record.Tellings.FoundBy(view.Me, view.Now).ToList();
        var words = await visit.ReadWords([.. all.Select(t => t.Words)]);
        return Answer.Page<TellingsPage, TellingsView>(here, new()
        {
            All = [.. all.Select(t => TellingOnPage.From(t, view.Me, words))],
            TakenBack = [.. view.Record.Tellings.TakenBackFrom(view.Me, view.Now)],
            Me = view.Me,
            Other = view.Other?.Name.Text,
            Holds = view.Drawer?.BeingTold.Holds,
        });
    }

    static async Task<IResult> Hold([FromForm] HoldForm form, Visit visit)
    {
        await visit.Transact(v => v.Drawer.BeingTold.Hold(form.Held == "yes"));
        return Results.LocalRedirect("/tellings");
    }

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be told anew.</summary>
    static async Task<IResult> Withdraw(Guid id, Here here, Visit visit)
    {
        var one = (await visit.Read()).Record.Tellings.Of(id) is { Withdrawn: false } told ? told : null;
        var words = await visit.ReadWords(one?.Words);
        var (view, refusal) = await visit.Transact(v => TakingAMarkBack.WithWhatWasTold(v.Record, id, v.Today, v.Me));
        return await Page(id, here, visit, view, null, refusal, refusal is null ? words : null);
    }

    static async Task<IResult> PutOff(Guid id, [FromForm] PutOffForm form, Here here, Visit visit)
    {
        var withSomeone = form.With == "someone";
        var (view, _) = await visit.Transact(v => PuttingOff.Decide(v.Record, v.Drawer, id, withSomeone, v.Today, v.Now, v.Me));
        return view.Record.Tellings.Of(id) is not { } one || one.By == view.Me || !IsFound(one, view) ? Status.NotHere(here)
            : one.Withdrawn ? Results.LocalRedirect($"/tellings/{id}")
            : Results.LocalRedirect(withSomeone ? $"/tellings/{id}" : "/today");
    }

    static async Task<IResult> Reply(Guid id, [FromForm] ReplyForm form, Here here, Visit visit)
    {
        if (!Guid.TryParse(form.Id, out var reply)) return await Page(id, here, visit, await visit.Read(), form, new NotThisForm());
        return Typed.TryRead<Words>(form.Words, nameof(form.Words), out var words, out var no)
            ? await Answered(id, here, visit, form, await visit.TransactOnce(
                v => v.Record.Tellings.Of(id)?.Replies.FirstOrDefault(r => r.Form == reply && r.By == v.Me)?.Words,
                new ReplyWords(id, words), v => v.Record.Tellings.Reply(id, reply, words, v.Now, v.Me)))
            : await Page(id, here, visit, await visit.Read(), form, no);
    }

    static async Task<IResult> PromiseReply(Guid id, [FromForm] ReplyForm form, Here here, Visit visit)
    {
        var (view, refusal) = TryRead(form, out var read, out var no)
            ? await visit.Transact(v => PromisingAReply.Decide(v.Record, id, read.Form, read.What, read.Day, read.At, v.Today, v.Now, v.Me))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/tellings/{id}") : await Page(id, here, visit, view, form, refusal);
    }

    static bool TryRead(ReplyForm form, [NotNullWhen(true)] out ReadPromisedReply? read, [NotNullWhen(false)] out Refusal? refusal)
    {
        (read, refusal) = (null, null);
        if (!Guid.TryParse(form.Id, out var id)) refusal = new NotThisForm();
        else if (!Dated.TryRead(form.Day, out var day)) refusal = new NotADay { About = nameof(form.Day) };
        else if (!Dated.TryReadOptional(form.At, out LocalTime? at)) refusal = new NotATime { About = nameof(form.At) };
        else if (Typed.TryRead<Line>(form.What, nameof(form.What), out var what, out refusal)) read = new(id, what, day, at);
        return read is not null;
    }

    static async Task<IResult> Decide(Guid id, Here here, Visit visit, ReplyForm? form, Func<Facts, Decision> decide) =>
        await Answered(id, here, visit, form, await visit.Transact(decide));

    static async Task<IResult> Answered(Guid id, Here here, Visit visit, ReplyForm? form, Outcome outcome)
    {
        var (view, refusal) = outcome;
        return refusal is null ? Results.LocalRedirect($"/tellings/{id}") : await Page(id, here, visit, view, form, refusal);
    }

    static async Task<IResult> Page(Guid id, Here here, Visit visit, View view, ReplyForm? typed, Refusal? refusal,
        TellingWords? back = null)
    {
        if (view.Record.Tellings.Of(id) is not { } one || !IsFound(one, view)) return Status.NotHere(here);
        // It was taken back a moment ago: the page says so itself.
        if (refusal?.Kind == RefusalKind.NotHere && one.Withdrawn) refusal = null;
        if (refusal?.Kind == RefusalKind.NotHere) return Status.NotHere(here);
        var isFolded = !one.IsOpenTo(view.Me) && !one.Withdrawn;
        var words = await visit.ReadWords(isFolded || one.Withdrawn ? [] : [one.Words, .. one.Replies.Select(r => r.Words)]);
        return Answer.Page<TellingPage, TellingView>(here, new()
        {
            One = one,
            IsMine = one.By == view.Me,
            IsFolded = isFolded,
            WithSomeone = isFolded && view.Drawer?.BeingTold.PutOffs.Any(p => p.Id == id && p.WithSomeone) == true,
            Words = back ?? (isFolded || one.Withdrawn ? null : words.At(one.Words)),
            Replies = [.. from reply in one.Replies
                                                         let said = words.At(reply.Words)
                                                         where said is not null
                                                         select new ReplyOnPage(reply.By == view.Me, said.Words.Text)],
            Arrives = one.By == view.Me && !one.HasArrived(view.Now),
            About = one.Promise is { } promise ? (await visit.PromisesSince(view, one.Occurrence ?? one.Day)).Of(promise) : null,
            Other = view.Other?.Name.Text,
            Today = view.Today,
            NewId = here.Random.NewId(),
            Typed = typed,
            Refusal = refusal.OfAFieldIf(!isFolded && !one.Withdrawn && (typed?.What is null || one.By != view.Me)),
        });
    }

    /// <summary>One's own always; the other's once it has come, and for some days the place where it lay.</summary>
    static bool IsFound(Telling one, View view) =>
        one.By == view.Me || (one.Withdrawn ? one.WasSeenToGo(view.Now) : one.HasArrived(view.Now));
}

sealed record ReadPromisedReply(Guid Form, Line What, LocalDate Day, LocalTime? At);

public sealed record ReplyOnPage(bool IsMine, string Words);
