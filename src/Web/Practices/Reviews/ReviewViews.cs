using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.Paces;
using Goldseam.Web.Practices.SmallQuestions;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>A page to write on, and what stands beside it to build on. All of it is the reader's own, or lies in the record.</summary>
/// <param name="Other">The other's name, or null while alone.</param>
/// <param name="BackHref">The page before, or the list.</param>
/// <param name="Written">The page as the drawer has it.</param>
/// <param name="Asked">What is asked on it, first things first.</param>
/// <param name="Thanked">What the reader said thank you for in these days, where thanks are asked for.</param>
/// <param name="Promises">How the reader's own went.</param>
/// <param name="Held">What the reader promises at the moment.</param>
public sealed record WrittenPage(
    Guid NewId, Span Span, int Number, string? Other, string BackHref, Domain.Practices.Reviews.ReviewPage? Written, IReadOnlyList<Prompt> Asked, IReadOnlyList<string> Thanked, IReadOnlyList<OwnPromise> Promises,
    IReadOnlyList<Promise> Held, Pace? Pace, IReadOnlyList<SmallQuestionLine> Parked) : IRefusing
{
    public required ReviewForm Typed { get; init; }

    public required Refusal? Refusal { get; init; }

    const int MostThanked = 5;

    public bool IsAlone => Other is null;

    public bool IsLast => Number == OwnReviewsState.LastPage;

    public static async Task<WrittenPage> Of(Visit visit, View view, Guid newId, Span span, int number, ReviewForm typed, Refusal? refusal)
    {
        var (record, isWeek) = (view.Record, span.Kind == ReviewKind.Week);
        var asked = ReviewQuestions.On(span, number, view.OpenDrawer.ChapterOn(view.Today), view.OpenDrawer.OwnReviews.Of(span), typed);
        var parks = isWeek ? number == OwnReviewsState.LastPage : number == 2;
        return new(
            newId, span, number, view.Other?.Name.Text,
            number == 1 ? "/reviews" : span.Address(number - 1, view.Today),
            view.OpenDrawer.OwnReviews.Of(span)?.Page(number), asked, asked.Contains(Prompt.Thanks) ? await Thanks(visit, view, span) : [],
            isWeek && number == 2 ? OwnPromise.Over(span, record.Promises, view.Me) : [],
            !isWeek && number == 2 ? [.. record.Promises.HeldBy(view.Me, view.Today)] : [],
            !isWeek && number == 2 ? record.Paces.InForce : null,
            parks ? await Topics(visit, view) : [])
        {
            Typed = typed,
            Refusal = refusal,
        };
    }

    static async Task<IReadOnlyList<string>> Thanks(Visit visit, View view, Span span)
    {
        var given = view.Record.Thanks.All.Where(g => g.By == view.Me && g.Day >= span.Start && g.Day <= span.End).TakeLast(MostThanked).ToList();
        var words = await visit.ReadWords([.. given.Select(g => g.Words)]);
        return [.. given.Select(g => words.At(g.Words)).OfType<ThankYouWords>().Select(w => w.Words.Text)];
    }

    public static async Task<IReadOnlyList<SmallQuestionLine>> Topics(Visit visit, View view)
    {
        var parked = view.Record.SmallQuestions.ParkedTopics.ToList();
        var words = await visit.ReadWords([.. parked.Select(c => c.Words)]);
        return [.. parked.Select(c => new SmallQuestionLine(
            c.Id, c.By == view.Me, c.Day, SmallQuestionLists.First(words.At(c.Words)), null, c.AnswerAt is not null))];
    }
}

/// <summary>One question with the answers of who answered it, in the order in which the two came.</summary>
public sealed record OpenQuestion(Prompt Prompt, IReadOnlyList<OpenAnswer> Answers);

/// <param name="Taker">Who could take it up, where that was asked and answered.</param>
public sealed record OpenAnswer(string Name, string Words, string? Taker);

