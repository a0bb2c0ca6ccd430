using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.Tests.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Tellings;

/// <summary>What lives do with what is told.</summary>
sealed class TellingsMoves : PracticeMoves
{
    public static IReadOnlyList<TellingKind> Urgent { get; } = [TellingKind.TheyContactedMe, TellingKind.HealthRisk, TellingKind.Danger];

    static readonly Gen<Move> ATelling =
        from who in Who
        from kind in Gen.Elements([
            TellingKind.Harder, TellingKind.Harder, TellingKind.NotKept, TellingKind.PlansChanged, TellingKind.Update, .. Urgent])
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

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (14, ATelling), (18, ToATelling),
        (1, from who in Who from held in Gen.Elements(true, false) select (Move)new HoldsHardThings(who, held)),
    ];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
    [
        (1, Who.Select(w => Many(form => new Tells(w, form, TellingKind.Harder, null, null)))),
        (1, Who.Select(w => Many(form => new Tells(w, form, Urgent[form % Urgent.Count], null, null)))),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) =>
        [new PutsOff(who, form % 3, form % 5, form % 2 == 0), new HoldsHardThings(who, form % 2 == 0)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var (today, now, more) = (scene.TodayOf(by), scene.Now, Cast.Say("More."));
        var told = scene.RecordEntries.Where(e => e.What is TellingMade or TellingOfOneTimeMade);
        foreach (var id in NewestOf<TellingEvent>(told, e => e.Id))
        {
            yield return TellingTheOther.Decide(record, id, TellingKind.Harder, more, null, null, null, today, by);
            yield return record.Tellings.Open(id, by, now);
            yield return record.Tellings.Withdraw(id, by);
            yield return record.Tellings.Reply(id, Unused, more, now, by);
            yield return PromisingAReply.Decide(record, id, Unused, Line.Stored("More"), today, null, today, now, by);
            yield return drawer.BeingTold.PutOff(id, today, withSomeone: true);
        }
        yield return drawer.BeingTold.Hold(true);
        yield return drawer.BeingTold.Hold(false);
    }
}

/// <param name="About">The promise it is about, counted back, or null for none.</param>
/// <param name="NextBy">The next update in so many days.</param>
sealed record Tells(Partner By, int Form, TellingKind Kind, int? About, int? NextBy) : Deed(By)
{
    public Guid Id => IdOf(By, Form);

    public Guid? Promise { get; init; }

    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 6, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) =>
        About is { } back && Promise is null ? this with { Promise = scene.MadeBack<PromiseMade>(back, e => e.Id) } : this;

    public override Decision DecideIn(Scene scene) => TellingTheOther.Decide(
        scene.Record, Id, Kind, Words.Stored($"told {Form}"), Form % 3 == 0 ? Words.Stored("I will call") : null, Promise,
        NextBy is { } days ? scene.TodayOf(By).PlusDays(days) : null, scene.TodayOf(By), By);
}

/// <summary>Something about a telling, counted back from the newest.</summary>
abstract record AboutATelling(Partner By, int Back) : Deed(By)
{
    public Guid? Of { get; init; }

    public Guid Id => Of ?? Guid.Empty;

    protected virtual Partner Teller => By.Other();

    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with
        {
            Of = scene.MadeBack<TellingEvent>(Back, e => e.Id, Teller, e => e is TellingMade or TellingOfOneTimeMade),
        } : this;
}

sealed record OpensATelling(Partner By, int Back) : AboutATelling(By, Back)
{
    public override Decision DecideIn(Scene scene) => scene.Record.Tellings.Open(Id, By, scene.Now);
}

sealed record TakesATellingBack(Partner By, int Back) : AboutATelling(By, Back)
{
    protected override Partner Teller => By;

    public override Decision DecideIn(Scene scene) =>
        TakingAMarkBack.WithWhatWasTold(scene.Record, Id, scene.TodayOf(By), By);
}

sealed record Replies(Partner By, int Back, int Form) : AboutATelling(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Tellings.Reply(Id, Tells.IdOf(By, Form), Words.Stored($"read {Form}"), scene.Now, By);
}

sealed record NamesATimeToAnswer(Partner By, int Back, int Form, int In) : AboutATelling(By, Back)
{
    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) => PromisingAReply.Decide(
        scene.Record, Id, MakesAPromise.IdOf(By, Form), Line.Stored("I answer you"), scene.TodayOf(By).PlusDays(In), new LocalTime(20, 0),
        scene.TodayOf(By), scene.Now, By);
}

/// <summary>Later, or with someone; only their drawer knows.</summary>
sealed record PutsOff(Partner By, int Back, int Days, bool WithSomeone) : AboutATelling(By, Back), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) =>
        scene.Drawers[By].BeingTold.PutOff(Id, scene.TodayOf(By).PlusDays(Days), WithSomeone);
}

sealed record HoldsHardThings(Partner By, bool Held) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].BeingTold.Hold(Held);
}
