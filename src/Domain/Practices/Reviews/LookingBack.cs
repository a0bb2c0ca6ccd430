using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Reviews;

/// <summary>Looking back on a week or a month: each alone, held in the drawer, opened together.</summary>
public static class LookingBack
{
    /// <param name="saw">The form of the page that was shown, an empty id for an unwritten one, or null where that is not said.</param>
    public static Decision Write(
        DrawerState drawer, Span span, Guid form, int page, IReadOnlyList<Answered> answers, Taker? taker, bool? anotherMonth, LocalDate today,
        Guid? saw = null) =>
        drawer.OwnReviews.Of(span)?.Knows(form) == true ? Decision.AlreadySo
        : !span.IsStillOpen(today) || span.Start > today ? new NotUpAnyMore()
        : drawer.OwnReviews.Write(span, form, page, answers, taker, anotherMonth)
            .While(saw is null || saw == (drawer.OwnReviews.Of(span)?.Page(page)?.Form ?? Guid.Empty));

    /// <summary>Says that one is done. Where both are, one's own pages go into the record with it.</summary>
    public static Decision Finish(RecordState record, DrawerState drawer, Span span, LocalDate today, Partner by) =>
        record.Reviews.IsFinished(span, by) ? Decision.AlreadySo
        : !span.IsStillOpen(today) ? new NotUpAnyMore()
        : drawer.OwnReviews.Of(span) is null ? new NothingToHandIn()
        : IsOpening(record, span, by) ? record.Reviews.Finish(span, by).And(HandIn(record, drawer, span, by))
        : record.Reviews.Finish(span, by);

    /// <summary>Opens one's own pages although the other is not done: one's own to show at any time (I2).</summary>
    public static Decision Show(RecordState record, DrawerState drawer, Span span, Partner by) =>
        record.Reviews.Of(span, by)?.Seq is not null ? Decision.AlreadySo
        : drawer.OwnReviews.Of(span) is null || !record.Reviews.IsFinished(span, by) ? new NothingToHandIn()
        : HandIn(record, drawer, span, by);

    /// <summary>What waited in this drawer for the other, who is done by now.</summary>
    public static Decision Due(RecordState record, DrawerState drawer, LocalDate today, Partner by) =>
        drawer.OwnReviews.All.Aggregate(Decision.AlreadySo, (due, mine) => due.And(DueOne(record, drawer, mine, today, by)));

    /// <summary>What the other handed in and this partner has not read, while it is still talked of; the newest of it.</summary>
    public static Span? Unread(RecordState record, ClosedDrawer drawer, LocalDate today, Partner by) =>
        record.Reviews.All.LastOrDefault(r => r.By != by && r.Seq is not null && r.Span.IsStillOpen(today) && !drawer.HasRead(r.Span))?.Span;

    /// <summary>Opened by its reader. It is told to nobody.</summary>
    public static Decision Read(RecordState record, DrawerState drawer, Span span, Partner by) =>
        record.Reviews.Of(span, by.Other())?.Seq is null || drawer.OwnReviews.Read.Contains(span) ? Decision.AlreadySo
        : new OwnReviewRead(span.Kind, span.Start);

    static Decision DueOne(RecordState record, DrawerState drawer, OwnReview mine, LocalDate today, Partner by) =>
        !mine.Settled && record.Reviews.Of(mine.Span, by) is { Seq: null }
        && mine.Span.IsStillOpen(today) && IsOpening(record, mine.Span, by)
            ? HandIn(record, drawer, mine.Span, by)
            : Decision.AlreadySo;

    static bool IsOpening(RecordState record, Span span, Partner by) =>
        !record.Couples.IsOfTwo || record.Reviews.IsFinished(span, by.Other());

    static Decision HandIn(RecordState record, DrawerState drawer, Span span, Partner by)
    {
        var mine = drawer.OwnReviews.Of(span)!;
        return record.Reviews.HandIn(span, mine.Answers, mine.Taker, mine.AnotherMonth == true, by).And(drawer.OwnReviews.Settle(span));
    }
}

public sealed record NotUpAnyMore() : Refusal(RefusalKind.NotLikeThis, "That time is over. The next one is up, and nothing is owed for this one.");

public sealed record NothingToHandIn() : Refusal(RefusalKind.NotLikeThis, "There is nothing written here yet. One line is enough.");
