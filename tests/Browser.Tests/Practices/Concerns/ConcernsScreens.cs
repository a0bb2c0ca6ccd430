using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Concerns;

sealed class ConcernsScreens : PracticeScreens
{
    static readonly string Call = Person.NewId();

    public override IEnumerable<Screen> Together =>
    [
        new("concerns-empty", Mara, "/concerns"),
        new("concern-new", Mara, "/concerns/new"),
        new("concern-mine", Mara, $"/concerns/{Call}", s => s.Mara.Posts("/concerns",
            ("id", Call), ("noticed", "You took the phone out to the balcony on Thursday."),
            ("did", "My stomach turned, and I counted the minutes."), ("asked", "Who was it, and why outside?"), ("when", "now"))),
        new("concerns-for-me", Jonas, "/concerns"),
        new("concern-to-answer", Jonas, $"/concerns/{Call}"),
        new("concern-answered", Jonas, $"/concerns/{Call}", s => s.Jonas.Posts($"/concerns/{Call}/explanation",
            ("noticed", "You went quiet when I came back in."), ("did", ""),
            ("meant", "My brother called, and the dishwasher was loud. I could have said so."))),
        new("concern-with-answer", Mara, $"/concerns/{Call}"),
        new("concerns", Mara, "/concerns",
            s => s.Mara.Posts("/concerns", ("noticed", "We never talk about the summer."), ("did", ""), ("asked", ""), ("when", "week")),
            mara => mara.Tap("summary:has-text('How long an answer may take')")),
    ];
}
