using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Concerns;
using Goldseam.Domain.Practices.Gratitudes;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>Any event of promises, tellings, concerns, thanks, reviews and anchors: one generator each.</summary>
static class EventsOfTheWeek
{
    static readonly Gen<Guid> Ids = Gen.Choose(int.MinValue, int.MaxValue).Select(n => new Guid(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    static readonly Gen<LocalDate> Days = Gen.Choose(0, 40_000).Select(d => new LocalDate(2000, 1, 1).PlusDays(d));
    static readonly Gen<bool> YesOrNo = Gen.Elements(true, false);
    static readonly Gen<string> Texts = Gen.Elements("a", "ü", "\n", "\"", "\\", "🌧", "漢", "\u2028").NonEmptyListOf().Select(string.Concat);
    static readonly Gen<Words> Said = Texts.Select(Words.Stored);
    static readonly Gen<Words?> MaybeSaid = Gen.OneOf(Gen.Constant<Words?>(null), Said.Select(Words? (w) => w));
    static readonly Gen<Line> Lines = Texts.Select(Line.Stored);

    static readonly Gen<LocalTime?> Times = Gen.Choose(-300, 1_439)
        .Select(m => m < 0 ? (LocalTime?)null : LocalTime.FromMinutesSinceMidnight(m));

    static readonly Gen<Rhythm> Rhythms =
        from begins in Days
        from weekdays in Gen.Choose(1, 127)
        from every in Gen.Choose(1, 52)
        from dayOfMonth in Gen.Choose(1, 31)
        from rhythm in Gen.Elements(
            Rhythm.Once(begins), Rhythm.Daily(begins, begins.PlusDays(every)), Rhythm.Weekly(begins, (Weekdays)weekdays, every),
            Rhythm.Monthly(begins, dayOfMonth))
        select rhythm;

    static readonly Gen<IReadOnlyList<Answered>> Answers =
        (from prompt in Any<Prompt>() from words in Said select new Answered(prompt, words)).ListOf()
            .Select(IReadOnlyList<Answered> (list) => [.. list]);

    static Gen<T> Any<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    static Gen<T?> Maybe<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>().Select(v => (T?)v).Append(null).ToArray());

    static Gen<Event> OfADay(Func<Guid, LocalDate, Event> made) => from id in Ids from day in Days select made(id, day);

    static Gen<Event> OfAForm(Func<Guid, Guid, Event> made) => from id in Ids from form in Ids select made(id, form);

    static Gen<Event> OfWords(Func<Guid, Words, Words?, Words?, Event> made) =>
        from id in Ids from one in Said from two in MaybeSaid from three in MaybeSaid select made(id, one, two, three);

    static Gen<Event> OfAReview(Func<ReviewKind, LocalDate, Event> made) => from kind in Any<ReviewKind>() from day in Days select made(kind, day);

    public static readonly Gen<Event>[] Each =
    [
        from id in Ids from kind in Any<CommitmentKind>() from what in Lines from rhythm in Rhythms from at in Times
        select (Event)new CommitmentMade(id, kind, what, null, rhythm, at),
        from id in Ids from kind in Any<CommitmentKind>() from what in Lines from day in Days from rhythm in Rhythms from at in Times
        select (Event)new CommitmentChanged(id, id, day, kind, what, what, rhythm, at),
        OfADay((id, day) => new CommitmentPaused(id, day)), OfADay((id, day) => new CommitmentResumed(id, day)),
        OfADay((id, day) => new CommitmentHandedBack(id, day)), OfADay((id, day) => new CommitmentKept(id, day)),
        OfADay((id, day) => new CommitmentNotKept(id, day)), OfADay((id, day) => new CommitmentMoved(id, day, day.PlusDays(1))),
        OfADay((id, day) => new CommitmentUnmarked(id, day)), OfADay((id, day) => new CommitmentThanked(id, day)),
        OfADay((id, day) => new LandingMade(id, day, id)), OfWords((id, words, _, _) => new LandingWords(id, words)),
        from id in Ids from kind in Any<TellingKind>() from day in Days from about in YesOrNo
        select (Event)new TellingMade(id, kind, day, about ? id : null, about ? null : day),
        from id in Ids from kind in Any<TellingKind>() from day in Days select (Event)new TellingOfOneTimeMade(id, kind, day, id, day.PlusDays(-1)),
        OfWords((id, words, next, _) => new TellingWords(id, words, next)), Ids.Select(id => (Event)new TellingOpened(id)),
        from id in Ids from seq in Gen.Choose(0, 9) select (Event)new TellingWithdrawn(id, seq == 0 ? null : seq),
        from id in Ids from day in Days from at in Times select (Event)new ReplyPromised(id, id, day, at),
        OfAForm((id, form) => new ReplyMade(id, form)), OfWords((id, words, _, _) => new ReplyWords(id, words)),
        OfADay((id, day) => new OwnTellingPutOff(id, day, day.Day > 15)), YesOrNo.Select(held => (Event)new OwnTellingsHeld(held)),
        OfADay((id, day) => new ConcernMade(id, day, day.Day > 15)),
        OfWords((id, one, two, three) => new ConcernWords(id, one, two, three)),
        from id in Ids from parked in YesOrNo select (Event)new ConcernParked(id, parked),
        Ids.Select(id => (Event)new ConcernSettled(id)), OfAForm((id, form) => new ExplanationMade(id, form)),
        OfWords((id, one, two, three) => new ExplanationWords(id, one, two, three)),
        OfWords((id, one, two, three) => new MeantWords(id, one, two, three)),
        Gen.Choose(1, 14).Select(days => (Event)new ReplyWindowWished(days)), OfADay((id, day) => new GratitudeMade(id, day)),
        OfWords((id, words, _, _) => new GratitudeWords(id, words)), OfAReview((kind, day) => new ReviewFinished(kind, day)),
        from made in OfAReview((kind, day) => new ReviewMade(kind, day, null, false)) from taker in Maybe<Taker>() from another in YesOrNo
        select (Event)((ReviewMade)made with { Taker = taker, AnotherMonth = another }),
        from kind in Any<ReviewKind>() from day in Days from answers in Answers select (Event)new ReviewWords(kind, day, answers),
        from kind in Any<ReviewKind>() from day in Days from form in Ids from taker in Maybe<Taker>() from seq in Gen.Choose(0, 9)
        select (Event)new OwnReviewMade(kind, day, form, 1 + seq % 3, taker, seq > 4 ? true : null, seq == 0 ? null : seq),
        from kind in Any<ReviewKind>() from day in Days from answers in Answers select (Event)new OwnReviewWords(kind, day, 2, answers),
        OfAReview((kind, day) => new OwnReviewSettled(kind, day)), OfAReview((kind, day) => new OwnReviewRead(kind, day)),
        from id in Ids from what in Lines select (Event)new AnchorMade(id, what),
        Ids.Select(id => (Event)new AnchorKept(id)), Ids.Select(id => (Event)new AnchorLetGo(id)),
        Ids.Select(id => (Event)new AnchorPutBack(id)), Ids.Select(id => (Event)new CommitmentTakenUpAgain(id)),
    ];
}
