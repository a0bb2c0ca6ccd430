using Goldseam.Domain.Entries;
using Goldseam.Domain.Paces;
using Goldseam.Domain.Sides;
using NodaTime;

namespace Goldseam.Domain.Tests.Paces;

/// <summary>Who was hurt sets the pace. Tighter holds at once; looser waits a day, where nobody else can see it wait.</summary>
public sealed class PacesTests
{
    static readonly (Partner By, RecordEvent What) MaraWasHurt = (Cast.Mara, new SideShared(Side.Hurt));

    static (Partner By, RecordEvent What) MaraSet(int form, Pace? pace) => (Cast.Mara, new PaceSet(Cast.Id(form), pace));

    static Decision Sets(RecordState record, DrawerState drawer, int form, Pace? pace, Partner by = Cast.Mara) =>
        SettingThePace.Decide(record, drawer, Cast.Id(form), pace, by);

    [Fact]
    public void Mara_was_hurt_and_sets_it()
    {
        Sets(Cast.TheirRecord(MaraWasHurt), Cast.Drawer(Cast.Mara), 1, Pace.Weekly).Comes_to(new PaceSet(Cast.Id(1), Pace.Weekly));
        Assert.Equal(Pace.Weekly, Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly)).Paces.InForce);
    }

    [Fact]
    public void Who_broke_something_or_has_not_shared_a_side_does_not()
    {
        Sets(Cast.TheirRecord(MaraWasHurt), Cast.Drawer(Cast.Jonas), 1, Pace.NotThisWeek, Cast.Jonas).Is_refused_as<PaceIsTheirs>();
        Sets(Cast.TheirRecord((Cast.Jonas, new SideShared(Side.Broke))), Cast.Drawer(Cast.Jonas), 2, Pace.Weekly, Cast.Jonas)
            .Is_refused_as<PaceIsTheirs>();
    }

    [Fact]
    public void Where_both_were_hurt_the_tighter_one_holds()
    {
        var record = Cast.TheirRecord(
            MaraWasHurt, MaraSet(1, Pace.Daily), (Cast.Jonas, new SideShared(Side.Both)),
            (Cast.Jonas, new PaceSet(Cast.Id(2), Pace.Weekly)));
        Assert.Equal(Pace.Weekly, record.Paces.InForce);
    }

    [Fact]
    public void Tighter_holds_at_once_and_ends_what_waited()
    {
        var drawer = Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), Pace.Daily));
        Sets(Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly)), drawer, 3, Pace.NotThisWeek).Comes_to(
            new PaceSet(Cast.Id(3), Pace.NotThisWeek), new OwnPaceSettled(Cast.Id(2)));
    }

    [Fact]
    public void Looser_waits_in_her_drawer_for_a_day_and_then_goes_over_by_her_own_visit()
    {
        var record = Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly));
        Sets(record, Cast.Drawer(Cast.Mara), 2, Pace.Daily).Comes_to(new OwnPaceLoosened(Cast.Id(2), Pace.Daily));
        var drawer = Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), Pace.Daily));
        HandingIn.Decide(record, drawer, Cast.Evening + Loosening.Waits - Duration.Epsilon, Cast.Mara).Is_already_so();
        HandingIn.Decide(record, drawer, Cast.Evening + Loosening.Waits, Cast.Mara).Comes_to(
            new PaceSet(Cast.Id(2), Pace.Daily), new OwnPaceSettled(Cast.Id(2)));
    }

    [Fact]
    public void It_can_be_taken_back_unseen_until_then()
    {
        var waiting = new OwnPaceLoosened(Cast.Id(2), Pace.Daily);
        Cast.Drawer(Cast.Mara, waiting).OwnPaces.Settle().Comes_to(new OwnPaceSettled(Cast.Id(2)));
        var settled = Cast.Drawer(Cast.Mara, waiting, new OwnPaceSettled(Cast.Id(2)));
        var record = Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly));
        HandingIn.Decide(record, settled, Cast.Evening + Duration.FromDays(30), Cast.Mara).Is_already_so();
        Sets(record, settled, 2, Pace.Daily).Is_already_so();
    }

    [Fact]
    public void Choosing_again_what_holds_ends_what_waited() =>
        Sets(
            Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly)),
            Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), null)), 3, Pace.Weekly)
        .Comes_to(new OwnPaceSettled(Cast.Id(2)));

    [Fact]
    public void The_pace_never_gets_looser_within_a_day_of_being_asked_to() => Life.Always(life =>
    {
        var asked = new Dictionary<Partner, Instant>();
        var before = Scene.Both.ToDictionary(p => p, _ => (Pace?)null);
        life.Play((scene, step) =>
        {
            foreach (var e in step.Decision.Events)
                if (e is OwnPaceLoosened) asked[step.Deed!.By] = scene.Now;
            foreach (var by in Scene.Both)
            {
                var now = scene.Record.Paces[by]?.Pace;
                if (PacesState.IsLooser(now, before[by]))
                    Assert.True(
                        step.Deed!.By == by && scene.Now - asked[by] >= Loosening.Waits, "It got looser at once, or by another hand.");
                before[by] = now;
            }
        });
    });
}
