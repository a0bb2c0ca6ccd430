using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Links;
using Goldseam.Web.Practices.Paces;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.Tellings;

public sealed record TellForm
{
    public string? Id { get; init; }
    public string? Kind { get; init; }
    public string? Words { get; init; }
    public string? Next { get; init; }

    /// <summary>The id of a promise, or nothing.</summary>
    public string? Promise { get; init; }

    public string? NextBy { get; init; }
}

/// <summary>The one door for everything hard: which it is, then the words.</summary>
static class TellPages
{
    public static void MapTell(this IEndpointRouteBuilder app)
    {
        app.MapGet("/tell", async (Here here, Visit visit) => KindsPage(here, await visit.Read()));
        app.MapGet("/tell/words", ShowWords);
        app.MapPost("/tellings", Tell);
    }

    static IResult KindsPage(Here here, View view) => Answer.Page<TellPage, TellView>(here, new()
    {
        Other = view.Other?.Name.Text,
        Pace = PaceOnPage.Of(view),
        Smaller = AllLinks.OnTell(view, here.Texts),
    });

    static async Task<IResult> ShowWords(Here here, Visit visit, string? kind)
    {
        var view = await visit.Read();
        return Choice.TryRead<TellingKind>(kind, out var one)
            ? WordsPage(here, view, one, new() { Id = $"{here.Random.NewId()}" }, null)
            : Results.LocalRedirect("/tell");
    }

    static async Task<IResult> Tell([FromForm] TellForm form, Here here, Visit visit)
    {
        if (!Choice.TryRead<TellingKind>(form.Kind, out var kind)) kind = TellingKind.PlansChanged;
        var (view, refusal) = TryRead(form, out var id, out var about, out var words, out var next, out var nextBy, out var no)
            ? await visit.TransactOnce(Known, new TellingWords(id, words!, next), v =>
                TellingTheOther.Decide(v.Record, id, kind, words!, next, about, nextBy, v.Today, v.Me))
            : new(await visit.Read(), no);
        return refusal is null ? Results.LocalRedirect($"/tellings/{id}")
            : refusal.Kind == RefusalKind.NotHere ? Status.NotHere(here)
            : WordsPage(here, view, kind, refusal is SentAlready ? form with { Id = $"{here.Random.NewId()}" } : form, refusal);

        WordsAt<TellingWords>? Known(Facts v) => v.Record.Tellings.Of(id) is { } one && one.By == v.Me ? one.Words : null;
    }

    static bool TryRead(
        TellForm form, out Guid id, out Guid? about, out Words? words, out Words? next, out LocalDate? nextBy, out Refusal? refusal)
    {
        (about, words, next, nextBy) = (null, null, null, null);
        var isForm = Guid.TryParse(form.Id, out id) & Choice.TryRead<TellingKind>(form.Kind, out _);
        if (!string.IsNullOrEmpty(form.Promise)) about = Guid.TryParse(form.Promise, out var one) ? one : Guid.Empty;
        refusal = !isForm ? new NotThisForm()
            : !Typed.TryRead(form.Words, nameof(form.Words), out words, out var no) ? no
            : !Typed.TryReadOptional(form.Next, nameof(form.Next), out next, out no) ? no
            : !Dated.TryReadOptional(form.NextBy, out nextBy) ? new NotADay { About = nameof(form.NextBy) }
            : null;
        return refusal is null;
    }

    static IResult WordsPage(Here here, View view, TellingKind kind, TellForm typed, Refusal? refusal) =>
        Answer.Page<TellWordsPage, TellWordsView>(here, new()
        {
            Kind = kind,
            Other = view.Other?.Name.Text,
            Today = view.Today,
            Pace = PaceOnPage.Of(view),
            ToldToday = kind.IsUrgent() ? view.Record.Tellings.ToldOn(view.Today, kind, view.Me)?.Id : null,
            Promises = [.. view.Record.Promises.HeldBy(view.Me, view.Today.PlusDays(-7))],
            Typed = typed,
            Refusal = refusal,
        });
}
