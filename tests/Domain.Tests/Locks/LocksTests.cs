using Goldseam.Domain.Locks;
using NodaTime;

namespace Goldseam.Domain.Tests.Locks;

public sealed class LocksTests
{
    static readonly LocksState Untouched = Cast.Drawer(Cast.Mara).Locks;

    [Fact]
    public void Half_an_hour_until_somebody_chooses_and_the_drawer_does_not_say() =>
        Assert.Equal((Duration.FromMinutes(30), (bool?)null), (Untouched.After, Untouched.OnDrawer));

    [Fact]
    public void Mara_chooses_two_minutes_and_that_her_drawer_asks_again()
    {
        Untouched.Choose(2, onDrawer: true).Comes_to(new LockChosen(2, OnDrawer: true));
        var chosen = Cast.Drawer(Cast.Mara, new LockChosen(2, OnDrawer: true)).Locks;
        Assert.Equal((Duration.FromMinutes(2), (bool?)true), (chosen.After, chosen.OnDrawer));
        chosen.Choose(2, onDrawer: true).Is_already_so();
    }

    [Fact]
    public void Only_what_is_offered_can_be_chosen()
    {
        foreach (var minutes in new[] { 0, -1, 3, 720, int.MaxValue })
            Untouched.Choose(minutes, onDrawer: false).Is_refused_as<NotOffered>();
    }

    [Fact]
    public void A_page_tells_apart_what_is_asked_for_what_is_open_and_what_nobody_chose()
    {
        var seen = new[] { Untouched, new LocksState(30, true), new LocksState(30, false), new LocksState(5, false) }.Select(l => l.Seen);
        Assert.Equal(["30 by-itself", "30 asks", "30 open", "5 open"], seen);
    }
}
