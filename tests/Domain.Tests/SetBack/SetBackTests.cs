using Goldseam.Domain.Entries;
using Goldseam.Domain.SetBack;

namespace Goldseam.Domain.Tests.SetBack;

public sealed class SetBackTests
{
    [Fact]
    public void Only_what_was_set_back_is_accepted_each_in_its_own_stream()
    {
        Accept(null, null).Is_already_so();
        Accept(7, null).Comes_to(new SetBackAccepted(7));
        Accept(null, 3).Comes_to(new OwnSetBackAccepted(3));
        Accept(7, 3).Comes_to(new SetBackAccepted(7), new OwnSetBackAccepted(3));
    }

    [Fact]
    public void Accepting_the_same_page_twice_is_accepting_once()
    {
        var once = Cast.TheirRecord((Cast.Mara, new SetBackAccepted(7)));
        AcceptingASetBack.Decide(once, Cast.Drawer(Cast.Mara), 7, 8, null, Cast.Mara).Is_already_so();
    }

    static Decision Accept(long? inRecord, long? inDrawer) =>
        AcceptingASetBack.Decide(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), inRecord ?? 3, inRecord, inDrawer, Cast.Mara);

    [Fact]
    public void Both_see_who_went_on_and_after_which_entry()
    {
        var accepted = Assert.Single(Cast.TheirRecord((Cast.Jonas, new SetBackAccepted(7))).SetBack.All);
        Assert.Equal((Cast.Jonas, 7), (accepted.By, accepted.Entry));
    }

    [Fact]
    public void The_drawer_knows_only_that_it_was_done() =>
        Assert.Equal(2, Cast.Drawer(Cast.Mara, new OwnSetBackAccepted(3), new OwnSetBackAccepted(5)).OwnSetBack.Entries.Count);
}
