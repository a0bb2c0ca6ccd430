using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.WhatHelps;

namespace Goldseam.Domain.Tests.Practices.WhatHelps;

/// <summary>What lives do with what helps.</summary>
sealed class WhatHelpsMoves : PracticeMoves
{
    static readonly Gen<Move> OneHelp =
        from who in Who
        from number in Gen.Choose(1, 8)
        from deed in Gen.Frequency<Move>([
            (4, Gen.Constant<Move>(new WritesWhatHelps(who, number, 0))), (3, Gen.Constant<Move>(new ShowsWhatHelps(who, number, 0))),
            (1, Gen.Constant<Move>(new TakesWhatWasShownBack(who, number))), (1, Gen.Constant<Move>(new TakesWhatHelpsBack(who, number)))])
        select deed;

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (9, OneHelp),
    ];

    public override IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings =>
        [(1, Who.Select(w => Many(form => new WritesWhatHelps(w, form - 10_000, form))))];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<OwnHelpWritten>(scene.DrawerEntries[by], e => e.Id).Distinct().SelectMany(id =>
        {
            var (words, saw) = (WritesWhatHelps.Say(id, 3), drawer.OwnHelps.Of(id)?.Newest ?? Guid.Empty);
            return new[]
            {
                drawer.OwnHelps.Write(id, Unused, HelpKind.Moment, words, saw), drawer.OwnHelps.Withdraw(id, saw),
                ShowingWhatHelps.Decide(record, drawer, id, Unused, words, saw, by),
                TakingWhatHelpsBack.Decide(record, drawer, id, saw, scene.Now, by),
            };
        });
}

/// <summary>Of eight kinds of moment, of which one are their comfort words.</summary>
sealed record WritesWhatHelps(Partner By, int Number, int Form, Guid? Saw = null) : Deed(By)
{
    public static Guid IdOf(Partner by, int number) => new(number, (short)by, 11, new byte[8]);

    public static OwnHelpWords Say(Guid id, int form) => new(
        id, form % 7 == 0 ? null : Line.Stored($"A wave {form}"), form % 4 == 0 ? null : Words.Stored($"Sit by me {form}"),
        form % 3 == 0 ? Words.Stored("Explaining") : null, form % 5 == 0 ? null : Words.Stored($"Cold water {form}"));

    public Guid Id => IdOf(By, Number);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) =>
        Saw is null ? this with { Saw = scene.Drawers[By].OwnHelps.Of(Id)?.Newest ?? Guid.Empty } : this;

    /// <summary>Of what was taken back, only the newest forms are remembered.</summary>
    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld || scene.Drawers[By].OwnHelps.All.All(h => h.Id != Id);

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnHelps.Write(
        Id, new(Form, (short)By, 12, new byte[8]), Number % 8 == 0 ? HelpKind.ComfortWords : HelpKind.Moment, Say(Id, Form), Saw!.Value);
}

/// <summary>In the words that lie in their drawer by then.</summary>
sealed record ShowsWhatHelps(Partner By, int Number, int Form, Guid? Of = null, Guid? Saw = null) : Deed(By)
{
    Guid Id => Of ?? Guid.Empty;

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene)
    {
        if (Of is not null) return this;
        var one = scene.Drawers[By].OwnHelps.Kept.ElementAtOrDefault(Number % 4);
        return this with { Of = one?.Id ?? WritesWhatHelps.IdOf(By, Number), Saw = one?.Newest ?? Guid.Empty };
    }

    public override Decision DecideIn(Scene scene)
    {
        var at = scene.Drawers[By].OwnHelps.Of(Id)?.Words.Seq;
        var words = scene.DrawerEntries[By].FirstOrDefault(e => e.Seq == at)?.What as OwnHelpWords;
        return ShowingWhatHelps.Decide(scene.Record, scene.Drawers[By], Id, new(Form, (short)By, 13, new byte[8]), words, Saw!.Value, By);
    }
}

/// <summary>If they let the other read one, then that.</summary>
sealed record TakesWhatWasShownBack(Partner By, int Number, Guid? Of = null) : Deed(By), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) =>
        Of is null ? this with { Of = scene.Record.Helps.ShownBy(By).LastOrDefault()?.Id ?? WritesWhatHelps.IdOf(By, Number) } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Helps.Withdraw(Of!.Value, By);
}

sealed record TakesWhatHelpsBack(Partner By, int Number, Guid? Saw = null) : Deed(By)
{
    Guid Id => WritesWhatHelps.IdOf(By, Number);

    public override Deed AsSentIn(Scene scene) =>
        Saw is null ? this with { Saw = scene.Drawers[By].OwnHelps.Of(Id)?.Newest ?? Guid.Empty } : this;

    public override Decision DecideIn(Scene scene) => TakingWhatHelpsBack.Decide(
        scene.Record, scene.Drawers[By], Id, Saw!.Value, scene.Now, By);
}
