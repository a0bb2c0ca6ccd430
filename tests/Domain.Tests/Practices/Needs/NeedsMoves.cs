using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Needs;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Needs;

/// <summary>What lives do with needs.</summary>
sealed class NeedsMoves : PracticeMoves
{
    static readonly Gen<Move> OneDeed =
        from who in Who
        from number in Gen.Choose(1, 4)
        from days in Gen.Choose(-2, 400)
        from deed in Gen.Frequency<Move>([
            (3, Gen.Constant<Move>(new WritesNeeds(who, 0))), (3, Gen.Constant<Move>(new ShowsNeeds(who, 0))),
            (1, Gen.Constant<Move>(new TakesShownNeedsBack(who))), (1, Gen.Constant<Move>(new TakesNeedsBack(who))),
            (1, Gen.Constant<Move>(new LooksAgainAtNeeds(who, days < 0 ? null : days))),
            (6, Gen.Constant<Move>(new SaysANeedBack(who, number, 0))),
            (3, Gen.Constant<Move>(new AgreesToWhatWasSaidBack(who, number, 0))),
            (3, Gen.Constant<Move>(new AddsMoreToANeed(who, number, 0))),
            (1, Gen.Constant<Move>(new TakesBackWhatTheySaid(who, number)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds => [(9, OneDeed)];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
    [
        (1, Who.Select(w => (IReadOnlyList<Move>)[
            new WritesNeeds(w, 10_001), new ShowsNeeds(w, 10_001),
            new SaysANeedBack(w.Other(), 1, 10_001), new AddsMoreToANeed(w, 1, 10_002),
            new SaysANeedBack(w.Other(), 1, 10_003), new AgreesToWhatWasSaidBack(w, 1, 10_004), new SaysANeedBack(w.Other(), 1, 10_005)])),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var (own, saw, today) = (WritesNeeds.Say(3), drawer.OwnNeeds.Newest, scene.TodayOf(by));
        var (mine, theirs) = (record.Needs.Of(by), record.Needs.Of(by.Other()));
        var said = mine?[1]?.SaidBack?.Form ?? Unused;
        return
        [
            drawer.OwnNeeds.Write(Unused, own, saw, today), drawer.OwnNeeds.Withdraw(saw),
            drawer.OwnNeeds.SetLookAgain(today.PlusDays(9), today),
            ShowingNeeds.Decide(record, drawer, Unused, own, saw, by), TakingNeedsBack.Decide(record, drawer, saw, by),
            record.Needs.Withdraw(mine?.Form ?? Unused, by),
            record.Needs.SayBack(theirs?.Form ?? Unused, 1, Unused, Cast.Say("You need it"), by),
            record.Needs.Agree(mine?.Form ?? Unused, 1, said, Unused, by),
            record.Needs.AddMore(mine?.Form ?? Unused, 1, said, Unused, null, by),
            record.Needs.WithdrawSaidBack(theirs?.Form ?? Unused, 1, theirs?[1]?.SaidBack?.Form ?? Unused, by),
        ];
    }
}

sealed record WritesNeeds(Partner By, int Form, Guid? Saw = null) : Deed(By)
{
    public static OwnNeedsWords Say(int form) => OwnNeedsWords.Of([
        Words.Stored($"To know {form}"), form % 2 == 0 ? Words.Stored("A hand") : null,
        form % 3 == 0 ? Words.Stored("The door open") : null])!;

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) => Saw is null ? this with { Saw = scene.Drawers[By].OwnNeeds.Newest } : this;

    public override Decision DecideIn(Scene scene) =>
        scene.Drawers[By].OwnNeeds.Write(new(Form, (short)By, 21, new byte[8]), Say(Form), Saw!.Value, scene.TodayOf(By));
}

/// <summary>In the words that lie in their drawer by then.</summary>
sealed record ShowsNeeds(Partner By, int Form, Guid? Saw = null) : Deed(By)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) => Saw is null ? this with { Saw = scene.Drawers[By].OwnNeeds.Newest } : this;

    public override Decision DecideIn(Scene scene)
    {
        var at = scene.Drawers[By].OwnNeeds.Words?.Seq;
        var words = scene.DrawerEntries[By].FirstOrDefault(e => e.Seq == at)?.What as OwnNeedsWords;
        return ShowingNeeds.Decide(scene.Record, scene.Drawers[By], new(Form, (short)By, 22, new byte[8]), words, Saw!.Value, By);
    }
}

sealed record TakesShownNeedsBack(Partner By, Guid? Saw = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) =>
        Saw is null ? this with { Saw = scene.Record.Needs.Of(By)?.Form ?? Guid.Empty } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Needs.Withdraw(Saw, By);
}

sealed record TakesNeedsBack(Partner By, Guid? Saw = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Saw is null ? this with { Saw = scene.Drawers[By].OwnNeeds.Newest } : this;

    public override Decision DecideIn(Scene scene) => TakingNeedsBack.Decide(scene.Record, scene.Drawers[By], Saw!.Value, By);
}

sealed record LooksAgainAtNeeds(Partner By, int? Days, LocalDate? On = null) : Deed(By), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) =>
        On is null && Days is { } days ? this with { On = scene.TodayOf(By).PlusDays(days) } : this;

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnNeeds.SetLookAgain(On, scene.TodayOf(By));
}

/// <summary>Of what the other lets them read.</summary>
sealed record SaysANeedBack(Partner By, int Number, int Form, Guid? Needs = null) : Deed(By)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) =>
        Needs is null ? this with { Needs = scene.Record.Needs.Of(By.Other())?.Form ?? Guid.Empty } : this;

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Needs.SayBack(Needs!.Value, Number, new(Form, (short)By, 23, new byte[8]), Words.Stored($"You need it {Form}"), By);
}

sealed record AgreesToWhatWasSaidBack(Partner By, int Number, int Form, Guid? Needs = null, Guid? SaidBack = null) : Deed(By)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) => Needs is not null ? this : this with
    {
        Needs = scene.Record.Needs.Of(By)?.Form ?? Guid.Empty,
        SaidBack = scene.Record.Needs.Of(By)?[Number]?.SaidBack?.Form ?? Guid.Empty,
    };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Needs.Agree(Needs!.Value, Number, SaidBack!.Value, new(Form, (short)By, 24, new byte[8]), By);
}

sealed record AddsMoreToANeed(Partner By, int Number, int Form, Guid? Needs = null, Guid? SaidBack = null) : Deed(By)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) => Needs is not null ? this : this with
    {
        Needs = scene.Record.Needs.Of(By)?.Form ?? Guid.Empty,
        SaidBack = scene.Record.Needs.Of(By)?[Number]?.SaidBack?.Form ?? Guid.Empty,
    };

    public override Decision DecideIn(Scene scene) => scene.Record.Needs.AddMore(
        Needs!.Value, Number, SaidBack!.Value, new(Form, (short)By, 25, new byte[8]),
        Form % 2 == 0 ? Words.Stored($"By you {Form}") : null, By);
}

sealed record TakesBackWhatTheySaid(Partner By, int Number, Guid? Needs = null, Guid? SaidBack = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Needs is not null ? this : this with
    {
        Needs = scene.Record.Needs.Of(By.Other())?.Form ?? Guid.Empty,
        SaidBack = scene.Record.Needs.Of(By.Other())?[Number]?.SaidBack?.Form ?? Guid.Empty,
    };

    public override Decision DecideIn(Scene scene) => scene.Record.Needs.WithdrawSaidBack(Needs!.Value, Number, SaidBack!.Value, By);
}
