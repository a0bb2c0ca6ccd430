using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.Chapters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

public sealed record MarkForm
{
    public const string Kept = "kept", Moved = "moved", NotKept = "not-kept", Unmarked = "unmarked", FromToday = "today";

    /// <summary>The telling that may come of it.</summary>
    public string? Id { get; init; }
    public string? Day { get; init; }
    public string? How { get; init; }
    public string? To { get; init; }
    public string? Why { get; init; }
    public string? Happened { get; init; }
    public string? Next { get; init; }

    /// <summary>Where the form stood: on Today, or on a page of its own.</summary>
    public string? From { get; init; }

    /// <summary>How the occurrence stood on the page.</summary>
    public string? Saw { get; init; }

    /// <summary>The rows of Today, as they stood.</summary>
    public string? Rows { get; init; }
}

public sealed record LandingForm
{
    public string? Id { get; init; }
    public string? Day { get; init; }
    public string? Words { get; init; }

    /// <summary>How the occurrence stood on the page.</summary>
    public string? Saw { get; init; }
}

/// <summary>One time that a promise comes up: its maker says how it went, the other thanks or says how it landed.</summary>
static class OccurrencesPages
{
    public static void MapOccurrences(this IEndpointRouteBuilder app)
    {
        app.MapGet("/promises/{id:guid}/day", async (Guid id, string? day, Here here, Visit visit) =>
            await visit.Read() is var view && Dated.TryReadOptional(day, out LocalDate? on)
                ? await Page(id, on ?? view.Today, here, visit, view, null, null, null)
                : Status.NotHere(here));
        app.MapPost("/promises/{id:guid}/mark", Mark);
        app.MapPost("/promises/{id:guid}/thank", Thank);
        app.MapPost("/promises/{id:guid}/land", Land);
    }

    static async Task<IResult> Mark(Guid id, [FromForm] MarkForm form, Here here, Visit visit, HttpContext context)
    {
        LocalDate? named = Dated.TryRead(form.Day, out var day) ? day : null;
        if (form is { How: MarkForm.Unmarked, From: not MarkForm.FromToday } && named is not null)
            return await TakeBack(id, day, form, here, visit);
        var (view, refusal) = named is null || !Guid.TryParse(form.Id, out var telling)
            ? new(await visit.Read(), new NotThisForm())
            : TryRead(form, id, telling, day, out var decide, out var no)
                ? await visit.Transact(v => decide(v).While(v.Record.Promises.IsStill(id, day, form.Saw)))
            : new(await visit.Read(), no);
        if (form.From == MarkForm.FromToday && refusal?.Kind != RefusalKind.NotHere && context.Request.Headers.ContainsKey("HX-Request"))
            return Card(here, view, form.Rows, PromisesOfToday.RowOf(id, day), refusal);
        if (form.From == MarkForm.FromToday && refusal is null)
            return Results.LocalRedirect($"/today?rows={(form.Rows is { Length: < 150 } rows ? Uri.EscapeDataString(rows) : "")}#promises");
        return refusal is null ? Results.LocalRedirect($"/promises/{id}/day?day={Dated.Name(day)}")
            : await Page(id, named, here, visit, view, form, null, refusal);
    }

    /// <summary>The words of what was told by it are destroyed. Only this answer has them still, in the form in which they were written.</summary>
    static async Task<IResult> TakeBack(Guid id, LocalDate day, MarkForm form, Here here, Visit visit)
    {
        var before = await visit.Read();
        var told = TakingAMarkBack.ToldWith(before.Record, id, day, before.Me);
        var words = await visit.ReadWords(told?.Words);
        var (view, refusal) = await visit.Transact(v =>
            TakingAMarkBack.Decide(v.Record, id, day, v.Today, v.Me).While(v.Record.Promises.IsStill(id, day, form.Saw)));
        if (refusal is not null) return await Page(id, day, here, visit, view, form, null, refusal);
        if (told is null) return Results.LocalRedirect($"/promises/{id}/day?day={Dated.Name(day)}");
        var stays = view.Record.Tellings.Of(told.Id) is { Withdrawn: false };
        var still = stays ? null : new MarkForm { How = MarkForm.NotKept, Happened = words?.Words.Text, Next = words?.Next?.Text };
        return await Page(id, day, here, visit, view, still, null, null, stays);
    }

    static IResult Card(Here here, View view, string? rows, string marked, Refusal? refusal) =>
        Answer.Fragment<PromisesCard, PromisesCardView>(
            here, new(PromisesOfToday.Of(view, here.Texts, here.Random.NewId(), rows ?? ""), marked, refusal));

