using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Anchors;

sealed class AnchorsScreens : PracticeScreens
{
    static readonly string Tea = Person.NewId();

    public override IEnumerable<Screen> Together =>
    [
        new("anchors-offered", Mara, "/anchors", s => s.Mara.Posts("/anchors", ("id", Tea), ("what", "Tea at the window"))),
        new("anchors-to-keep", Jonas, "/anchors"),
        new("anchors", Jonas, "/anchors", s => s.Jonas.Posts($"/anchors/{Tea}/keep")),
    ];
}
