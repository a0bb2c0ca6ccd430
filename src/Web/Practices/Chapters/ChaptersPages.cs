using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Chapters;

public sealed record ChapterForm
{
    /// <summary>The days since one's side was first stated say it.</summary>
    public const string ByTheDays = "by-the-days";

    /// <summary>A <see cref="Domain.Practices.Chapters.Chapter"/>, or <see cref="ByTheDays"/>.</summary>
    public string? Chapter { get; init; }

    /// <summary>The same, as it was chosen when the page was opened.</summary>
    public string? Saw { get; init; }

    public static string Of(Chapter? chosen) => chosen is { } one ? Choice.Name(one) : ByTheDays;

    public static bool TryRead(string? name, out Chapter? chapter)
    {
        var isOne = Choice.TryRead<Chapter>(name, out var one);
        chapter = isOne ? one : null;
        return isOne || name == ByTheDays;
    }
}

/// <summary>The chapter one is in: seen and chosen by oneself alone.</summary>
static class ChaptersPages
{
    public static void MapChapters(this IEndpointRouteBuilder app)
    {
        app.MapGet("/chapter", (Here here) => Page(here, here.InDrawer, null)).InDrawer("/chapter");
        app.MapPost("/chapter", Choose).InDrawer("/chapter");
    }

    static async Task<IResult> Choose([FromForm] ChapterForm form, Here here, Visit visit)
    {
        if (!ChapterForm.TryRead(form.Chapter, out var chapter) || !ChapterForm.TryRead(form.Saw, out var saw))
            return Page(here, here.InDrawer, new NoChapterChosen());
        var (view, refusal) = await visit.Transact(v => v.Drawer.OwnChapters.Choose(chapter, saw));
        return refusal is null ? Results.LocalRedirect("/chapter") : Page(here, view, refusal);
    }

    static IResult Page(Here here, View view, Refusal? refusal) =>
        Answer.Page<ChapterPage, ChapterView>(here, new()
        {
            Chosen = view.OpenDrawer.OwnChapters.Chosen,
            Now = view.OpenDrawer.ChapterOn(view.Today),
            Other = view.Other?.Name.Text,
            Refusal = refusal,
        });
}

public sealed record NoChapterChosen() : Refusal(RefusalKind.NotLikeThis,
    "Choose one of these. None is locked, and you can change it at any time.", nameof(ChapterForm.Chapter));
