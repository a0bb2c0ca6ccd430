using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Sides;

sealed class SidesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("side-not-shared", Mara, "/side", s => s.Mara.Posts("/side",
            ("side", "hurt"), ("outlook", "do-not-know"), ("easier", "you told me when you leave"), ("tomorrow", ""))),
        new("side-shared", Mara, "/side", s => s.Mara.Posts("/side/share")),
        new("today-what-to-say", Jonas, "/today", s => s.Jonas.Posts("/side", ("side", "broke"), ("outlook", "do-not-know"), ("easier", ""), ("tomorrow", ""))),
        new("what-to-say", Jonas, "/what-to-say"),
    ];
}
