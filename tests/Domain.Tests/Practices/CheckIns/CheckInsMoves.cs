using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

/// <summary>What lives do with check-ins.</summary>
sealed class CheckInsMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (24, from who in Who
             from feeling in Gen.Elements(Enum.GetValues<Feeling>())
             from said in Gen.Elements("tired", "better", null)
             from audience in Gen.Elements(Enum.GetValues<Audience>())
             select (Move)new ChecksIn(who, 0, feeling, said, audience)),
        (8, from who in Who from back in Gen.Choose(0, 5) select (Move)new Shows(who, back)),
        (8, from who in Who from back in Gen.Choose(0, 5) select (Move)new Withdraws(who, back)),
        (1, from who in Who select (Move)new LetsGo(who)),
        (5, from who in Who from back in Gen.Choose(0, 5) from proven in Gen.Elements(true, false)
            select (Move)new PutsACheckInBack(who, back, proven)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) =>
        [new ChecksIn(who, form, Feeling.Numb, $"unseen {form}", Audience.OnlyMe), new LetsGo(who)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var today = scene.TodayOf(by);
        var own = NewestOf<OwnCheckInMade>(scene.DrawerEntries[by], e => e.Id);
        foreach (var id in NewestOf<CheckInMade>(scene.RecordEntries, e => e.Id).Concat(own))
        {
            yield return record.CheckIns.Show(id, today, by);
            yield return record.CheckIns.Withdraw(id, by);
            foreach (var audience in Enum.GetValues<Audience>())
                yield return CheckingIn.Decide(record, drawer, id, today, Feeling.Steady, null, audience, by);
        }
        for (var back = 0; back < 8; back++) yield return drawer.OwnCheckIns.WithdrawDay(today.PlusDays(-back));
    }
}

/// <summary>Answers, or changes the answer of the day.</summary>
sealed record ChecksIn(Partner By, int Form, Feeling Feeling, string? Said, Audience Audience) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 1, new byte[8]);

    /// <summary>No two answers say the same, so that words can be followed.</summary>
    public override Deed OnForm(int form) => this with { Form = form, Said = Said is null ? null : $"{Said} {form}" };

    public override Decision DecideIn(Scene scene) => CheckingIn.Decide(
        scene.Record, scene.Drawers[By], Id, scene.TodayOf(By), Feeling, Said is null ? null : Words.Stored(Said), Audience, By);
}

/// <summary>Opens a closed check-in, counted back from the newest of either partner; that of the other is tried too.</summary>
sealed record Shows(Partner By, int Back, Guid? Id = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Id is null ? this with { Id = scene.CheckInBack(Back) } : this;

    public override bool IsForgottenIn(Scene scene, bool isOld) => false;

    public override Decision DecideIn(Scene scene) => scene.Record.CheckIns.Show(Id!.Value, scene.TodayOf(By), By);
}

sealed record Withdraws(Partner By, int Back, Guid? Id = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Id is null ? this with { Id = scene.CheckInBack(Back) } : this;

    public override bool IsForgottenIn(Scene scene, bool isOld) => false;

    public override Decision DecideIn(Scene scene) => scene.Record.CheckIns.Withdraw(Id!.Value, By);
}

/// <summary>Lets go what only they could see of today.</summary>
sealed record LetsGo(Partner By) : Deed(By), ISaysHowItStands
{
    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnCheckIns.WithdrawDay(scene.TodayOf(By));
}

/// <summary>A check-in counted back from the newest of either partner; that of the other is tried too.</summary>
sealed record PutsACheckInBack(Partner By, int Back, bool Proven, Guid? Id = null) : Undoing(By), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) => Id is null ? this with { Id = scene.CheckInBack(Back) } : this;

    public override Decision DecideIn(Scene scene) => PuttingBackACheckIn.Decide(
        scene.Record, scene.Drawers[By], Id!.Value, Feeling.Warm, null, Proven, scene.Written, scene.TodayOf(By), By);

    public override bool Undoes(Deed deed) => deed is Withdraws;
}
