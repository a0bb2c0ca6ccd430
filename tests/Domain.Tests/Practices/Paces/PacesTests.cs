using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Sides;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Paces;

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

    static Decision SetsFromAPage(RecordState record, DrawerState drawer, Pace? pace, Guid saw, bool seesDrawer = true) =>
        SettingThePace.Decide(record, drawer, Cast.Id(9), pace, Cast.Mara, saw, seesDrawer);

    [Fact]
    public void From_an_old_page_only_a_tighter_one_is_taken()
    {
        var record = Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.AtSetTimes));
        var none = Cast.Drawer(Cast.Mara);
        SetsFromAPage(record, none, Pace.Weekly, saw: Cast.Id(5)).Comes_to(new PaceSet(Cast.Id(9), Pace.Weekly));
        SetsFromAPage(record, none, Pace.Daily, saw: Cast.Id(5)).Is_refused_as<ChangedMeanwhile>();
        SetsFromAPage(record, none, null, saw: Cast.Id(5)).Is_refused_as<ChangedMeanwhile>();
        SetsFromAPage(record, none, Pace.AtSetTimes, saw: Cast.Id(5)).Is_refused_as<ChangedMeanwhile>();
        SetsFromAPage(record, none, Pace.Daily, saw: Guid.Empty).Is_refused_as<ChangedMeanwhile>();
        SetsFromAPage(record, none, Pace.Daily, saw: Cast.Id(1)).Comes_to(new OwnPaceLoosened(Cast.Id(9), Pace.Daily));
        var unset = Cast.TheirRecord(MaraWasHurt);
        SetsFromAPage(unset, none, Pace.Daily, saw: Guid.Empty).Comes_to(new PaceSet(Cast.Id(9), Pace.Daily));
    }

    [Fact]
    public void A_page_that_shows_her_drawer_has_seen_what_waits_and_another_has_seen_what_holds()
    {
        var record = Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly));
        var waiting = Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), Pace.Daily));
        Assert.Equal(Cast.Id(2), SettingThePace.Newest(record, waiting, Cast.Mara));
        Assert.Equal(Cast.Id(1), SettingThePace.Newest(record, null, Cast.Mara));
        Assert.Null(SettingThePace.Newest(record, Cast.Drawer(Cast.Jonas), Cast.Jonas));
        SetsFromAPage(record, waiting, null, saw: Cast.Id(2)).Comes_to(new OwnPaceLoosened(Cast.Id(9), null));
        SetsFromAPage(record, waiting, null, saw: Cast.Id(1)).Is_refused_as<ChangedMeanwhile>();
        SetsFromAPage(record, waiting, null, saw: Cast.Id(1), seesDrawer: false).Comes_to(new OwnPaceLoosened(Cast.Id(9), null));
    }

    [Fact]
    public void What_waits_already_is_not_asked_for_again_and_none_at_all_can_wait_too()
    {
        var record = Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly));
        Sets(record, Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), Pace.Daily)), 3, Pace.Daily).Is_already_so();
        Sets(record, Cast.Drawer(Cast.Mara), 3, null).Comes_to(new OwnPaceLoosened(Cast.Id(3), null));
        Sets(record, Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), null)), 3, null).Is_already_so();
        Sets(record, Cast.Drawer(Cast.Mara), 3, Pace.Weekly).Is_already_so();
    }

    [Fact]
    public void She_takes_back_the_one_her_page_offered_and_no_other()
    {
        var record = Cast.TheirRecord(MaraWasHurt, MaraSet(1, Pace.Weekly));
        var waiting = Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), Pace.Daily));
        KeepingThePace.Decide(record, waiting, Cast.Id(2), Cast.Mara).Comes_to(new OwnPaceSettled(Cast.Id(2)));
        KeepingThePace.Decide(record, waiting, null, Cast.Mara).Comes_to(new OwnPaceSettled(Cast.Id(2)));
        KeepingThePace.Decide(record, waiting, Cast.Id(3), Cast.Mara).Is_refused_as<ChangedMeanwhile>();
        KeepingThePace.Decide(record, Cast.Drawer(Cast.Mara), Cast.Id(1), Cast.Mara).Is_refused_as<ChangedMeanwhile>();
        KeepingThePace.Decide(record, Cast.Drawer(Cast.Mara), Cast.Id(3), Cast.Mara).Is_already_so();
        KeepingThePace.Decide(record, Cast.Drawer(Cast.Mara), null, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void Each_of_the_two_has_a_pace_of_their_own_and_none_is_looser_than_any()
    {
        var record = Cast.TheirRecord(
            MaraWasHurt, MaraSet(1, Pace.Weekly), (Cast.Jonas, new SideShared(Side.Both)),
            (Cast.Jonas, new PaceSet(Cast.Id(2), Pace.Daily)));
        Assert.Equal((Pace.Weekly, Pace.Daily), (record.Paces[Cast.Mara]!.Pace, record.Paces[Cast.Jonas]!.Pace));
        Assert.Equal(Pace.Weekly, record.Paces.InForce);
        Assert.Equal(Pace.Daily, Cast.TheirRecord((Cast.Jonas, new PaceSet(Cast.Id(2), Pace.Daily))).Paces.InForce);
        Assert.Null(Cast.TheirRecord().Paces.InForce);
        Assert.True(PacesState.IsLooser(null, Pace.Daily));
        Assert.False(PacesState.IsLooser(Pace.Daily, null));
        Assert.False(PacesState.IsLooser(Pace.Daily, Pace.Daily));
        Assert.False(PacesState.IsLooser(null, null));
    }

    [Fact]
    public void Only_what_waits_is_settled()
    {
        var drawer = Cast.Drawer(Cast.Mara, new OwnPaceLoosened(Cast.Id(2), Pace.Daily), new OwnPaceSettled(Cast.Id(1)));
        Assert.Equal(Cast.Id(2), drawer.OwnPaces.Waiting!.Id);
        Assert.Equal(Cast.Evening + Duration.FromHours(24), drawer.OwnPaces.Waiting.Holds);
    }
}
