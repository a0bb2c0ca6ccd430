using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Thanks;

sealed class ThanksScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("thanks-empty", Jonas, "/thanks"),
        new("thanks", Jonas, "/thanks", s => s.Jonas.Posts("/thanks", ("words", "You left the last pear for me."))),
        new("thanks-theirs", Mara, "/thanks"),
    ];
}
