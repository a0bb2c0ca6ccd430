using Goldseam.Domain.Restores;

namespace Goldseam.Domain.Tests.Restores;

public sealed class RestoresTests
{
    [Fact]
    public void Only_what_was_set_back_is_accepted_each_in_its_own_stream()
    {
        AcceptingARestore.Decide(null, null).Is_already_so();
        AcceptingARestore.Decide(7, null).Comes_to(new RestoreAccepted(7));
        AcceptingARestore.Decide(null, 3).Comes_to(new OwnRestoreAccepted(3));
        AcceptingARestore.Decide(7, 3).Comes_to(new RestoreAccepted(7), new OwnRestoreAccepted(3));
    }

    [Fact]
    public void Both_see_who_went_on_and_after_which_entry()
    {
        var accepted = Assert.Single(Cast.TheirRecord((Cast.Jonas, new RestoreAccepted(7))).Restores.All);
        Assert.Equal((Cast.Jonas, 7), (accepted.By, accepted.Entry));
    }

    [Fact]
    public void The_drawer_knows_only_that_it_was_done() =>
        Assert.Equal(2, Cast.Drawer(Cast.Mara, new OwnRestoreAccepted(3), new OwnRestoreAccepted(5)).OwnRestores.Count);
}
