using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Reviews;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>
/// Which page asks what. Early on the week opens with how it was, and thanks come last and by choice (F97): whichever side one is on, so that
/// the order of a page tells nobody who looks over a shoulder which it is.
/// </summary>
static class ReviewQuestions
{
    /// <summary>What both read together: always in the order of the earliest, since the chapter of each is their own.</summary>
    public static readonly IReadOnlyList<Prompt> Together =
    [
        Prompt.HowItWas, Prompt.MyPromises, Prompt.StillHard, Prompt.OneThing, Prompt.Need, Prompt.Thanks,
        Prompt.Worked, Prompt.LookAgain, Prompt.CanStop, Prompt.Closing,
    ];

    public static IReadOnlyList<Prompt> On(ReviewKind kind, int page, Chapter chapter) => (kind, page, chapter.IsEarly()) switch
    {
        (ReviewKind.Week, 1, true) => [Prompt.HowItWas],
        (ReviewKind.Week, 1, false) => [Prompt.Thanks],
        (ReviewKind.Week, 2, _) => [Prompt.MyPromises, Prompt.StillHard],
        (ReviewKind.Week, _, true) => [Prompt.OneThing, Prompt.Need, Prompt.Closing, Prompt.Thanks],
        (ReviewKind.Week, _, false) => [Prompt.OneThing, Prompt.Need, Prompt.Closing],
        (_, 1, _) => [Prompt.Worked],
        (_, 2, _) => [Prompt.LookAgain, Prompt.CanStop],
        _ => [Prompt.Closing],
    };

    /// <summary>Everything that is asked of a week or a month, in whichever chapter.</summary>
    public static IReadOnlyList<Prompt> Of(ReviewKind kind) =>
        [.. Enumerable.Range(1, OwnReviewsState.LastPage).SelectMany(page => On(kind, page, Chapter.FirstDays)).Distinct()];

    /// <summary>
    /// What a page asks while it is written: what was answered on it stays on it, and what was answered on another one is not asked twice,
    /// although the chapter may be another by now.
    /// </summary>
    public static IReadOnlyList<Prompt> On(Span span, int page, Chapter chapter, OwnReview? own, ReviewForm typed)
    {
        var elsewhere = own?.Pages.Where(p => p.Number != page).SelectMany(p => p.Answers).Select(a => a.Prompt).ToHashSet() ?? [];
        var asked = On(span.Kind, page, chapter).Where(p => !elsewhere.Contains(p)).ToList();
        return [.. asked, .. Of(span.Kind).Where(p => !asked.Contains(p) && typed.Typed(p) is { Length: > 0 })];
    }

    /// <summary>A tap further, on the last page.</summary>
    public static bool IsByChoice(Prompt prompt, int page) =>
        page == OwnReviewsState.LastPage && prompt is (Prompt.Need or Prompt.Closing or Prompt.Thanks);
}
