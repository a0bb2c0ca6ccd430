using Goldseam.Domain.Entries;
using Goldseam.Domain.Restores;

namespace Goldseam.Domain.Tests.Restores;

public sealed class RestoresTests
{
    [Fact]
    public void Only_what_was_set_back_is_accepted_each_in_its_own_stream()
    {
        Accept(null, null).Is_already_so();
        Accept(7, null).Comes_to(new RestoreAccepted(7));
        Accept(null, 3).Comes_to(new OwnRestoreAccepted(3));
        Accept(7, 3).Comes_to(new RestoreAccepted(7), new OwnRestoreAccepted(3));
    }

    [Fact]
    public void Accepting_the_same_page_twice_is_accepting_once()
    {
        var once = Cast.TheirRecord((Cast.Mara, new RestoreAccepted(7)));
        AcceptingARestore.Decide(once, Cast.Drawer(Cast.Mara), 7, 8, null, Cast.Mara).Is_already_so();
    }

    static Decision Accept(long? inRecord, long? inDrawer) =>
        AcceptingARestore.Decide(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), inRecord ?? 3, inRecord, inDrawer, Cast.Mara);

    [Fact]
    public void Both_see_who_went_on_and_after_which_entry()
    {
        var accepted = Assert.Single(Cast.TheirRecord((Cast.Jonas, new RestoreAccepted(7))).Restores.All);
        Assert.Equal((Cast.Jonas, 7), (accepted.By, accepted.Entry));
    }

    [Fact]
    public void The_drawer_knows_only_that_it_was_done() =>
        Assert.Equal(2, Cast.Drawer(Cast.Mara, new OwnRestoreAccepted(3), new OwnRestoreAccepted(5)).OwnRestores.Entries.Count);
}
