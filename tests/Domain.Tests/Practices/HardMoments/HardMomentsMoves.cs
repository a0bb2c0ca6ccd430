using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Domain.Tests.Couples;
using Goldseam.Domain.Tests.Practices.Promises;
using Goldseam.Domain.Tests.Practices.WhatHelps;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.HardMoments;

/// <summary>What lives do in hard moments.</summary>
sealed class HardMomentsMoves : PracticeMoves
{
    static readonly Gen<Move> InAHardMoment =
        from who in Who
        from back in Back
        from answer in Gen.Elements(HardMomentAnswer.Here, HardMomentAnswer.NotTonight)
        from hour in Gen.Choose(0, 23)
        from deed in Gen.Frequency<Move>([
            (4, Gen.Constant<Move>(new LetsKnow(who, 0, back))),
            (3, Gen.Constant<Move>(new AnswersAHardMoment(who, back, 0, answer))),
            (2, Gen.Constant<Move>(new NamesATimeToBeThere(who, back, 0, hour))),
            (1, Gen.Constant<Move>(new TakesAHardMomentBack(who, back)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (10, InAHardMoment),
    ];

    /// <summary>Somebody joins who has not read what was written alone; or the other names a time twice, from two tabs.</summary>
    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
    [
        (1, Gen.Constant<IReadOnlyList<Move>>(
        [
            new WritesWhatHelps(Partner.First, 1, 10_004), new Passes(1), new Joins(Life.Zones[0]),
            new LetsKnow(Partner.First, 10_005, 3),
        ])),
        (1, Who.Select(w => (IReadOnlyList<Move>)
        [
            new LetsKnow(w, 10_001, 1), new NamesATimeToBeThere(w.Other(), 0, 10_002, 8), new NamesATimeToBeThere(w.Other(), 0, 10_003, 10),
        ])),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var (clock, now) = (scene.ClockOf(by), scene.Now);
        foreach (var id in NewestOf<HardMomentMade>(scene.RecordEntries, e => e.Id))
        {
            yield return LettingTheOtherKnow.Decide(record, drawer, id, null, null, Guid.Empty, clock.Date, now, by);
            yield return record.HardMoments.Answer(id, Unused, HardMomentAnswer.Here, now, by);
            yield return NamingATime.Decide(
                record, id, Unused, Line.Stored("Being there"), clock.Date.PlusDays(1), new(8, 0), clock, now, by);
            yield return record.HardMoments.Withdraw(id, by);
        }
    }
}

/// <param name="Kind">With no words, or with one of what helps them.</param>
sealed record LetsKnow(Partner By, int Form, int Kind, Guid? Help = null, Guid? Saw = null) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 14, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld || !scene.Record.HardMoments.Sent.Knows(Id);

    public override Deed AsSentIn(Scene scene) =>
        Kind % 2 == 0 || Saw is not null || scene.Drawers[By].OwnHelps.Moments.ElementAtOrDefault(Kind % 3) is not { } one ? this
        : this with { Help = one.Id, Saw = one.Newest };

    public override Decision DecideIn(Scene scene)
    {
        var at = Help is { } help ? scene.Drawers[By].OwnHelps.Of(help)?.Words.Seq : null;
        var own = scene.DrawerEntries[By].FirstOrDefault(e => e.Seq == at)?.What as OwnHelpWords;
        return LettingTheOtherKnow.Decide(
            scene.Record, scene.Drawers[By], Id, Help, own, Saw ?? Guid.Empty, scene.TodayOf(By), scene.Now, By);
    }
}

/// <summary>Something about a hard moment, counted back from the newest.</summary>
abstract record AboutAHardMoment(Partner By, int Back) : Deed(By)
{
    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    protected virtual Partner Owner => By.Other();

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.MadeBack<HardMomentMade>(Back, e => e.Id, Owner) } : this;
}

sealed record AnswersAHardMoment(Partner By, int Back, int Form, HardMomentAnswer Answer) : AboutAHardMoment(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.HardMoments.Answer(Id, new(Form, (short)By, 15, new byte[8]), Answer, scene.Now, By);
}

sealed record NamesATimeToBeThere(Partner By, int Back, int Form, int Hour) : AboutAHardMoment(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => NamingATime.Decide(
        scene.Record, Id, MakesAPromise.IdOf(By, Form), Line.Stored("Being there"), scene.TodayOf(By).PlusDays(Hour % 3 == 0 ? 0 : 1),
        new LocalTime(Hour, 0), scene.ClockOf(By), scene.Now, By);
}

sealed record TakesAHardMomentBack(Partner By, int Back) : AboutAHardMoment(By, Back)
{
    protected override Partner Owner => By;

    public override Decision DecideIn(Scene scene) => scene.Record.HardMoments.Withdraw(Id, By);
}
