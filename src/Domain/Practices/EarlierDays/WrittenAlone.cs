using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Thanks;
using NodaTime;

namespace Goldseam.Domain.Practices.EarlierDays;

/// <summary>
/// What one wrote alone: all that lies in the record from before, and of the drawer what its own pages show no more. Words that are gone
/// leave nothing behind.
/// </summary>
public static class WrittenAlone
{
    /// <summary>Whether there is any of it, as far as the states remember: what is long past may be forgotten there.</summary>
    /// <param name="there">The record from before, of one alone; null where there is none.</param>
    /// <param name="before">Only what is of days before this one; null for all.</param>
    public static bool IsRemembered(
        RecordState? there, DrawerState drawer, RecordState here, LocalDateTime now, Partner by, LocalDate? before = null) =>
        there is not null && (there.Promises.All.Count > 0 || there.Reviews.All.Any(r => r.Seq is not null)
            || there.SmallQuestions.All.Count > 0 || there.Thanks.All.Count > 0 || there.Anchors.Held.Any())
        || drawer.OwnCheckIns.All.Any(c => !c.Withdrawn && c.Day < CheckingIn.OldestOpen(now) && !(c.Day >= before))
        || drawer.OwnReviews.All.Any(r =>
            !r.Settled && !r.Span.IsStillOpen(now.Date) && !(r.Start >= before) && here.Reviews.Of(r.Span, by)?.Seq is null);

    /// <summary>By day, and on a day in this order: how one was, what was promised, what one wrote.</summary>
    /// <param name="there">Every entry of the record from before; none where there is none.</param>
    /// <param name="drawer">Every entry of the drawer.</param>
    /// <param name="owner">On whose calendar days are told.</param>
    public static IReadOnlyList<Earlier> In(
        IReadOnlyList<Entry> there, IReadOnlyList<Entry> drawer, RecordState here, Person owner, LocalDateTime now, Partner by)
    {
        IEnumerable<Earlier> all =
        [
            .. CheckInsOf(drawer, CheckingIn.OldestOpen(now)), .. MarksOf(there), .. HandedIn(there, owner),
            .. NeverHandedIn(drawer, here, owner, now.Date, by), .. QuestionsOf(there), .. ThanksOf(there), .. AnchorsOf(there, owner),
        ];
        return [.. all.OrderBy(e => e.Day)];
    }

    /// <summary>Each day has one answer, the newest; while it can still be changed it stands on Today.</summary>
    static IEnumerable<Earlier> CheckInsOf(IReadOnlyList<Entry> drawer, LocalDate oldestOpen)
    {
        var made = new Dictionary<LocalDate, Guid>();
        var words = new Dictionary<Guid, OwnCheckInWords>();
        foreach (var entry in drawer)
            switch (entry.What)
            {
                case OwnCheckInMade e: made[e.Day] = e.Id; break;
                case OwnCheckInWords e: words[e.Id] = e; break;
                case OwnCheckInWithdrawn e: words.Remove(e.Id); break;
            }
        return from one in made
               where one.Key < oldestOpen && words.ContainsKey(one.Value)
               let said = words[one.Value]
               select new EarlierCheckIn(one.Key, said.Feeling, said.Words);
    }

    static IEnumerable<Earlier> MarksOf(IReadOnlyList<Entry> there) =>
        from one in PromisesState.Whole(there).All
        from mark in one.Marks
        where mark.IsMade
        let occurrence = mark.Said is null ? new Occurrence(one, mark.Day, mark.Day, OccurrenceState.Moved) : one.Standing(mark.Day)
        select new EarlierMark(occurrence.On, occurrence);

    static IEnumerable<Earlier> HandedIn(IReadOnlyList<Entry> there, Person owner) =>
        from entry in there
        where entry.What is ReviewWords
        let words = (ReviewWords)entry.What
        where words.Answers.Count > 0
        select new EarlierReview(owner.At(entry.At).Date, new(words.Kind, words.Start), words.Answers);

    /// <summary>Pages of weeks and months that are over, and that were never handed in.</summary>
    static IEnumerable<Earlier> NeverHandedIn(IReadOnlyList<Entry> drawer, RecordState here, Person owner, LocalDate today, Partner me)
    {
        var settled = drawer.Select(e => e.What).OfType<OwnReviewSettled>().Select(e => new Span(e.Kind, e.Start)).ToHashSet();
        return from entry in drawer
               where entry.What is OwnReviewWords
               let words = (OwnReviewWords)entry.What
               group (words.Page, words.Answers, entry.At) by new Span(words.Kind, words.Start) into pages
               where !settled.Contains(pages.Key) && !pages.Key.IsStillOpen(today) && here.Reviews.Of(pages.Key, me)?.Seq is null
               let newest = pages.GroupBy(p => p.Page).OrderBy(p => p.Key).Select(p => p.Last())
               let answers = newest.SelectMany(p => p.Answers).ToList()
               where answers.Count > 0
               select new EarlierReview(owner.At(pages.Max(p => p.At)).Date, pages.Key, answers);
    }

    static IEnumerable<Earlier> QuestionsOf(IReadOnlyList<Entry> there) =>
        from made in there.Select(e => e.What).OfType<SmallQuestionMade>()
        join words in there.Select(e => e.What).OfType<SmallQuestionWords>() on made.Id equals words.Id
        select new EarlierQuestion(made.Day, words.Noticed, words.Did, words.Asked);

    static IEnumerable<Earlier> ThanksOf(IReadOnlyList<Entry> there) =>
        from made in there.Select(e => e.What).OfType<ThankYouMade>()
        join words in there.Select(e => e.What).OfType<ThankYouWords>() on made.Id equals words.Id
        select new EarlierThanks(made.Day, words.Words);

    /// <summary>What was let go stays so.</summary>
    static IEnumerable<Earlier> AnchorsOf(IReadOnlyList<Entry> there, Person owner)
    {
        var gone = new HashSet<Guid>();
        foreach (var entry in there)
            if (entry.What is AnchorLetGo { Id: var id }) gone.Add(id);
            else if (entry.What is AnchorPutBack { Id: var back }) gone.Remove(back);
        return from entry in there
               where entry.What is AnchorMade made && !gone.Contains(made.Id)
               select new EarlierAnchor(owner.At(entry.At).Date, ((AnchorMade)entry.What).What);
    }
}
