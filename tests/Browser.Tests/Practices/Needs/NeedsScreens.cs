using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Needs;

sealed class NeedsScreens : PracticeScreens
{
    static readonly string Written = Person.NewId(), Shown = Person.NewId(), SaidBack = Person.NewId(), SaidAgain = Person.NewId();

    public override IEnumerable<Screen> Alone =>
    [
        new("needs-alone", Mara, "/needs"),
        new("needs-written-alone", Mara, "/needs", s => Writes(s)),
    ];

    public override IEnumerable<Screen> Together =>
    [
        new("needs-kept", Mara, "/needs"),
        new("needs-write", Mara, "/needs/write"),
        new("needs-preview", Mara, "/needs/preview"),
        new("needs-theirs", Jonas, "/needs/theirs", s => s.Mara.Posts("/needs/show", ("form", Shown), ("saw", Written))),
        new("needs-theirs-said-back", Jonas, "/needs/theirs", s => SaysBack(s, SaidBack, "You want me to ring you before I am late, not after.")),
        new("needs-said-back", Mara, "/needs"),
        new("needs-theirs-more", Jonas, "/needs/theirs", s => s.Mara.Posts("/needs/add-more",
            ("form", Person.NewId()), ("saw", Shown), ("number", "1"), ("saidBack", SaidBack), ("words", "Also when it is only ten minutes."))),
        new("needs-agreed", Mara, "/needs", async s =>
        {
            await SaysBack(s, SaidAgain, "You want to hear it from me first, even if it is ten minutes.");
            await s.Mara.Posts("/needs/agree", ("form", Person.NewId()), ("saw", Shown), ("number", "1"), ("saidBack", SaidAgain));
        }),
        new("needs-theirs-agreed", Jonas, "/needs/theirs"),
    ];

    static Task Writes(Scene s) => s.Mara.Posts("/needs",
        ("form", Written), ("saw", "none"), ("first", "To know before plans change."), ("second", "Not to be asked to forget it."), ("third", ""), ("then", ""));

    static Task SaysBack(Scene s, string form, string words) => s.Jonas.Posts("/needs/say-back",
        ("form", form), ("saw", Shown), ("number", "1"), ("words", words));
}
