using Goldseam.Domain.Entries;
using Goldseam.Domain.Sides;

namespace Goldseam.Domain.Tests.Sides;

/// <summary>Each says only where they stand themselves, and the other knows it only once they share it.</summary>
public sealed class SidesTests
{
    static readonly OwnSideStated Hurt = new(Cast.Id(1), Cast.Sunday, Side.Hurt, Outlook.DoNotKnow, WithWords: true, null);

    static Decision States(RecordState record, DrawerState drawer, int form, Side? side, Words? easier = null) =>
        StatingASide.Decide(record, drawer, Cast.Id(form), Cast.Sunday, side, Outlook.DoNotKnow, easier, null, Cast.Mara);

    [Fact]
    public void Mara_says_that_she_was_hurt_and_only_her_drawer_knows() =>
        States(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), 1, Side.Hurt, Cast.Say("you told me when you leave")).Comes_to(
            Hurt, new OwnSideWords(Cast.Id(1), Cast.Say("you told me when you leave"), null));

    [Fact]
    public void Not_yet_is_an_answer_too()
    {
        States(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), 1, null).Comes_to(
            new OwnSideStated(Cast.Id(1), Cast.Sunday, null, Outlook.DoNotKnow, WithWords: false, null));
        Assert.True(Cast.Drawer(Cast.Mara, new OwnSideStated(Cast.Id(1), Cast.Sunday, null, null, false, null)).OwnSides.IsStated);
    }

    [Fact]
    public void What_she_says_later_replaces_it_with_its_words_and_her_first_week_goes_on()
    {
        var drawer = Cast.Drawer(Cast.Mara, Hurt, new OwnSideWords(Cast.Id(1), Cast.Say("quiet"), null));
        var later = new OwnSideStated(Cast.Id(2), Cast.Monday, Side.Both, null, WithWords: false, Withdraws: 2);
        StatingASide.Decide(Cast.TheirRecord(), drawer, Cast.Id(2), Cast.Monday, Side.Both, null, null, null, Cast.Mara).Comes_to(later);
        var state = Cast.Drawer(Cast.Mara, Hurt, new OwnSideWords(Cast.Id(1), Cast.Say("quiet"), null), later).OwnSides;
        Assert.Equal((Side.Both, Cast.Sunday, (Words?)null), (state.Side, state.Since, state.Easier));
        Assert.True(state.Knows(Cast.Id(1)));
    }

    [Fact]
    public void Sharing_it_is_an_act_of_its_own()
    {
        SharingASide.Decide(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), Cast.Mara).Is_refused_as<NoSideYet>();
        var alone = Cast.Record((Cast.Mara, Cast.MaraFounded));
        SharingASide.Decide(alone, Cast.Drawer(Cast.Mara, Hurt), Cast.Mara).Is_refused_as<NobodyToShareWith>();
        SharingASide.Decide(Cast.TheirRecord(), Cast.Drawer(Cast.Mara, Hurt), Cast.Mara).Comes_to(new SideShared(Side.Hurt));
    }

    [Fact]
    public void A_side_that_changes_is_no_longer_shared()
    {
        var record = Cast.TheirRecord((Cast.Mara, new SideShared(Side.Hurt)));
        States(record, Cast.Drawer(Cast.Mara, Hurt), 2, Side.Both).Comes_to(
            new OwnSideStated(Cast.Id(2), Cast.Sunday, Side.Both, Outlook.DoNotKnow, false, 2), new SideWithdrawn());
    }

    [Fact]
    public void It_can_be_taken_back_whatever_happened() => Life.AtEachStep((scene, _) =>
    {
        foreach (var by in Scene.Both)
            if (scene.Record.Sides[by] is not null) scene.Record.Sides.Withdraw(by).Comes_to(new SideWithdrawn());
    });

    [Fact]
    public void Nobody_states_or_shares_the_side_of_the_other() => Life.AtEachStep((scene, step) =>
    {
        if (step.Deed is not { By: var by }) return;
        if (scene.Record.Sides[by] is { } shared) Assert.Equal(scene.Drawers[by].OwnSides.Side, shared);
        Assert.DoesNotContain(step.Decision.Events, e => e is SideShared && step.Deed is not SharesTheSide);
    });
}
