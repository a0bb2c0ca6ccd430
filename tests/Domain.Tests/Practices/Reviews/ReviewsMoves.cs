using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Tests.Practices.Promises;

namespace Goldseam.Domain.Tests.Practices.Reviews;

/// <summary>What lives do with the week and the month.</summary>
sealed class ReviewsMoves : PracticeMoves
{
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

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (18, AReview),
    ];

    /// <summary>With a promise, since a week is looked back on that had one.</summary>
    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
    [
        (8, from kind in Gen.Elements(ReviewKind.Week, ReviewKind.Month) from another in Gen.Elements<bool?>(true, null)
            select (IReadOnlyList<Move>)[.. Scene.Both.SelectMany((who, i) => LookedBack(who, kind, another, 10_003 + i))]),
    ];

    static Move[] LookedBack(Partner who, ReviewKind kind, bool? another, int form) =>
        [new WritesAPage(who, kind, 0, form, 3, another), new FinishesLookingBack(who, kind, 0), PromisesMoves.Daily(who, form + 10)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var today = scene.TodayOf(by);
        foreach (var kind in Enum.GetValues<ReviewKind>())
            foreach (var day in new[] { today, today.PlusDays(kind == ReviewKind.Week ? -7 : -28) })
            {
                var span = Span.UpOn(kind, day);
                yield return LookingBack.Write(drawer, span, Unused, 1, [], null, null, today);
                yield return LookingBack.Finish(record, drawer, span, today, by);
                yield return LookingBack.Show(record, drawer, span, by);
            }
    }
}

/// <summary>Something about a week or a month, so many before the one that is up.</summary>
abstract record AboutAReview(Partner By, ReviewKind Kind, int Before) : Deed(By)
{
    public Span? Which { get; init; }

    public Span Span => Which!;

    public override Deed AsSentIn(Scene scene)
    {
        if (Which is not null) return this;
        var today = scene.TodayOf(By);
        return this with { Which = Span.UpOn(Kind, Kind == ReviewKind.Week ? today.PlusWeeks(-Before) : today.PlusMonths(-Before)) };
    }
}

sealed record WritesAPage(Partner By, ReviewKind Kind, int Before, int Form, int Page, bool? AnotherMonth) : AboutAReview(By, Kind, Before)
{
    /// <summary>Found again in no other words.</summary>
    public const string Mark = "looking back";

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => LookingBack.Write(
        scene.Drawers[By], Span, new(Form, (short)By, 9, new byte[8]), Page,
        [new((Prompt)Page, Words.Stored($"{Mark} of {By} {Form}"))], Page == 3 ? Taker.You : null, AnotherMonth, scene.TodayOf(By));
}

sealed record FinishesLookingBack(Partner By, ReviewKind Kind, int Before) : AboutAReview(By, Kind, Before)
{
    public override Decision DecideIn(Scene scene) => LookingBack.Finish(scene.Record, scene.Drawers[By], Span, scene.TodayOf(By), By);
}

sealed record ShowsTheirPages(Partner By, ReviewKind Kind, int Before) : AboutAReview(By, Kind, Before)
{
    public override Decision DecideIn(Scene scene) => LookingBack.Show(scene.Record, scene.Drawers[By], Span, By);
}

sealed record ReadsTheirPages(Partner By, ReviewKind Kind, int Before) : AboutAReview(By, Kind, Before)
{
    public override Decision DecideIn(Scene scene) => LookingBack.Read(scene.Record, scene.Drawers[By], Span, By);
}
