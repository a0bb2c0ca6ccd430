using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Practices.Thanks;

public sealed record ThanksForm
{
    public string? Id { get; init; }
    public string? Words { get; init; }
}

/// <summary>Thanks as they are shown to either.</summary>
public sealed record ThankYouOnPage(bool IsMine, LocalDate Day, string Words);

/// <summary>Thanks for one small thing that the other did, and all that were given before.</summary>
static class ThanksPages
{
    const int APage = 20;

    public static void MapThanks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/thanks", async (Here here, Visit visit, int? before) =>
            Answer.Page<ThanksPage, ThanksView>(here, await ViewOf(here, visit, await visit.Read(), null, null, before)));
        app.MapPost("/thanks", Give);
    }

    static async Task<IResult> Give([FromForm] ThanksForm form, Here here, Visit visit, HttpContext context)
    {
        var isForm = Guid.TryParse(form.Id, out var id);
        var (view, refusal) = !isForm ? new(await visit.Read(), new NotThisForm())
            : Typed.TryRead<Words>(form.Words, nameof(form.Words), out var words, out var no)
                ? await visit.TransactOnce(Known, new ThankYouWords(id, words), v => v.Record.Thanks.Give(id, v.Today, words))
            : new(await visit.Read(), no);
        var shown = await ViewOf(here, visit, view, refusal is null ? null : form, refusal, null);
        return Answer.To<AllThanks, ThanksPage, ThanksView>(context, here, shown, "/thanks");

        WordsAt<ThankYouWords>? Known(Facts v) => v.Record.Thanks.All.FirstOrDefault(g => g.Id == id && g.By == v.Me)?.Words;
    }

    /// <param name="before">How many of the newest to pass over.</param>
    static async Task<ThanksView> ViewOf(Here here, Visit visit, View view, ThanksForm? typed, Refusal? refusal, int? before)
    {
        var all = view.Record.Thanks.All;
        var passed = Math.Clamp(before ?? 0, 0, all.Count);
        var read = all.Reverse().Skip(passed).Take(APage).ToList();
        var words = await visit.ReadWords([.. read.Select(g => g.Words)]);
        return new()
        {
            NewId = here.Random.NewId(),
            Other = view.Other?.Name.Text,
            Jar = [.. from one in read
                      let given = words.At(one.Words)
                      where given is not null
                      select new ThankYouOnPage(one.By == view.Me, one.Day, given.Words.Text)],
            Older = all.Count > passed + APage ? passed + APage : null,
            Typed = typed,
            Refusal = refusal,
        };
    }
}
