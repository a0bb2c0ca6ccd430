using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Triggers;

namespace Goldseam.Domain.Tests.Practices.Triggers;

/// <summary>What lives do with triggers and their log.</summary>
sealed class TriggersMoves : PracticeMoves
{
    static readonly Gen<Move> OneDeed =
        from who in Who
        from number in Gen.Choose(1, 6)
        from days in Gen.Frequency<int>([(8, Gen.Choose(-40, 0)), (1, Gen.Constant(1))])
        from deed in Gen.Frequency<Move>([
            (4, Gen.Constant<Move>(new WritesATrigger(who, number, 0))), (1, Gen.Constant<Move>(new TakesATriggerBack(who, number))),
            (4, Gen.Constant<Move>(new LogsATrigger(who, number, days, 0))),
            (2, Gen.Constant<Move>(new TakesBackWhatWasLogged(who, number / 3)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds => [(9, OneDeed)];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
        [(1, Who.Select(w => Many(form => new WritesATrigger(w, form - 10_000, form))))];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) =>
    [
        new WritesATrigger(who, form % 7, form), new TakesATriggerBack(who, form % 7), new LogsATrigger(who, form % 7, 0, form),
        new TakesBackWhatWasLogged(who, 0),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var today = scene.TodayOf(by);
        foreach (var id in NewestOf<OwnTriggerWritten>(scene.DrawerEntries[by], e => e.Id).Distinct())
        {
            var saw = drawer.OwnTriggers.Of(id)?.Newest ?? Guid.Empty;
            yield return drawer.OwnTriggers.Write(id, Unused, TriggerKind.Outside, WritesATrigger.Say(id, 3), saw);
            yield return drawer.OwnTriggers.Withdraw(id, saw);
            yield return drawer.TriggerLog.Log(drawer.OwnTriggers, Unused, id, today, null, today);
        }
        foreach (var form in NewestOf<TriggerLogged>(scene.DrawerEntries[by], e => e.Form))
            yield return drawer.TriggerLog.Withdraw(form);
    }
}

sealed record WritesATrigger(Partner By, int Number, int Form, Guid? Saw = null) : Deed(By)
{
    public static Guid IdOf(Partner by, int number) => new(number, (short)by, 31, new byte[8]);

    public static OwnTriggerWords Say(Guid id, int form) => new(
        id, Line.Stored($"The station {form}"), form % 2 == 0 ? Words.Stored("Cold hands") : null,
        form % 3 == 0 ? Words.Stored("Cold water") : null);

    Guid Id => IdOf(By, Number);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) =>
        Saw is null ? this with { Saw = scene.Drawers[By].OwnTriggers.Of(Id)?.Newest ?? Guid.Empty } : this;

    /// <summary>Of what was taken back, only the newest forms are remembered.</summary>
    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld || scene.Drawers[By].OwnTriggers.All.All(t => t.Id != Id);

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnTriggers.Write(
        Id, new(Form, (short)By, 32, new byte[8]), Number % 3 == 0 ? TriggerKind.Outside : TriggerKind.WhatHappened,
        Say(Id, Form), Saw!.Value);
}

sealed record TakesATriggerBack(Partner By, int Number, Guid? Saw = null) : Deed(By)
{
    Guid Id => WritesATrigger.IdOf(By, Number);

    public override Deed AsSentIn(Scene scene) =>
        Saw is null ? this with { Saw = scene.Drawers[By].OwnTriggers.Of(Id)?.Newest ?? Guid.Empty } : this;

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnTriggers.Withdraw(Id, Saw!.Value);
}

/// <param name="Number">On the map, or what is not there for the last.</param>
/// <param name="Days">From today.</param>
sealed record LogsATrigger(Partner By, int Number, int Days, int Form) : Deed(By)
{
    public static Guid IdOf(Partner by, int form) => new(form, (short)by, 33, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld || !scene.Drawers[By].TriggerLog.Sent.Knows(IdOf(By, Form));

    public override Decision DecideIn(Scene scene)
    {
        var (drawer, today) = (scene.Drawers[By], scene.TodayOf(By));
        var trigger = Number > 4 ? WritesATrigger.IdOf(By, Number) : drawer.OwnTriggers.Kept.ElementAtOrDefault(Number)?.Id;
        return drawer.TriggerLog.Log(
            drawer.OwnTriggers, IdOf(By, Form), trigger, today.PlusDays(Days), Form % 2 == 0 ? Words.Stored($"On the way {Form}") : null,
            today);
    }
}

/// <param name="Back">Counted back from the newest; one that never was for the last.</param>
sealed record TakesBackWhatWasLogged(Partner By, int Back, Guid? Of = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Of is not null ? this : this with
    {
        Of = scene.Drawers[By].TriggerLog.Newest.Reverse().ElementAtOrDefault(Back)?.Form ?? LogsATrigger.IdOf(By, -1),
    };

    /// <summary>What is older than the log and its newest forms was never there.</summary>
    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld;

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].TriggerLog.Withdraw(Of!.Value);
}
