using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Paces;

sealed class PacesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("pace", Mara, "/pace", s => IsTheOneWhoWasHurt(s.Mara)),
        new("pace-waiting", Mara, "/pace", async s =>
        {
            await s.Mara.Posts("/pace", ("pace", "weekly"));
            await s.Mara.Posts("/pace", ("pace", "daily"));
        }, mara => mara.Sees("Until then you can take it back")),
        new("pace-theirs", Jonas, "/pace"),
    ];

    static async Task IsTheOneWhoWasHurt(Person who)
    {
        await who.Posts("/side", ("side", "hurt"), ("outlook", "do-not-know"), ("easier", ""), ("tomorrow", ""));
        await who.Posts("/side/share");
    }
}
