using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Commitments;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Paces;
using Goldseam.Domain.Reviews;
using Goldseam.Domain.Sides;
using Goldseam.Domain.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests;

/// <summary>What the two promise, tell, ask, thank for and look back on, by chance.</summary>
static class LifeTogether
{
    /// <summary>More of each than there is room for.</summary>
    const int OfAFullPlate = 22;

    static readonly Gen<Partner> Who = Gen.Elements(Partner.First, Partner.Second);
    static readonly Gen<int> Back = Gen.Frequency<int>([(6, Gen.Choose(0, 2)), (2, Gen.Choose(0, 9))]);
    static readonly Gen<bool> Exactly = Gen.Frequency<bool>([(6, Gen.Constant(false)), (1, Gen.Constant(true))]);
    static readonly Gen<int> Near = Gen.Frequency<int>([(8, Gen.Choose(-4, 1)), (3, Gen.Choose(-65, 65))]);

    static Gen<int?> OrNone(Gen<int> number) => Gen.OneOf(Gen.Constant<int?>(null), number.Select(n => (int?)n));

    static readonly Gen<Promises> APromise =
        from who in Who
        from kind in Gen.Frequency<RhythmKind>([
            (2, Gen.Constant(RhythmKind.Once)), (6, Gen.Constant(RhythmKind.Daily)), (3, Gen.Constant(RhythmKind.Weekly)),
            (2, Gen.Constant(RhythmKind.Monthly))])
        from begins in Gen.Frequency<int>([(20, Gen.Choose(0, 3)), (1, Gen.Elements(-1, 40, 731, 5_000))])
        from ends in Gen.Frequency<int?>([
            (4, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 90).Select(d => (int?)d)), (1, Gen.Constant<int?>(-3))])
        from every in Gen.Frequency<int>([(8, Gen.Choose(1, 3)), (1, Gen.Elements(0, 53))])
        from days in Gen.Choose(0, 127)
        from dayOfMonth in OrNone(Gen.Choose(0, 32))
        from minute in OrNone(Gen.Choose(0, 1_439))
        select new Promises(
            who, 0, kind, begins, ends, every, (Weekdays)days, dayOfMonth,
            minute is { } m ? LocalTime.FromMinutesSinceMidnight(m) : null);

    static readonly Gen<AboutADay> ADay =
        from who in Who
        from back in Back
        from near in Near
        from exactly in Exactly
        from to in Gen.Frequency<int>([(8, Gen.Choose(0, 5)), (1, Gen.Choose(-2, 62))])
        from said in Gen.Elements("the train is late", null)
        from deed in Gen.Frequency<AboutADay>([
            (6, Gen.Constant<AboutADay>(new Keeps(who, back, near, exactly))),
            (3, Gen.Constant<AboutADay>(new DoesNotKeep(who, back, near, exactly, 0))),
            (4, Gen.Constant<AboutADay>(new MovesToAnotherDay(who, back, near, exactly, 0, to, said))),
            (2, Gen.Constant<AboutADay>(new TakesTheMarkBack(who, back, near, exactly))),
            (3, Gen.Constant<AboutADay>(new ThanksForKeeping(who, back, near, exactly))),
            (3, Gen.Constant<AboutADay>(new SaysHowItLanded(who, back, near, exactly, 0)))])
        select deed;

    static readonly Gen<Move> ATelling =
        from who in Who
        from kind in Gen.Elements(TellingKind.Harder, TellingKind.Harder, TellingKind.NotKept, TellingKind.PlansChanged, TellingKind.Update)
        from about in Gen.Frequency<int?>([(4, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 3).Select(n => (int?)n))])
        from next in Gen.Frequency<int?>([
            (4, Gen.Constant<int?>(null)), (2, Gen.Choose(0, 9).Select(n => (int?)n)), (1, Gen.Elements<int?>(-1, 61))])
        select (Move)new Tells(who, 0, kind, about, next);

    static readonly Gen<Move> ToATelling =
        from who in Who
        from back in Back
        from days in Gen.Frequency<int>([(6, Gen.Choose(0, 4)), (1, Gen.Elements(-1, 61))])
        from someone in Gen.Elements(true, false)
        from deed in Gen.Frequency<Move>([
            (3, Gen.Constant<Move>(new OpensATelling(who, back))), (4, Gen.Constant<Move>(new TakesATellingBack(who, back))),
            (3, Gen.Constant<Move>(new Replies(who, back, 0))), (2, Gen.Constant<Move>(new NamesATimeToAnswer(who, back, 0, days))),
            (2, Gen.Constant<Move>(new PutsOff(who, back, days, someone)))])
        select deed;

    static readonly Gen<Move> AReview =
        from who in Who
        from kind in Gen.Elements(ReviewKind.Week, ReviewKind.Month)
        from before in Gen.Frequency<int>([(12, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2))])
        from page in Gen.Frequency<int>([(12, Gen.Choose(1, 3)), (1, Gen.Elements(0, 4))])
        from another in Gen.Elements<bool?>(true, false, null)
        from deed in Gen.Frequency<Move>([
            (5, Gen.Constant<Move>(new WritesAPage(who, kind, before, 0, page, another))),
            (6, Gen.Constant<Move>(new FinishesLookingBack(who, kind, before))),
            (2, Gen.Constant<Move>(new ShowsTheirPages(who, kind, before))),
            (4, Gen.Constant<Move>(new ReadsTheirPages(who, kind, before)))])
        select deed;

    static readonly Gen<Move> AConcern =
        from who in Who
        from back in Back
        from parked in Gen.Elements(true, false)
        from days in Gen.Elements(0, 1, 3, 14, 15)
        from deed in Gen.Frequency<Move>([
            (4, Gen.Constant<Move>(new Raises(who, 0, parked))), (3, Gen.Constant<Move>(new Explains(who, back, 0))),
            (2, Gen.Constant<Move>(new Parks(who, back, parked))), (2, Gen.Constant<Move>(new Settles(who, back))),
            (1, Gen.Constant<Move>(new WishesAWindow(who, days)))])
        select deed;

    static readonly Gen<Move> AnAnchor =
        from who in Who
        from back in Back
        from deed in Gen.Frequency<Move>([
            (2, Gen.Constant<Move>(new MakesAnAnchor(who, 0))), (2, Gen.Constant<Move>(new KeepsAnAnchor(who, back))),
            (2, Gen.Constant<Move>(new LetsAnAnchorGo(who, back))), (2, Gen.Constant<Move>(new PutsAnAnchorBack(who, back)))])
        select deed;

    public static readonly Gen<Move> ADeed = Gen.Frequency<Move>([
        (10, APromise.Select(p => (Move)p)),
        (5, from back in Back from to in APromise select (Move)new ChangesAPromise(to.By, back, 0, to)),
        (7, from who in Who
            from back in Back
            from deed in Gen.Elements<Move>(new Pauses(who, back), new Resumes(who, back), new Resumes(who, back), new HandsBack(who, back),
                new TakesUpAgain(who, back))
            select deed),
        (24, ADay.Select(d => (Move)d)),
        (14, ATelling), (18, ToATelling),
        (1, from who in Who from held in Gen.Elements(true, false) select (Move)new HoldsHardThings(who, held)),
        (18, AReview), (12, AConcern), (2, Who.Select(w => (Move)new GivesThanks(w, 0))), (7, AnAnchor)]);

    /// <summary>
    /// How lives begin: with nothing yet, with something promised, the week looked back on or a pace set, and a few with more than there
    /// is room for.
    /// </summary>
    public static readonly Gen<IReadOnlyList<Move>> Beginning = Gen.Frequency<IReadOnlyList<Move>>([
        (12, Gen.Constant<IReadOnlyList<Move>>([])),
        (12, Gen.Constant<IReadOnlyList<Move>>([Daily(Partner.First, 10_001), Daily(Partner.Second, 10_002)])),
        (8, from kind in Gen.Elements(ReviewKind.Week, ReviewKind.Month) from another in Gen.Elements<bool?>(true, null)
            select (IReadOnlyList<Move>)[.. Scene.Both.SelectMany((who, i) => LookedBack(who, kind, another, 10_003 + i))]),
        (8, from who in Who from pace in Gen.Elements(Pace.Weekly, Pace.NotThisWeek)
            select (IReadOnlyList<Move>)
                [new StatesASide(who, 10_021, Side.Hurt, null), new SharesTheSide(who), new SetsThePace(who, 10_022, pace)]),
        (1, Who.Select(w => Many(form => Daily(w, form)))),
        (1, Who.Select(w => Many(form => new MakesAnAnchor(w, form)))),
        (1, Who.Select(w => Many(form => new Raises(w, form, Parked: false)))),
        (1, Who.Select(w => Many(form => new Tells(w, form, TellingKind.Harder, null, null))))]);

    static Promises Daily(Partner who, int form) => new(who, form, RhythmKind.Daily, 0, null, 1, Weekdays.None, null);

    static Move[] LookedBack(Partner who, ReviewKind kind, bool? another, int form) =>
        [new WritesAPage(who, kind, 0, form, 3, another), new FinishesLookingBack(who, kind, 0), Daily(who, form + 10)];

    static IReadOnlyList<Move> Many(Func<int, Move> move) => [.. Enumerable.Range(10_001, OfAFullPlate).Select(move)];

    /// <summary>What only the drawer of one of them knows, and what leads to nothing else.</summary>
    public static Gen<Deed> UnseenDeedOf(Partner who) =>
        from back in Back
        from days in Gen.Choose(0, 4)
        from held in Gen.Elements(true, false)
        from deed in Gen.Elements<Deed>(new PutsOff(who, back, days, held), new HoldsHardThings(who, held))
        select deed;
}
