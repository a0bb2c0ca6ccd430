using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.SmallQuestions;

public abstract record SmallQuestionEvent : RecordEvent;

/// <param name="Parked">It can wait for the week.</param>
[StoredAs("concern.made.1")]
public sealed record SmallQuestionMade(Guid Id, LocalDate Day, bool Parked) : SmallQuestionEvent;

/// <param name="Noticed">"I noticed …"</param>
/// <param name="Did">"It did this to me …"</param>
/// <param name="Asked">"What did you mean?"</param>
[StoredAs("concern.words.1", Keeping.Told)]
public sealed record SmallQuestionWords(Guid Id, Words Noticed, Words? Did, Words? Asked) : SmallQuestionEvent;

/// <summary>Either puts it off to the week, or takes it out of there.</summary>
[StoredAs("concern.parked.1")]
public sealed record SmallQuestionParked(Guid Id, bool Parked) : SmallQuestionEvent;

/// <summary>For who raised it, it is clear now.</summary>
[StoredAs("concern.settled.1")]
public sealed record SmallQuestionSettled(Guid Id) : SmallQuestionEvent;

/// <summary>The other's answer; the words follow.</summary>
[StoredAs("explanation.made.1")]
public sealed record AnswerMade(Guid Id, Guid Form) : SmallQuestionEvent;

/// <summary>As answers were asked for at first: in the three parts of a question.</summary>
[StoredAs("explanation.words.1", Keeping.Told)]
public sealed record AnswerWords(Guid Id, Words Noticed, Words? Did, Words? Meant) : SmallQuestionEvent;

/// <summary>What was meant comes first; the rest is there for who wants to say it.</summary>
[StoredAs("explanation.words.2", Keeping.Told)]
public sealed record MeantWords(Guid Id, Words Meant, Words? Noticed, Words? Did) : SmallQuestionEvent;

/// <summary>How many days an answer may take, as far as its author is concerned.</summary>
[StoredAs("reply-window.wished.1")]
public sealed record ReplyWindowWished(int Days) : SmallQuestionEvent;

/// <summary>A doubt or a misunderstanding while it is small.</summary>
/// <param name="Day">On its author's calendar.</param>
/// <param name="AnswerSeq">The entry before the words of the other's newest answer.</param>
/// <param name="AnsweredAt">When that came.</param>
/// <param name="Answers">The forms of the other's answers.</param>
public sealed record SmallQuestion(
    Guid Id, Partner By, LocalDate Day, WordsAt<SmallQuestionWords> Words, bool Parked, bool Settled,
    long? AnswerSeq, Instant? AnsweredAt, SentForms Answers)
{
    /// <summary>The words of the other's newest answer, in either of their two shapes; null where there is none.</summary>
    public WordsAt<SmallQuestionEvent>? AnswerAt => AnswerSeq is { } seq ? WordsAt.After<SmallQuestionEvent>(seq) : null;

    /// <summary>The form of the other's newest answer.</summary>
    public Guid? Answer => Answers.Newest;
}

/// <summary>Small things, said while they are small; and how long an answer may take, which is the longer of what the two wish.</summary>
public sealed record SmallQuestionsState(IReadOnlyList<SmallQuestion> All, Pair<int?> Windows)
{
    public const int MostADay = 3;
    public const int UsualWindow = 2;
    public const int LongestWindow = 14;

    const int MostRemembered = 40;

    public static readonly Practice<SmallQuestionsState, SmallQuestionEvent> Practice = new("concerns", new([], new(null, null)), Evolve);

    static SmallQuestionsState Evolve(SmallQuestionsState state, SmallQuestionEvent what, Entry entry) => what switch
    {
        SmallQuestionMade e => state with
        {
            All =
            [
                .. state.Remembered(),
                new(e.Id, entry.By, e.Day, WordsAt.After<SmallQuestionWords>(entry.Seq), e.Parked, Settled: false, null, null, SentForms.None),
            ],
        },
        SmallQuestionWords => state with
        {
            All = state.All.Taking(entry, c => c.Words, (c, words) => c with { Words = words }, LengthOf),
        },
        AnswerWords or MeantWords => state,
        SmallQuestionParked e => state.Each(e.Id, c => c with { Parked = e.Parked }),
        SmallQuestionSettled e => state.Each(e.Id, c => c.By == entry.By ? c with { Settled = true } : c),
        AnswerMade e => state.Each(e.Id, c => c.By == entry.By ? c : c with
        {
            AnswerSeq = entry.Seq,
            AnsweredAt = entry.At,
            Answers = c.Answers.Then(e.Form),
        }),
        ReplyWindowWished e => state with { Windows = state.Windows.With(entry.By, e.Days) },
        _ => throw new UnknownEventException(what),
    };

