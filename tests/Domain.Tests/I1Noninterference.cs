using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Domain.Tests.Practices.Needs;
using Goldseam.Domain.Tests.Practices.Paces;
using Goldseam.Domain.Tests.Practices.Reviews;
using Goldseam.Domain.Tests.Practices.Sides;
using Goldseam.Domain.Tests.Practices.WhatHelps;

namespace Goldseam.Domain.Tests;

/// <summary>
/// What is served to A is a function of the shared record, A's drawer, A's account and the time. Inserting, changing or deleting
/// anything in B's drawer changes nothing of it.
/// </summary>
public sealed class I1Noninterference
{
    [Fact]
    public void The_record_and_her_drawer_are_the_same_whatever_lies_in_his() => ForOneBeside(Cast.Mara, Cast.Jonas);

    [Fact]
    public void The_record_and_his_drawer_are_the_same_whatever_lies_in_hers() => ForOneBeside(Cast.Jonas, Cast.Mara);

    static void ForOneBeside(Partner one, Partner other) => Life.Always(Life.UnseenDeedsOf(other), (life, unseen) =>
    {
        var without = life.Play();
        var with = new Scene();
        for (var i = 0; i < life.Moves.Count; i++)
        {
            with.Do(life.Moves[i]);
            foreach (var (_, deed) in unseen.Where(u => u.After == i)) with.DoUnseen(deed);
        }
        // What these lead to is up to the other's own later visits, so nothing of theirs follows.
        with.DoUnseen(new StatesASide(other, 1_001, Side.Hurt, "unseen"));
        with.DoUnseen(new SetsThePace(other, 1_002, null));
        with.DoUnseen(new WritesWhatHelps(other, 1, 1_020));
        with.DoUnseen(new TakesWhatHelpsBack(other, 2));
        with.DoUnseen(new WritesNeeds(other, 1_021));
        with.DoUnseen(new LooksAgainAtNeeds(other, 40));
        foreach (var kind in Enum.GetValues<ReviewKind>())
            for (var page = 1; page <= OwnReviewsState.LastPage; page++)
                with.DoUnseen(new WritesAPage(other, kind, 0, 1_002 + page, page, AnotherMonth: true));
        Assert.Equal(Plainly.Put(without.RecordEntries), Plainly.Put(with.RecordEntries));
        Assert.Equal(Plainly.Put(without.DrawerEntries[one]), Plainly.Put(with.DrawerEntries[one]));
        foreach (var practice in RecordState.Practices)
            Assert.Equal(Plainly.Put(without.StateOf(practice)), Plainly.Put(with.StateOf(practice)));
    });
}
