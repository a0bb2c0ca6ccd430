using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Gratitudes;

sealed class GratitudesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("jar-empty", Jonas, "/gratitudes"),
        new("jar", Jonas, "/gratitudes", s => s.Jonas.Posts("/gratitudes", ("words", "You left the last pear for me."))),
        new("jar-theirs", Mara, "/gratitudes"),
    ];
}