/// <summary>What is open of a review: the pages of both, or of who showed theirs.</summary>
/// <param name="Names">Whose pages these are.</param>
/// <param name="IsForMe">The other asks the reader for the one thing.</param>
/// <param name="OtherIsDone">The other's pages come with their own next visit.</param>
/// <param name="Parked">What was left for the week, while this one is talked of.</param>
public sealed record OpenReview(
    Span Span, IReadOnlyList<string> Names, IReadOnlyList<OpenQuestion> Questions, bool IsForMe, bool BothWantAnotherMonth, string? Other,
    bool OtherIsDone, IReadOnlyList<SmallQuestionLine> Parked)
{
    /// <summary>What is read together is about to be talked of.</summary>
    public required PaceOnPage? Pace { get; init; }

    /// <returns>Null where nothing of it is open.</returns>
    public static async Task<OpenReview?> Of(Visit visit, View view, Span span)
    {
        var (reviews, other) = (view.Record.Reviews, view.Me.Other());
        var shown = new[] { Partner.First, Partner.Second }.Select(p => reviews.Of(span, p)).OfType<Review>().Where(r => r.Seq is not null).ToList();
        if (shown.Count == 0) return null;
        var read = await visit.ReadWords([.. shown.Select(r => r.Words)]);
        var answers = shown.SelectMany(r => read.At(r.Words)?.Answers
            .Select(a => (a.Prompt, Answer: new OpenAnswer(NameOf(view, r.By), a.Words.Text, TakerOf(view, r, a)))) ?? []).ToLookup(a => a.Prompt, a => a.Answer);
        return new(
            span, [.. shown.Select(r => NameOf(view, r.By))],
            [.. ReviewQuestions.Together.Where(answers.Contains).Select(prompt => new OpenQuestion(prompt, [.. answers[prompt]]))],
            span.Kind == ReviewKind.Week && reviews.IsOpen(span) && reviews.Of(span, other)?.Taker == Taker.You,
            reviews.BothWantAnotherMonth(span), view.Other?.Name.Text, reviews.Of(span, other) is { Seq: null },
            span.Kind == ReviewKind.Week && span.IsStillOpen(view.Today) ? await WrittenPage.Topics(visit, view) : [])
        {
            Pace = PaceOnPage.Of(view),
        };
    }

    static string NameOf(View view, Partner partner) => view.Record.Couples[partner]?.Name.Text ?? "";

    static string? TakerOf(View view, Review review, Answered answer) =>
        answer.Prompt != Prompt.OneThing || review.Taker is not { } taker ? null
        : NameOf(view, taker == Taker.Me ? review.By : review.By.Other());
}

/// <summary>Where a review stands, as far as the record says.</summary>
/// <param name="IsDone">The reader is done, and their pages are still closed.</param>
/// <param name="OtherIsDone">So is the other; what they wrote is closed or open, and nothing here says which.</param>
/// <param name="IsMineOpen">Nothing is left to write.</param>
public sealed record ReviewLine(Span Span, string Href, bool IsDone, bool OtherIsDone, bool IsMineOpen, bool IsAnyOpen);

/// <summary>What is up, what waits of before, and the earlier ones that are open.</summary>
public sealed record ReviewLists(IReadOnlyList<ReviewLine> Up, IReadOnlyList<Span> Earlier, int? Older)
{
    const int APage = 20;

    /// <param name="passed">How many of the newest open ones to pass over.</param>
    public static ReviewLists Of(View view, int passed)
    {
        var (reviews, today) = (view.Record.Reviews, view.Today);
        Span[] up = [Span.UpOn(ReviewKind.Week, today), Span.UpOn(ReviewKind.Month, today)];
        var waiting = reviews.All.Where(r => r.By == view.Me && r.Seq is null && r.Span.IsStillOpen(today) && !up.Contains(r.Span)).Select(r => r.Span);
        var open = reviews.All.Where(r => r.Seq is not null).Select(r => r.Span).Distinct().Except(up)
            .OrderByDescending(s => s.Start).ThenBy(s => s.Kind).Skip(Math.Max(0, passed)).ToList();
        return new(
            [.. up.Concat(waiting).Select(s => LineOf(view, s))], [.. open.Take(APage)],
            open.Count > APage ? Math.Max(0, passed) + APage : null);
    }

    static ReviewLine LineOf(View view, Span span)
    {
        var (mine, theirs) = (view.Record.Reviews.Of(span, view.Me), view.Record.Reviews.Of(span, view.Me.Other()));
        return new(
            span, span.Address(null, view.Today), mine is { Seq: null }, theirs is not null, mine?.Seq is not null,
            mine?.Seq is not null || theirs?.Seq is not null);
    }
}

public sealed record ReviewDoneView
{
    public required Span Span { get; init; }
    public required string? Other { get; init; }
    public required string ChangeHref { get; init; }
}

public sealed record ReviewsView : IRefusing
{
    public required string? Other { get; init; }
    public required ReviewLists Lists { get; init; }
    public required Refusal? Refusal { get; init; }
}
