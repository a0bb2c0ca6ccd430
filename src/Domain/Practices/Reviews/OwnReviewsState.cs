using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Reviews;

public abstract record OwnReviewEvent(ReviewKind Kind, LocalDate Start) : DrawerEvent;

/// <summary>A page was written, or written anew; its words follow in the next entry.</summary>
/// <param name="Page">1 to 3.</param>
/// <param name="Taker">Who could take up the one thing, where the page asks for it.</param>
/// <param name="AnotherMonth">Where the page asks for it: yes, or null for anything else.</param>
[StoredAs("own-review.made.1")]
public sealed record OwnReviewMade(ReviewKind Kind, LocalDate Start, Guid Form, int Page, Taker? Taker, bool? AnotherMonth, long? Withdraws)
    : OwnReviewEvent(Kind, Start), IWithdraws;

[StoredAs("own-review.words.1", Keeping.Passing)]
public sealed record OwnReviewWords(ReviewKind Kind, LocalDate Start, int Page, IReadOnlyList<Answered> Answers) : OwnReviewEvent(Kind, Start);

/// <summary>Its pages lie in the record now.</summary>
[StoredAs("own-review.settled.1")]
public sealed record OwnReviewSettled(ReviewKind Kind, LocalDate Start) : OwnReviewEvent(Kind, Start);

/// <summary>What the other wrote was opened by the one in whose drawer this lies. Nobody else can know it.</summary>
[StoredAs("own-review.read.1")]
public sealed record OwnReviewRead(ReviewKind Kind, LocalDate Start) : OwnReviewEvent(Kind, Start);

/// <param name="Seq">The entry before its words.</param>
public sealed record ReviewPage(int Number, Guid Form, long Seq, IReadOnlyList<Answered> Answers)
{
    public WordsAt<OwnReviewWords> Words => WordsAt.After<OwnReviewWords>(Seq);
}

/// <summary>One's own pages of the week or the month that is up, before they are handed in.</summary>
/// <param name="Earlier">Forms that were replaced.</param>
public sealed record OwnReview(
    ReviewKind Kind, LocalDate Start, IReadOnlyList<ReviewPage> Pages, Taker? Taker, bool? AnotherMonth, bool Settled, SentForms Earlier)
{
    public Span Span => new(Kind, Start);

    public IReadOnlyList<Answered> Answers => [.. Pages.OrderBy(p => p.Number).SelectMany(p => p.Answers)];

    public ReviewPage? Page(int number) => Pages.FirstOrDefault(p => p.Number == number);

    public bool Knows(Guid form) => Earlier.Knows(form) || Pages.Any(p => p.Form == form);
}

/// <summary>
/// What one partner wrote for the newest week and the newest month, and for the ones before, which may still wait for the other. Nobody
/// else can know how far they are.
/// </summary>
/// <param name="All">By their beginning.</param>
/// <param name="Read">The newest of the other's that were read.</param>
public sealed record OwnReviewsState(IReadOnlyList<OwnReview> All, IReadOnlyList<Span> Read)
{
    /// <summary>Nothing older than two weeks and two months is news.</summary>
    const int MostRead = 8;

    /// <summary>The one that is up and the one before.</summary>
    const int MostOfAKind = 2;

    public const int LastPage = 3;

    /// <summary>All pages are handed in as one entry.</summary>
    const int MostBytesOfAPage = Typed.MostBytesTogether / LastPage;

    public static readonly Practice<OwnReviewsState, OwnReviewEvent> Practice = new("own-reviews", new([], []), Evolve, Trim);

    static OwnReviewsState Evolve(OwnReviewsState state, OwnReviewEvent what, Entry entry) => what switch
    {
        OwnReviewMade e => state.With(Written(state.Of(new(e.Kind, e.Start)) ?? new(e.Kind, e.Start, [], null, null, Settled: false, SentForms.None), e, entry.Seq)),
        OwnReviewWords e when state.Of(new(e.Kind, e.Start)) is { } one => state.With(one with
        {
            Pages = [.. one.Pages.Select(p => p.Number == e.Page && p.Words.Seq == entry.Seq ? p with { Answers = e.Answers } : p)],
        }),
        OwnReviewWords => state,
        // Only what no hand can undo is kept: its words lie in the record.
        OwnReviewSettled e when state.Of(new(e.Kind, e.Start)) is { } one => state.With(one with
        {
            Settled = true,
            Pages = [.. one.Pages.Select(p => p with { Answers = [] })],
        }),
        OwnReviewSettled => state,
        OwnReviewRead e => state with { Read = [.. state.Read.TakeLast(MostRead - 1), new(e.Kind, e.Start)] },
        _ => throw new UnknownEventException(what),
    };

    static OwnReview Written(OwnReview one, OwnReviewMade e, long seq) => one with
    {
        Pages = [.. one.Pages.Where(p => p.Number != e.Page), new(e.Page, e.Form, seq, [])],
        Taker = e.Page == LastPage ? e.Taker : one.Taker,
        AnotherMonth = e.Page == LastPage ? e.AnotherMonth : one.AnotherMonth,
        Earlier = one.Page(e.Page) is { } before ? one.Earlier.Then(before.Form) : one.Earlier,
    };

    OwnReviewsState With(OwnReview one) => this with { All = [.. All.Where(r => r.Span != one.Span).Append(one).OrderBy(r => r.Start)] };

    /// <summary>What has not begun on any calendar was dated by a wrong clock, and is no newer one.</summary>
    static OwnReviewsState Trim(OwnReviewsState state, LocalDate date)
    {
        HashSet<OwnReview> newest = [.. state.All.Where(r => r.Start <= date.PlusDays(1)).GroupBy(r => r.Kind).SelectMany(k => k.TakeLast(MostOfAKind))];
        return state with { All = [.. state.All.Where(r => r.Start > date.PlusDays(1) || newest.Contains(r))] };
    }

    public OwnReview? Of(Span span) => All.FirstOrDefault(r => r.Span == span);

    /// <param name="page">1 to <see cref="LastPage"/>.</param>
    public Decision Write(Span span, Guid form, int page, IReadOnlyList<Answered> answers, Taker? taker, bool? anotherMonth)
    {
        var one = Of(span);
        if (one?.Knows(form) == true) return Decision.AlreadySo;
        if (one?.Settled == true) return new AlreadyHandedIn();
        if (page is < 1 or > LastPage) return new NoSuchPage();
        if (!Typed.FitTogether(MostBytesOfAPage, answers.Select(a => a.Words))) return new TooMuchToSeal();
        var before = one?.Page(page);
        return Decision.Of(
            new OwnReviewMade(span.Kind, span.Start, form, page, taker, anotherMonth == true ? true : null, before?.Words.Seq),
            new OwnReviewWords(span.Kind, span.Start, page, answers));
    }

    public Decision Settle(Span span) =>
        Of(span) is { Settled: false } ? new OwnReviewSettled(span.Kind, span.Start) : Decision.AlreadySo;
}

public sealed record NoSuchPage() : Refusal(RefusalKind.NotHere, "There is no such page.");

public sealed record AlreadyHandedIn() : Refusal(RefusalKind.NotLikeThis, "This has been opened, so it stays as it is.");
