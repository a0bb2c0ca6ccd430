using Goldseam.Domain.Entries;
using Goldseam.Domain.Notes;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Members;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Goldseam.Web.Notes;

public sealed record NoteForm
{
    public string? Id { get; init; }
    public string? Words { get; init; }
}

/// <summary>A note as it is shown to its writer.</summary>
public sealed record ShownNote(Guid Id, LocalDate On, string Words);

/// <summary>Writing in the drawer, and reading what lies there.</summary>
static class NotesPages
{
    const int NotesAPage = 20;

    public static void MapNotes(this IEndpointRouteBuilder app)
    {
        app.MapGet("/notes", async (Here here, Visit visit, IRandomSource random, HttpContext context, int? before) =>
            await visit.Read() is var view && await visit.MayLookIntoDrawer(view)
                ? Answer.Page<NotesPage>(await Shown(here, visit, view, random, null, null, before))
                : await Door.Drawer(context, here, "/notes"));
        app.MapPost("/notes", Keep);
        app.MapPost("/notes/{id:guid}/withdrawal", Withdraw);
    }

    static async Task<IResult> Keep([FromForm] NoteForm form, Here here, Visit visit, IRandomSource random, HttpContext context)
    {
        var isForm = Guid.TryParse(form.Id, out var id);
        var before = await visit.Read();
        if (!await visit.MayLookIntoDrawer(before)) return await Door.Drawer(context, here, "/notes", form.Words);
        var (view, refusal) = !isForm ? new(before, new NotThisForm())
            : !visit.HasSpareKey ? new(before, new SpareKeyFirst())
            : Typed.TryRead<LongWords>(form.Words, out var words, out var no) ? await visit.Transact(v => v.Drawer.Notes.Keep(id, words))
            : new(before, no);
        return Answer.To<NotesCard, NotesPage>(
            context, here, refusal, await Shown(here, visit, view, random, refusal is null ? null : form, refusal, null), "/notes");
    }

    static async Task<IResult> Withdraw(Guid id, Here here, Visit visit, IRandomSource random, HttpContext context)
    {
        if (!await visit.MayLookIntoDrawer(await visit.Read())) return await Door.Drawer(context, here, "/notes");
        var (view, refusal) = await visit.Transact(v => v.Drawer.Notes.Withdraw(id));
        return Answer.To<NotesCard, NotesPage>(context, here, refusal, await Shown(here, visit, view, random, null, refusal, null), "/notes");
    }

    /// <param name="before">How many of the newest notes to pass over.</param>
    static async Task<Shown> Shown(Here here, Visit visit, View view, IRandomSource random, NoteForm? typed, Refusal? refusal, int? before)
    {
        var passed = Math.Clamp(before ?? 0, 0, view.Drawer.Notes.All.Count);
        var kept = view.Drawer.Notes.Kept.Reverse().Skip(passed).Take(NotesAPage).ToList();
        var words = await visit.ReadDrawer([.. kept.Select(n => n.WordsSeq)]);
        return new(here.Frame("/me"))
        {
            ["NewId"] = random.NewId(),
            ["MayWrite"] = visit.HasSpareKey,
            ["Notes"] = (IReadOnlyList<ShownNote>)[.. kept
                .Where(n => words.ContainsKey(n.WordsSeq))
                .Select(n => new ShownNote(n.Id, view.Myself.At(n.At).Date, ((NoteWords)words[n.WordsSeq].What).Words.Text))],
            ["Older"] = view.Drawer.Notes.Kept.Count() > passed + NotesAPage ? passed + NotesAPage : (int?)null,
            ["Typed"] = typed,
            ["Refusal"] = refusal,
        };
    }
}

public sealed record SpareKeyFirst() : Refusal(RefusalKind.NotLikeThis,
    "First write down your spare key: without it these words would be lost with your passphrase. They are still below.");
