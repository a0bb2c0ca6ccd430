using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Spaces;

sealed class SpacesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("space", Mara, "/space"),
        new("space-asked", Mara, Then: mara => mara.Tap("button:has-text('An hour')")),
        new("today-space", Jonas, "/today"),
        new("calendar-space", Jonas, "/calendar"),
        new("space-another-time", Mara, "/space", async s =>
        {
            s.Home.Clock.Pass(NodaTime.Duration.FromMinutes(70));
            await s.Mara.SignsIn();
        }),
    ];
}
