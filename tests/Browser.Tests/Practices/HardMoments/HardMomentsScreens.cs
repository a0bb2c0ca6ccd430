using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.HardMoments;

sealed class HardMomentsScreens : PracticeScreens
{
    static readonly string Wave = Person.NewId();
    static readonly string Night = Person.NewId();
    static readonly string Sent = Person.NewId();
    static readonly string SentLater = Person.NewId();

    static Task Writes(Scene scene, string id, string name, string helps) => scene.Mara.Posts("/what-helps",
        ("id", id), ("form", id), ("saw", "none"), ("kind", "moment"), ("name", name), ("helps", helps),
        ("pleaseNot", "Explaining. The phone in your hand."), ("forMe", "Cold water. The window. Ines, any time."), ("then", ""));

    public override IEnumerable<Screen> Together =>
    [
        new("hard-moment-unwritten", Mara, "/hard-moment"),
        new("own-help-unwritten", Mara, "/hard-moment/own-help"),
        new("hard-moment", Mara, "/hard-moment", async s =>
        {
            await Writes(s, Wave, "A wave", "Sit by me. Don’t ask. Say you know why.");
            await Writes(s, Night, "At night", "Turn the light on, and stay.");
        }),
        new("hard-moment-sent", Mara, $"/hard-moments/{Sent}", s => s.Mara.Posts("/hard-moment/let-know", ("id", Sent), ("help", Wave), ("saw", Wave))),
        new("hard-moment-again", Mara, "/hard-moment"),
        new("today-hard-moment", Jonas, "/today"),
        new("hard-moment-to-answer", Jonas, $"/hard-moments/{Sent}"),
        new("hard-moment-answered", Jonas, $"/hard-moments/{Sent}", s => s.Jonas.Posts($"/hard-moments/{Sent}/answer", ("id", Person.NewId()), ("answer", "here"))),
        new("today-hard-moment-answered", Mara, "/today"),
        new("hard-moment-they-are-here", Mara, $"/hard-moments/{Sent}"),
        new("own-help", Mara, "/hard-moment/own-help?after=enough"),
        new("hard-moment-taken-back", Jonas, $"/hard-moments/{SentLater}", async s =>
        {
            await s.Mara.Posts("/hard-moment/let-know", ("id", SentLater), ("help", ""), ("saw", "none"));
            await s.Mara.Posts($"/hard-moments/{SentLater}/withdraw");
        }),
        new("hard-moment-i-took-back", Mara, $"/hard-moments/{SentLater}"),
    ];
}
