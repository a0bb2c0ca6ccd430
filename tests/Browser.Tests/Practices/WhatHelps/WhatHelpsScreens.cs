using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.WhatHelps;

sealed class WhatHelpsScreens : PracticeScreens
{
    static readonly string Wave = Person.NewId();

    public override IEnumerable<Screen> Alone =>
    [
        new("what-helps-alone", Mara, "/what-helps"),
        new("what-helps-new-alone", Mara, "/what-helps/new"),
        new("hard-moment-alone", Mara, "/hard-moment"),
    ];

    public override IEnumerable<Screen> Together =>
    [
        new("what-helps-empty", Mara, "/what-helps"),
        new("what-helps-new", Mara, "/what-helps/new"),
        new("what-helps-preview", Mara, $"/what-helps/{Wave}/preview", s => s.Mara.Posts("/what-helps",
            ("id", Wave), ("form", Wave), ("saw", "none"), ("kind", "moment"), ("name", "A wave"), ("helps", "Sit by me. Don’t ask. Say you know why."),
            ("pleaseNot", "Explaining. The phone in your hand."), ("forMe", "Cold water. The window. Ines, any time."), ("then", ""))),
        new("what-helps", Mara, "/what-helps", s => s.Mara.Posts("/what-helps",
            ("id", Person.NewId()), ("form", Person.NewId()), ("saw", "none"), ("kind", "comfort-words"), ("name", ""), ("helps", "I am here, and I know why."),
            ("pleaseNot", "It is over now."), ("forMe", ""), ("then", ""))),
        new("comfort-words", Mara, "/what-helps/comfort-words"),
        new("what-helps-shown", Mara, "/what-helps", s => s.Mara.Posts($"/what-helps/{Wave}/show", ("form", Person.NewId()), ("saw", Wave))),
        new("what-helps-theirs", Jonas, "/what-helps/theirs"),
        new("what-helps-deleted", Mara, $"/what-helps/{Wave}", Then: async mara =>
        {
            await mara.Tap("summary:has-text('Delete it')");
            await mara.Tap(".ask button");
            await mara.Sees("Deleted:");
        }),
    ];
}
