using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Chapters;

sealed class ChaptersScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("chapter", Mara, "/chapter"),
        new("today-first-week", Mara, "/today", s => s.Mara.Posts("/side",
            ("side", "hurt"), ("outlook", "do-not-know"), ("easier", ""), ("tomorrow", ""))),
        new("us-chapter", Jonas, "/us", Then: jonas => jonas.Tap("summary:has-text('First days')")),
    ];
}