    static int LengthOf(SmallQuestionWords words) => words.Noticed.Text.Length + (words.Did?.Text.Length ?? 0) + (words.Asked?.Text.Length ?? 0);

    /// <summary>What is clear is forgotten first, but not on its own day, and only to make room.</summary>
    IEnumerable<SmallQuestion> Remembered() => All.Count < MostRemembered ? All
        : All.Except([All.SkipLast(2 * MostADay).FirstOrDefault(c => c.Settled) ?? All[0]]);

    SmallQuestionsState Each(Guid id, Func<SmallQuestion, SmallQuestion> change) => this with { All = [.. All.Select(c => c.Id == id ? change(c) : c)] };

    public SmallQuestion? Of(Guid id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>Days. Where the two wish otherwise, the longer holds: nobody is made to answer sooner than they can.</summary>
    public int ReplyWindow => Math.Max(Windows.First ?? UsualWindow, Windows.Second ?? UsualWindow);

    public int? WishOf(Partner partner) => Windows[partner];

    /// <summary>Put off to the week, and not clear yet.</summary>
    public IEnumerable<SmallQuestion> ParkedTopics => All.Where(c => c is { Parked: true, Settled: false });

    /// <summary>Answered by the other lately, and not clear yet for who asked.</summary>
    public IEnumerable<SmallQuestion> AnsweredFor(Partner asker, Instant since) =>
        All.Where(c => c.By == asker && c is { Settled: false } && c.AnsweredAt >= since);

    /// <summary>Waits for the answer of this partner.</summary>
    public IEnumerable<SmallQuestion> WaitingFor(Partner reader) =>
        All.Where(c => c.By != reader && c is { Parked: false, Settled: false, AnswerAt: null });

    /// <param name="day">Today on the calendar of <paramref name="by"/>.</param>
    public Decision Raise(Guid id, LocalDate day, bool parked, Words noticed, Words? did, Words? asked, Partner by) =>
        Of(id) is not null ? Decision.AlreadySo
        : All.Count(c => c.By == by && c.Day == day) >= MostADay ? new SmallQuestionsEnoughForToday()
        : !Typed.FitTogether(Typed.MostBytesTogether, noticed, did, asked) ? new TooMuchToSeal()
        : Decision.Of(new SmallQuestionMade(id, day, parked), new SmallQuestionWords(id, noticed, did, asked));

    public Decision Answer(Guid id, Guid form, Words meant, Words? noticed, Words? did, Partner by) =>
        Of(id) is not { } one || one.By == by ? new NoSuchSmallQuestion()
        : one.Answers.Knows(form) ? Decision.AlreadySo
        : !Typed.FitTogether(Typed.MostBytesTogether, meant, noticed, did) ? new TooMuchToSeal()
        : Decision.Of(new AnswerMade(id, form), new MeantWords(id, meant, noticed, did));

    public Decision Park(Guid id, bool parked) =>
        Of(id) is not { } one ? new NoSuchSmallQuestion()
        : one.Parked == parked ? Decision.AlreadySo
        : one.Settled ? new ChangedMeanwhile()
        : new SmallQuestionParked(id, parked);

    /// <param name="answer">The newest answer that its author had seen: what nobody has read yet is not settled with it.</param>
    public Decision Settle(Guid id, Guid? answer, Partner by) =>
        Of(id) is not { } one || one.By != by ? new NoSuchSmallQuestion()
        : one.Settled ? Decision.AlreadySo
        : one.Answer != answer ? new ChangedMeanwhile()
        : new SmallQuestionSettled(id);

    public Decision WishWindow(int days, Partner by) =>
        days is < 1 or > LongestWindow ? new NoSuchWindow(LongestWindow)
        : WishOf(by) == days ? Decision.AlreadySo
        : new ReplyWindowWished(days);
}

public sealed record NoSuchSmallQuestion() : Refusal(RefusalKind.NotHere, "That question is not here.");

public sealed record SmallQuestionsEnoughForToday() : Refusal(RefusalKind.NotLikeThis,
    "Three of these are enough for one day. Your words are still here: keep them for tomorrow.");

public sealed record NoSuchWindow(int Longest) : Refusal(RefusalKind.NotLikeThis, "Choose from 1 to {0} days.", "days")
{
    public override IReadOnlyList<object> Arguments => [Longest];
}
