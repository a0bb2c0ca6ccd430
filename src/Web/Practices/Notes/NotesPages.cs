using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Notes;

public sealed record NoteForm
{
    public string? Id { get; init; }
    public string? Words { get; init; }

    /// <summary>The page of older notes on which the form stood.</summary>
    public string? Before { get; init; }

    public int? Passed => int.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var passed) ? passed : null;
}

/// <summary>Writing in the drawer, and reading what lies there.</summary>
static class NotesPages
{
    const int NotesAPage = 20;

    public static void MapNotes(this IEndpointRouteBuilder app)
    {
        var drawer = app.MapGroup("").InDrawer("/notes");
        drawer.MapGet("/notes", (Here here, Visit visit, int? before) => Page(here, visit, here.InDrawer, before));
        drawer.MapPost("/notes", Keep);
        drawer.MapPost("/notes/{id:guid}/withdraw", Withdraw);
        drawer.MapPost("/notes/{id:guid}/put-back", PutBack);
    }

    static async Task<IResult> Keep([FromForm] NoteForm form, Here here, Visit visit, HttpContext context)
    {
        var isForm = Guid.TryParse(form.Id, out var id);
        var before = here.InDrawer;
        var (view, refusal) = !isForm ? new(before, new NotThisForm())
            : !visit.HasSpareKey ? new(before, new SpareKeyFirst())
            : Typed.TryRead<LongWords>(form.Words, nameof(form.Words), out var words, out var no)
                ? await visit.TransactOnce(Known, new NoteWords(id, words), v => v.Drawer.Notes.Keep(id, words))
            : new(before, no);
        if (!IsByScript(context))
            return refusal is null ? Results.LocalRedirect("/notes") : await Page(here, visit, view, null, form.Words, refusal);
        var isNew = before.OpenDrawer.Notes.All.All(n => n.Id != id);
        return Answer.Fragment<NoteWriting, NoteWritingView>(here, new()
        {
            NewId = here.Random.NewId(),
            MayWrite = visit.HasSpareKey,
            Typed = refusal is null ? null : form.Words,
            Refusal = refusal,
            IsEmpty = false,
            Saved = refusal is null,
            Made = refusal is null && isNew ? (await NotesOf(visit, view, [id])).FirstOrDefault() : null,
        });

        WordsAt<NoteWords>? Known(Facts v) => v.Drawer.Notes.All.FirstOrDefault(n => n.Id == id)?.Words;
    }

    /// <summary>The words are destroyed at once. Only this answer has them still, so that they can be given back.</summary>
    static async Task<IResult> Withdraw(Guid id, [FromForm] NoteForm form, Here here, Visit visit, HttpContext context)
    {
        var before = here.InDrawer;
        var gone = (await NotesOf(visit, before, [id])).FirstOrDefault();
        var (view, refusal) = await visit.Transact(v => v.Drawer.Notes.Withdraw(id));
        return refusal is not null ? Status.NotHere(here)
            : IsByScript(context) && gone is not null ? Card(here, gone with { IsDeleted = true }, form)
            : await Page(here, visit, view, form.Passed, gone: gone);
    }

    static async Task<IResult> PutBack(Guid id, [FromForm] NoteForm form, Here here, Visit visit, HttpContext context)
    {
        var before = here.InDrawer;
        var (view, refusal) = Typed.TryRead<LongWords>(form.Words, nameof(form.Words), out var words, out var no)
            ? await visit.Transact(v => v.Drawer.Notes.PutBack(id, words))
            : new(before, before.OpenDrawer.Notes.All.Any(n => n.Id == id) ? no : new NoSuchNote());
        if (refusal?.Kind == RefusalKind.NotHere) return Status.NotHere(here);
        if (refusal is not null) return await Page(here, visit, view, form.Passed, form.Words, refusal);
        return IsByScript(context) && (await NotesOf(visit, view, [id])).FirstOrDefault() is { } back ? Card(here, back with { IsBack = true }, form)
            : Results.LocalRedirect($"/notes{(form.Passed is { } passed ? $"?before={passed}" : "")}#note-{id}");
    }

    static bool IsByScript(HttpContext context) => context.Request.Headers.ContainsKey("HX-Request");

    static IResult Card(Here here, NoteOnPage note, NoteForm form) => Answer.Fragment<NoteCard, NoteOnPage>(here, note with { Before = form.Passed });

    /// <param name="before">How many of the newest notes to pass over.</param>
    /// <param name="gone">Deleted a moment ago: the way back stands in its place.</param>
    static async Task<IResult> Page(
        Here here, Visit visit, View view, int? before, string? typed = null, Refusal? refusal = null, NoteOnPage? gone = null)
    {
        var all = view.OpenDrawer.Notes.All.Where(n => !n.Withdrawn || n.Id == gone?.Id).Reverse().ToList();
        var passed = Math.Clamp(before ?? 0, 0, all.Count);
        var page = all.Skip(passed).Take(NotesAPage).Select(n => n.Id).ToList();
        var shown = (await NotesOf(visit, view, page)).ToDictionary(n => n.Id);
        if (gone is not null) shown[gone.Id] = gone with { IsDeleted = true };
        IReadOnlyList<NoteOnPage> notes = [.. page.Where(shown.ContainsKey).Select(n => shown[n] with { Before = passed == 0 ? null : passed })];
        return Answer.Page<NotesPage, NotesView>(here, new()
        {
            Writing = new()
            {
                NewId = here.Random.NewId(),
                MayWrite = visit.HasSpareKey,
                Typed = typed,
                Refusal = refusal,
                IsEmpty = notes.Count == 0,
                Saved = false,
                Made = null,
            },
            Notes = notes,
            Older = all.Count > passed + NotesAPage ? passed + NotesAPage : null,
        });
    }

    /// <returns>Those that are kept, and whose words have not faded.</returns>
    static async Task<IEnumerable<NoteOnPage>> NotesOf(Visit visit, View view, IReadOnlyCollection<Guid> ids)
    {
        var notes = view.OpenDrawer.Notes.Kept.Where(n => ids.Contains(n.Id)).ToList();
        var words = await visit.ReadWords([.. notes.Select(n => n.Words)]);
        return from note in notes
               let kept = words.At(note.Words)
               where kept is not null
               select new NoteOnPage(note.Id, view.Myself.At(note.At).Date, kept.Words.Text);
    }
}

public sealed record SpareKeyFirst() : Refusal(RefusalKind.NotLikeThis,
    "First write down your spare key: without it these words would be lost with your passphrase. They are still below.");
