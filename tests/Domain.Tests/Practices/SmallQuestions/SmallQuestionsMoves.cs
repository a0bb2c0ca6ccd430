using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.SmallQuestions;

namespace Goldseam.Domain.Tests.Practices.SmallQuestions;

/// <summary>What lives do with small questions.</summary>
sealed class SmallQuestionsMoves : PracticeMoves
{
    static readonly Gen<Move> ASmallQuestion =
        from who in Who
        from back in Back
        from parked in Gen.Elements(true, false)
        from days in Gen.Elements(0, 1, 3, 14, 15)
        from deed in Gen.Frequency<Move>([
            (4, Gen.Constant<Move>(new Raises(who, 0, parked))), (3, Gen.Constant<Move>(new Explains(who, back, 0))),
            (2, Gen.Constant<Move>(new Parks(who, back, parked))), (2, Gen.Constant<Move>(new Settles(who, back))),
            (1, Gen.Constant<Move>(new WishesAWindow(who, days)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (12, ASmallQuestion),
    ];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
        [(1, Who.Select(w => Many(form => new Raises(w, form, Parked: false))))];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var more = Cast.Say("More.");
        foreach (var id in NewestOf<SmallQuestionMade>(scene.RecordEntries, e => e.Id))
        {
            yield return record.SmallQuestions.Answer(id, Unused, more, null, null, by);
            yield return record.SmallQuestions.Park(id, parked: true);
            yield return record.SmallQuestions.Park(id, parked: false);
            yield return record.SmallQuestions.Settle(id, record.SmallQuestions.Of(id)?.Answer, by);
            yield return record.SmallQuestions.Settle(id, Unused, by);
        }
        yield return record.SmallQuestions.WishWindow(3, by);
        yield return record.SmallQuestions.Raise(Unused, scene.TodayOf(by), false, more, null, null, by);
    }
}

sealed record Raises(Partner By, int Form, bool Parked) : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 7, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => scene.Record.SmallQuestions.Raise(
        Id, scene.TodayOf(By), Parked, Words.Stored($"noticed {Form}"), null, Words.Stored("what was it?"), By);
}

/// <summary>Something about a question, counted back from the newest of either partner.</summary>
abstract record AboutASmallQuestion(Partner By, int Back) : Deed(By)
{
    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    protected virtual Partner Asked => By.Other();

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<SmallQuestionMade>(Back, e => e.Id, Asked) } : this;
}

sealed record Explains(Partner By, int Back, int Form) : AboutASmallQuestion(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.SmallQuestions.Answer(Id, Raises.IdOf(By, Form), Words.Stored($"I saw {Form}"), null, null, By);
}

sealed record Parks(Partner By, int Back, bool Parked) : AboutASmallQuestion(By, Back), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Record.SmallQuestions.Park(Id, Parked);
}

sealed record Settles(Partner By, int Back) : AboutASmallQuestion(By, Back)
{
    protected override Partner Asked => By;

    public override Decision DecideIn(Scene scene) => scene.Record.SmallQuestions.Settle(
        Id, Back % 4 == 3 ? null : scene.Record.SmallQuestions.Of(Id)?.Answer, By);
}

sealed record WishesAWindow(Partner By, int Days) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Record.SmallQuestions.WishWindow(Days, By);
}
