using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Sides;

namespace Goldseam.Domain.Tests.Practices.Sides;

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

    [Fact]
    public void A_page_that_saw_another_statement_changes_nothing()
    {
        Decision From(Guid? saw, params DrawerEvent[] drawer) => StatingASide.Decide(
            Cast.TheirRecord(), Cast.Drawer(Cast.Mara, drawer), Cast.Id(2), Cast.Monday, Side.Both, null, null, null, Cast.Mara, saw);
        var later = new OwnSideStated(Cast.Id(2), Cast.Monday, Side.Both, null, WithWords: false, null);
        From(Guid.Empty).Comes_to(later);
        From(Cast.Id(1)).Is_refused_as<ChangedMeanwhile>();
        From(Guid.Empty, Hurt with { WithWords = false }).Is_refused_as<ChangedMeanwhile>();
        From(Cast.Id(1), Hurt with { WithWords = false }).Comes_to(later);
        From(null, Hurt with { WithWords = false }).Comes_to(later);
        From(Cast.Id(1), later).Is_already_so();
    }

    [Fact]
    public void Only_the_side_that_the_page_offered_is_shared()
    {
        Decision From(Side? saw) => SharingASide.Decide(Cast.TheirRecord(), Cast.Drawer(Cast.Mara, Hurt), Cast.Mara, saw);
        From(Side.Hurt).Comes_to(new SideShared(Side.Hurt));
        From(Side.Both).Is_refused_as<ChangedMeanwhile>();
        SharingASide.Decide(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), Cast.Mara, Side.Hurt).Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void The_side_that_was_shared_already_stays_shared_when_only_the_words_change()
    {
        var record = Cast.TheirRecord((Cast.Mara, new SideShared(Side.Hurt)), (Cast.Jonas, new SideShared(Side.Broke)));
        record.Sides.Share(Side.Hurt, Cast.Mara).Is_already_so();
        States(record, Cast.Drawer(Cast.Mara), 1, Side.Hurt).Comes_to(Hurt with { WithWords = false });
        Assert.Equal((Side.Hurt, Side.Broke), (record.Sides[Cast.Mara], record.Sides[Cast.Jonas]));
        var both = Cast.TheirRecord((Cast.Mara, new SideShared(Side.Hurt)), (Cast.Mara, new SideWithdrawn())).Sides;
        Assert.Null(both[Cast.Mara]);
        both.Withdraw(Cast.Mara).Is_already_so();
    }

    [Fact]
    public void Either_of_two_sentences_is_words()
    {
        StatingASide.Decide(
            Cast.TheirRecord(), Cast.Drawer(Cast.Mara), Cast.Id(1), Cast.Sunday, null, null, null, Cast.Say("call"), Cast.Mara)
        .Comes_to(
            new OwnSideStated(Cast.Id(1), Cast.Sunday, null, null, WithWords: true, null),
            new OwnSideWords(Cast.Id(1), null, Cast.Say("call")));
        var old = new OwnSideWords(Cast.Id(1), Cast.Say("old"), null);
        var replaced = Cast.Drawer(Cast.Mara, Hurt, Hurt with { Id = Cast.Id(2) }, old).OwnSides;
        Assert.Equal((null, 3L), (replaced.Easier, replaced.Words?.Seq));
    }

    [Theory]
    [InlineData(Side.Broke, false, true)]
    [InlineData(Side.Hurt, true, false)]
    [InlineData(Side.Both, true, true)]
    public void Who_did_both_was_hurt_and_broke_something(Side side, bool wasHurt, bool broke) =>
        Assert.Equal((wasHurt, broke), (side.WasHurt(), side.Broke()));

    [Fact]
    public void The_twenty_newest_forms_are_known_beside_the_one_that_holds()
    {
        var stated = Enumerable.Range(1, 25).Select(n => Hurt with { Id = Cast.Id(n), WithWords = false });
        var sides = Cast.Drawer(Cast.Mara, [.. stated]).OwnSides;
        Assert.Equal(Enumerable.Range(5, 21), Enumerable.Range(1, 25).Where(n => sides.Knows(Cast.Id(n))));
    }
}