    /// <summary>What was chosen, with what it needs; nothing else of the form counts.</summary>
    static bool TryRead(MarkForm form, Guid id, Guid telling, LocalDate day, out Func<Facts, Decision> decide, out Refusal? refusal)
    {
        decide = _ => Decision.AlreadySo;
        refusal = null;
        switch (form.How)
        {
            case MarkForm.Kept:
                decide = v => TakingAMarkBack.With(v.Record, v.Record.Promises.Keep(id, day, v.Clock, v.Me), id, day, v.Me);
                return true;
            case MarkForm.Unmarked:
                decide = v => TakingAMarkBack.Decide(v.Record, id, day, v.Today, v.Me);
                return true;
            case MarkForm.Moved:
                refusal = Dated.TryRead(form.To, out var to) ? null
                    : string.IsNullOrEmpty(form.To) ? new NoDayToMoveTo()
                    : new NotADay { About = nameof(form.To) };
                if (refusal is not null) return false;
                if (!Typed.TryReadOptional<Words>(form.Why, nameof(form.Why), out var why, out refusal)) return false;
                decide = v => TakingAMarkBack.With(
                    v.Record, MovingAPromise.Decide(v.Record, telling, id, day, to, why, v.Today, v.Me), id, day, v.Me);
                return true;
            case MarkForm.NotKept:
                if (!Typed.TryReadOptional<Words>(form.Happened, nameof(form.Happened), out var happened, out refusal)) return false;
                if (!Typed.TryReadOptional<Words>(form.Next, nameof(form.Next), out var next, out refusal)) return false;
                decide = v => happened is not null ? NotKeeping.Decide(v.Record, telling, id, day, happened, next, v.Today, v.Me)
                    : v.Record.Couples.IsOfTwo ? new SayWhatHappened()
                    : v.Record.Promises.NotKeep(id, day, v.Today, v.Me);
                return true;
            default:
                refusal = new NothingChosen();
                return false;
        }
    }

    static async Task<IResult> Thank(Guid id, [FromForm] LandingForm form, Here here, Visit visit)
    {
        if (!Dated.TryRead(form.Day, out var day)) return await Page(id, null, here, visit, await visit.Read(), null, form, new NotThisForm());
        var (view, refusal) = await visit.Transact(v =>
            v.Record.Promises.Thank(id, day, v.Me).While(v.Record.Promises.IsStill(id, day, form.Saw)));
        return refusal is null ? Results.LocalRedirect($"/promises/{id}/day?day={Dated.Name(day)}")
            : await Page(id, day, here, visit, view, null, form, refusal);
    }

    static async Task<IResult> Land(Guid id, [FromForm] LandingForm form, Here here, Visit visit)
    {
        LocalDate? named = Dated.TryRead(form.Day, out var day) ? day : null;
        var (view, refusal) = named is null || !Guid.TryParse(form.Id, out var landing) ? new(await visit.Read(), new NotThisForm())
            : Typed.TryRead<Words>(form.Words, nameof(form.Words), out var words, out var no)
                ? await visit.Transact(v =>
                    v.Record.Promises.SayHowItLanded(id, day, landing, words, v.Me).While(v.Record.Promises.IsStill(id, day, form.Saw)))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/promises/{id}/day?day={Dated.Name(day)}")
            : await Page(id, named, here, visit, view, null, form, refusal);
    }

    static async Task<IResult> Page(
        Guid id, LocalDate? day, Here here, Visit visit, View view, MarkForm? typed, LandingForm? landing, Refusal? refusal,
        bool? stays = null)
    {
        if (refusal?.Kind == RefusalKind.NotHere || day is not { } named) return Status.NotHere(here);
        if ((await visit.PromisesSince(view, named)).Of(id) is not { } one) return Status.NotHere(here);
        // Between two days far apart there is nothing but the one that was asked for.
        var found = named <= view.Today.PlusDays(PromisesState.MostDaysAhead) ? one.Between(named, named).FirstOrDefault(o => o.Day == named) : null;
        if (found is null) return Status.NotHere(here);
        var landed = await visit.ReadWords(found.Mark?.Landing?.Words);
        return Answer.Page<OccurrencePage, OccurrenceView>(here, new()
        {
            One = OccurrenceOnPage.For(view, found, here.Texts),
            Other = view.Other?.Name.Text,
            Today = view.Today,
            NewId = here.Random.NewId(),
            Landed = landed?.Words.Text,
            Told = ToldAbout(view, id, named),
            ToldWith = TakingAMarkBack.ToldWith(view.Record, id, named, view.Me)?.Kind,
            StaysTold = stays,
            Typed = typed,
            TypedLanding = landing,
            OffersThanks = view.OffersThanks(),
            Refusal = refusal.OfAFieldIf(one.By == view.Me ? landing is null : typed is null),
        });
    }

    /// <summary>What was told about that one time, or, where it does not say which, about the promise; what is shut is met elsewhere.</summary>
    static Guid? ToldAbout(View view, Guid id, LocalDate day) => view.Record.Tellings.FoundBy(view.Me, view.Now)
        .FirstOrDefault(t => t.Promise == id && (t.Occurrence ?? day) == day && t.IsOpenTo(view.Me))?.Id;
}

public sealed record NothingChosen() : Refusal(RefusalKind.NotLikeThis, "Choose how it went. All three can be said.", nameof(MarkForm.How));

public sealed record NoDayToMoveTo() : Refusal(RefusalKind.NotLikeThis, "Which day does it move to?", nameof(MarkForm.To));

public sealed record SayWhatHappened() : Refusal(RefusalKind.NotLikeThis,
    "Say in a line what happened. It does not have to be well said.", nameof(MarkForm.Happened));
