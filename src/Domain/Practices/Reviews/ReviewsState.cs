using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Reviews;

public abstract record ReviewEvent(ReviewKind Kind, LocalDate Start) : RecordEvent;

/// <summary>Its author is done with their own pages, which stay in their drawer until both are.</summary>
[StoredAs("review.finished.1")]
public sealed record ReviewFinished(ReviewKind Kind, LocalDate Start) : ReviewEvent(Kind, Start);

/// <param name="Taker">Who could take up the one thing.</param>
/// <param name="AnotherMonth">Only a yes is ever handed in, and only the yes of both is ever shown.</param>
[StoredAs("review.made.1")]
public sealed record ReviewMade(ReviewKind Kind, LocalDate Start, Taker? Taker, bool AnotherMonth) : ReviewEvent(Kind, Start);

[StoredAs("review.words.1", Keeping.Told)]
public sealed record ReviewWords(ReviewKind Kind, LocalDate Start, IReadOnlyList<Answered> Answers) : ReviewEvent(Kind, Start);

/// <summary>One partner's pages of one review, as far as the other can know.</summary>
/// <param name="Seq">The entry before the words, once they are handed in.</param>
public sealed record Review(ReviewKind Kind, LocalDate Start, Partner By, long? Seq, Taker? Taker, bool AnotherMonth)
{
    public WordsAt<ReviewWords>? Words => Seq is { } seq ? WordsAt.After<ReviewWords>(seq) : null;

    public Span Span => new(Kind, Start);
}

/// <summary>The weeks and months the two looked back on, oldest first: each alone, opened together.</summary>
public sealed record ReviewsState(IReadOnlyList<Review> All)
{
    /// <summary>Two years of weeks and months; what is older is read from the log.</summary>
    const int MostRemembered = 2 * 2 * (52 + 12);

    public static readonly Practice<ReviewsState, ReviewEvent> Practice = new("reviews", new([]), Evolve);

    static ReviewsState Evolve(ReviewsState state, ReviewEvent what, Entry entry) => what switch
    {
        ReviewFinished e => state.With(state.Own(e, entry) ?? new(e.Kind, e.Start, entry.By, null, null, AnotherMonth: false)),
        ReviewMade e => state.With(new(e.Kind, e.Start, entry.By, entry.Seq, e.Taker, e.AnotherMonth)),
        ReviewWords => state,
        _ => throw new UnknownEventException(what),
    };

    Review? Own(ReviewEvent what, Entry entry) => Of(new(what.Kind, what.Start), entry.By);

    ReviewsState With(Review review) =>
        new([.. All.Where(r => r.Span != review.Span || r.By != review.By).TakeLast(MostRemembered - 1), review]);

    public Review? Of(Span span, Partner by) => All.FirstOrDefault(r => r.By == by && r.Kind == span.Kind && r.Start == span.Start);

    /// <summary>Opened together: the pages of both are there.</summary>
    public bool IsOpen(Span span) => Of(span, Partner.First)?.Seq is not null && Of(span, Partner.Second)?.Seq is not null;

    /// <summary>The other has said that they are done. It says nothing about what they wrote.</summary>
    public bool IsFinished(Span span, Partner by) => Of(span, by) is not null;

    /// <summary>Both want another month of this. A single yes is never told from none.</summary>
    public bool BothWantAnotherMonth(Span span) =>
        Of(span, Partner.First)?.AnotherMonth == true && Of(span, Partner.Second)?.AnotherMonth == true;

    public Decision Finish(Span span, Partner by) => IsFinished(span, by) ? Decision.AlreadySo : new ReviewFinished(span.Kind, span.Start);

    public Decision HandIn(Span span, IReadOnlyList<Answered> answers, Taker? taker, bool anotherMonth, Partner by) =>
        Of(span, by)?.Seq is not null ? Decision.AlreadySo
        : Decision.Of(new ReviewMade(span.Kind, span.Start, taker, anotherMonth), new ReviewWords(span.Kind, span.Start, answers));
}
