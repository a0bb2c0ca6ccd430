using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Devices;

sealed class DevicesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Alone =>
    [
        new("device", Mara, "/devices/new"),
        new("unlock", Mara, "/sign-in", s =>
        {
            s.Home.ADayPasses();
            return Task.CompletedTask;
        }),
        new("unlock-refused", Mara, Then: async mara =>
        {
            await mara.Unlocks("905172364");
            await mara.IsRefused();
        }),
    ];
}
