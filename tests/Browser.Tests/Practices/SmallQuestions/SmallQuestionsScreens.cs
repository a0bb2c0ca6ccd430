using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.SmallQuestions;

sealed class SmallQuestionsScreens : PracticeScreens
{
    static readonly string Call = Person.NewId();

    public override IEnumerable<Screen> Together =>
    [
        new("concerns-empty", Mara, "/small-questions"),
        new("question-new", Mara, "/small-questions/new"),
        new("question-mine", Mara, $"/small-questions/{Call}", s => s.Mara.Posts("/small-questions",
            ("id", Call), ("noticed", "You took the phone out to the balcony on Thursday."),
            ("did", "My stomach turned, and I counted the minutes."), ("asked", "Who was it, and why outside?"), ("when", "now"))),
        new("concerns-for-me", Jonas, "/small-questions"),
        new("question-to-answer", Jonas, $"/small-questions/{Call}"),
        new("question-answered", Jonas, $"/small-questions/{Call}", s => s.Jonas.Posts($"/small-questions/{Call}/answer",
            ("noticed", "You went quiet when I came back in."), ("did", ""),
            ("meant", "My brother called, and the dishwasher was loud. I could have said so."))),
        new("question-with-answer", Mara, $"/small-questions/{Call}"),
        new("concerns", Mara, "/small-questions",
            s => s.Mara.Posts("/small-questions", ("noticed", "We never talk about the summer."), ("did", ""), ("asked", ""), ("when", "week")),
            mara => mara.Tap("summary:has-text('How long an answer may take')")),
    ];
}
