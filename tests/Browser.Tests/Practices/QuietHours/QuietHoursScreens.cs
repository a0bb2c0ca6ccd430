using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.QuietHours;

sealed class QuietHoursScreens : PracticeScreens
{
    public override IEnumerable<Screen> Alone => [new("quiet-hours-alone", Mara, "/quiet-hours")];

    public override IEnumerable<Screen> Together => [new("quiet-hours", Jonas, "/quiet-hours")];
}
