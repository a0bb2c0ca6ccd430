using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Visits;

sealed class VisitsScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together => [new("visits", Mara, "/visits", async s =>
    {
        var laptop = await s.Elsewhere(s.Mara);
        await laptop.SignsIn();
        await laptop.ArrivesAt("/today");
    })];
}
