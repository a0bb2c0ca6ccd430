using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.FirstDays;

sealed class FirstDaysScreens : PracticeScreens
{
    public override IEnumerable<Screen> Outside => [new("first-days", Mara, "/first-days")];
}
