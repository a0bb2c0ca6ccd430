using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Practices.Paces;
using NodaTime;

namespace Goldseam.Web.Practices.SmallQuestions;

/// <summary>A line in the list.</summary>
/// <param name="FirstWords">Null where it waits folded, or where the words are gone.</param>
/// <param name="HopedFor">Until when the one who reads may take for an answer; never told once that day is over.</param>
public sealed record SmallQuestionLine(Guid Id, bool IsMine, LocalDate Day, string? FirstWords, LocalDate? HopedFor, bool IsAnswered);

/// <summary>The other's answer, or one's own. Null where the words are gone.</summary>
public sealed record AnswerOnPage(Words? Meant, Words? Noticed, Words? Did)
{
    static readonly AnswerOnPage Gone = new(null, null, null);

    public bool IsGone => this == Gone;

    public static AnswerOnPage Of(Event? words) => words switch
    {
        MeantWords e => new(e.Meant, e.Noticed, e.Did),
        AnswerWords e => new(e.Meant, e.Noticed, e.Did),
        _ => Gone,
    };
}

/// <param name="Own">How long the reader wishes to have for an answer.</param>
/// <param name="Holds">The longer of both wishes.</param>
public sealed record ReplyWindow(int? Own, int Holds)
{
    public static ReplyWindow Of(SmallQuestionsState questions, Partner reader) => new(questions.WishOf(reader), questions.ReplyWindow);

    /// <summary>The reader's own wish, as a form carries what its page showed.</summary>
    public string Seen => $"{Own ?? 0}";
}

public sealed record SmallQuestionLists(
    IReadOnlyList<SmallQuestionLine> ForMe, IReadOnlyList<SmallQuestionLine> Mine, IReadOnlyList<SmallQuestionLine> Answered,
    IReadOnlyList<SmallQuestionLine> Parked, IReadOnlyList<SmallQuestionLine> Settled)
{
    public bool IsEmpty => ForMe.Count + Mine.Count + Answered.Count + Parked.Count + Settled.Count == 0;

    /// <summary>So many that are clear by now are listed.</summary>
    const int MostSettled = 10;

    public static async Task<SmallQuestionLists> Of(Visit visit, View view)
    {
        var (questions, me) = (view.Record.SmallQuestions, view.Me);
        var open = questions.All.Where(c => c is { Settled: false, Parked: false }).Reverse().ToList();
        var settled = questions.All.Where(c => c.Settled).Reverse().Take(MostSettled).ToList();
        var parked = questions.ParkedTopics.Reverse().ToList();
        var words = await visit.ReadWords([.. open.Concat(settled).Concat(parked).Select(c => c.Words)]);
        IReadOnlyList<SmallQuestionLine> Lines(IEnumerable<SmallQuestion> some) => [.. some.Select(c => new SmallQuestionLine(
            c.Id, c.By == me, c.Day, First(words.At(c.Words)), null, c.AnswerAt is not null))];
        return new(
            [.. questions.WaitingFor(me).Select(c => new SmallQuestionLine(c.Id, IsMine: false, c.Day, null, HopedFor(view, c), IsAnswered: false))],
            Lines(open.Where(c => c.By == me)),
            Lines(open.Where(c => c.By != me && c.AnswerAt is not null)),
            Lines(parked),
            Lines(settled));
    }

    /// <returns>Null once it would be no hope any more but a reproach.</returns>
    public static LocalDate? HopedFor(View view, SmallQuestion one)
    {
        var by = one.Day.PlusDays(view.Record.SmallQuestions.ReplyWindow);
        return one.By != view.Me && one is { Settled: false, Parked: false, AnswerAt: null } && by >= view.Today ? by : null;
    }

    /// <summary>Enough of it to know which one it is.</summary>
    public static string? First(SmallQuestionWords? words) =>
        words is null ? null : FirstWords.In(words.Noticed.Text.ReplaceLineEndings(" "), MostLetters);

    const int MostLetters = 70;
}

public sealed record SmallQuestionView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Other { get; init; }
    public required SmallQuestion One { get; init; }
    public required bool IsMine { get; init; }
    public required SmallQuestionWords? Question { get; init; }
    public required AnswerOnPage? TheirAnswer { get; init; }
    public required LocalDate? HopedFor { get; init; }
    public required SmallQuestionForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record SmallQuestionsView : IRefusing
{
    public required string? Other { get; init; }
    public required SmallQuestionLists Lists { get; init; }
    public required ReplyWindow Window { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record NewSmallQuestionView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Other { get; init; }
    public required PaceOnPage? Pace { get; init; }
    public required SmallQuestionForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}
