using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Locks;

sealed class LocksScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together => [new("locks", Mara, "/locks")];
}
