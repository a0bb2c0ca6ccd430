using Goldseam.Domain.Entries;
using Goldseam.Domain.Losses;

namespace Goldseam.Domain.Tests.Losses;

public sealed class LossesTests
{
    static readonly Guid Ours = Cast.Id(1);

    static LossesState After(params DrawerEvent[] given) => Cast.Drawer(Cast.Mara, given).Losses;

    static LossFound Found(Decision decision) => Assert.IsType<LossFound>(Assert.Single(decision.Events));

    [Fact]
    public void What_is_gone_is_noted_once_and_what_is_new_alone_is_noted_next()
    {
        After().Find(Ours, [], []).Is_already_so();
        var first = Found(After().Find(Ours, [4, 6], [2]));
        Assert.Equal((4, 6, 2), (first.InRecord[0], first.InRecord[1], first.InDrawer[0]));
        After(first).Find(Ours, [4, 6], [2]).Is_already_so();
        After(first).Find(Ours, [6], []).Is_already_so();
        var next = Found(After(first).Find(Ours, [4, 6, 9], [2]));
        Assert.Equal([9L], next.InRecord);
        Assert.Empty(next.InDrawer);
    }

    [Fact]
    public void Mara_puts_away_what_her_page_named_and_not_what_was_found_since()
    {
        var found = After(new LossFound(Ours, [4, 6], [2]));
        found.PutAway(2, 0).Comes_to(new LossSeen(2, 0));
        var later = After(new LossFound(Ours, [4, 6], [2]), new LossSeen(2, 0), new LossFound(Ours, [9], []));
        Assert.Equal([9L], later.UnseenInRecord);
        Assert.Equal([2L], later.UnseenInDrawer);
        later.PutAway(2, 0).Is_already_so();
        later.PutAway(int.MaxValue, int.MaxValue).Comes_to(new LossSeen(3, 1));
        After().PutAway(7, 7).Is_already_so();
    }

    [Fact]
    public void Another_record_counts_anew_and_the_drawer_goes_on()
    {
        var alone = After(new LossFound(Ours, [4], [2]), new LossSeen(1, 1));
        var together = Found(alone.Find(Cast.Id(2), [4], [2]));
        Assert.Equal([4L], together.InRecord);
        Assert.Empty(together.InDrawer);
        Assert.Equal([4L], After(new LossFound(Ours, [4], [2]), new LossSeen(1, 1), together).UnseenInRecord);
    }

    [Fact]
    public void Years_of_words_need_more_than_one_entry()
    {
        var events = After().Find(Ours, [.. Enumerable.Range(1, 2_500).Select(n => (long)n)], [1]).Events;
        Assert.Equal([1_000, 1_000, 500], events.Cast<LossFound>().Select(e => e.InRecord.Count));
        After([.. events.Cast<DrawerEvent>()]).Find(Ours, [2_500], [1]).Is_already_so();
    }
}
