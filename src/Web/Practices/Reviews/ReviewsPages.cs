using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store;
using Goldseam.Store.Visits;
using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>Looking back on the week and on the month: each alone, page by page, held in the drawer; then opened together.</summary>
static class ReviewsPages
{
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reviews", async (Here here, Visit visit, int? before) => ListPage(here, await visit.Read(), before, null));
        foreach (var kind in Enum.GetValues<ReviewKind>())
        {
            var address = $"/reviews/{Choice.Name(kind)}";
            app.MapGet(address, (int? page, string? start, Here here, Visit visit) => ShowPage(kind, page, start, here, visit)).InDrawer(address);
            app.MapPost(address, ([FromForm] ReviewForm form, Here here, Visit visit) => Write(kind, form, here, visit)).InDrawer(address);
        }
        app.MapPost("/reviews/finish", Finish).InDrawer("/reviews");
        app.MapPost("/reviews/show", Show).InDrawer("/reviews");
        app.MapGet("/reviews/open", Open);
    }

    static async Task<IResult> ShowPage(ReviewKind kind, int? page, string? start, Here here, Visit visit)
    {
        var view = here.InDrawer;
        if (!Spans.TryRead(kind, start, view.Today, out var span) || span.Start > view.Today || !span.IsStillOpen(view.Today))
            return Results.LocalRedirect("/reviews");
        if (view.Record.Reviews.Of(span, view.Me)?.Seq is not null) return Results.LocalRedirect(span.OpenAddress());
        if (page is null && view.Record.Reviews.IsFinished(span, view.Me)) return DonePage(here, view, span);
        var own = view.OpenDrawer.OwnReviews.Of(span);
        var number = Math.Clamp(page ?? FirstUnwritten(own), 1, OwnReviewsState.LastPage);
        return await WritingPage(here, visit, view, span, number, ReviewForm.Of(own, number), null);
    }

    /// <summary>Where one goes on.</summary>
    static int FirstUnwritten(OwnReview? own) =>
        Enumerable.Range(1, OwnReviewsState.LastPage).FirstOrDefault(n => own?.Page(n) is null, OwnReviewsState.LastPage);

    static async Task<IResult> Write(ReviewKind kind, ReviewForm form, Here here, Visit visit)
    {
        var (span, view, refusal) = await Keep(kind, form, visit, here.InDrawer);
        if (refusal is not null) return await WritingPage(here, visit, view, span, form.Number, form, refusal);
        return Results.LocalRedirect(form.Go switch
        {
            ReviewForm.Stop => "/reviews",
            ReviewForm.Anchors => "/anchors?from=month",
            _ => form.Number < OwnReviewsState.LastPage ? span.Address(form.Number + 1, view.Today) : "/reviews",
        });
    }

    /// <summary>A page on which nothing was written is nothing to keep.</summary>
    static async Task<(Span, View, Refusal?)> Keep(ReviewKind kind, ReviewForm form, Visit visit, View before)
    {
        if (!form.TryRead(kind, before.Today, out var span, out var read, out var no)) return (span, before, no);
        var (view, refusal) = await visit.Transact(v => read.IsEmpty && v.Drawer.OwnReviews.Of(span)?.Page(read.Page) is null
            ? Decision.AlreadySo
            : LookingBack.Write(v.Drawer, span, read.Form, read.Page, read.Answers, read.Taker, read.AnotherMonth, v.Today, SawForm.Read(form.Saw)));
        return (span, view, refusal);
    }

    /// <summary>The last page comes along with it, so that no word of it is lost.</summary>
    static async Task<IResult> Finish([FromForm] ReviewForm form, Here here, Visit visit)
    {
        var before = here.InDrawer;
        if (!Choice.TryRead<ReviewKind>(form.Kind, out var kind)) return NotOurs(here, form);
        var (span, view, refusal) = form.Page is not null ? await Keep(kind, form, visit, before)
            : Spans.TryRead(kind, form.Start, before.Today, out var named) ? (named, before, null)
            : (named, before, new NotThisForm());
        if (refusal is null) (view, refusal) = await visit.Transact(v => LookingBack.Finish(v.Record, v.Drawer, span, v.Today, v.Me));
        return refusal is not null ? await WritingPage(here, visit, view, span, form.Number, form, refusal)
            : Results.LocalRedirect(view.Record.Reviews.Of(span, view.Me)?.Seq is not null ? span.OpenAddress() : span.Address(null, view.Today));
    }

    static IResult NotOurs(Here here, ReviewForm form) => Status.Of(
        here, 400, "We could not read this", "Only the forms of these pages can be sent here.", [.. form.AllTyped().OfType<string>().Where(w => w.Length > 0)]);

    static async Task<IResult> Show([FromForm] WhichReview form, Here here, Visit visit)
    {
        var before = here.InDrawer;
        if (!Choice.TryRead<ReviewKind>(form.Kind, out var kind) || !Spans.TryRead(kind, form.Start, before.Today, out var span))
            return ListPage(here, before, null, new NotThisForm());
        var (view, refusal) = await visit.Transact(v => LookingBack.Show(v.Record, v.Drawer, span, v.Me));
        return refusal is null ? Results.LocalRedirect(span.OpenAddress()) : ListPage(here, view, null, refusal);
    }

    /// <summary>What is not open yet leads to the list of what is up.</summary>
    static async Task<IResult> Open(string? kind, string? start, Here here, Visit visit, HttpContext context)
    {
        var view = await visit.Read();
        if (!Choice.TryRead<ReviewKind>(kind, out var which) || !Spans.TryRead(which, start, view.Today, out var span)
            || await OpenReview.Of(visit, view, span) is not { } open)
            return Results.LocalRedirect("/reviews");
        if (Guard.IsSeen(context.Request)) (view, _) = await visit.Transact(v => LookingBack.Read(v.Record, v.Drawer, span, v.Me));
        return Answer.Page<OpenReviewPage, OpenReview>(here, open);
    }

    static IResult ListPage(Here here, View view, int? before, Refusal? refusal) =>
        Answer.Page<ReviewsPage, ReviewsView>(here, new()
        {
            Other = view.Other?.Name.Text,
            Lists = ReviewLists.Of(view, before ?? 0),
            Refusal = refusal,
        });

    static IResult DonePage(Here here, View view, Span span) =>
        Answer.Page<ReviewDonePage, ReviewDoneView>(here, new()
        {
            Span = span,
            Other = view.Other?.Name.Text,
            ChangeHref = span.Address(1, view.Today),
        });

    static async Task<IResult> WritingPage(Here here, Visit visit, View view, Span span, int number, ReviewForm typed, Refusal? refusal)
    {
        var page = number is < 1 or > OwnReviewsState.LastPage ? OwnReviewsState.LastPage : number;
        return Answer.Page<ReviewPage, WrittenPage>(here, await WrittenPage.Of(visit, view, here.Random.NewId(), span, page, typed, refusal));
    }
}
