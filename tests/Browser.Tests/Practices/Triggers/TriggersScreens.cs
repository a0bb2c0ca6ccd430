using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Triggers;

sealed class TriggersScreens : PracticeScreens
{
    static readonly string Station = Person.NewId(), Work = Person.NewId(), Logged = Person.NewId();

    public override IEnumerable<Screen> Alone =>
    [
        new("triggers-none", Mara, "/triggers"),
        new("triggers-log-first", Mara, "/triggers/log"),
        new("triggers-new", Mara, "/triggers/new"),
        new("triggers", Mara, "/triggers", async s =>
        {
            await Writes(s, Station, "what-happened", "The station on Fridays");
            await Writes(s, Work, "outside", "Work, before a deadline");
        }),
        new("triggers-change", Mara, $"/triggers/{Station}"),
        new("triggers-log", Mara, "/triggers/log"),
        new("triggers-logged", Mara, $"/triggers/log/{Logged}", s => s.Mara.Posts("/triggers/log",
            ("form", Logged), ("trigger", Station), ("day", ""), ("words", "Somebody with the same coat."))),
        new("triggers-months", Mara, "/triggers/months"),
    ];

    static Task Writes(Scene s, string id, string kind, string name) => s.Mara.Posts("/triggers",
        ("id", id), ("form", Person.NewId()), ("saw", "none"), ("kind", kind), ("name", name), ("body", "Cold hands. No air."),
        ("helps", "Off at the next stop, and cold water."));
}
