using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Members;

sealed class MembersScreens : PracticeScreens
{
    public override IEnumerable<Screen> Outside =>
    [
        new("sign-in", Mara, "/sign-in"),
        new("sign-in-refused", Mara, Then: async mara =>
        {
            await mara.SignsIn();
            await mara.IsRefused();
        }),
        new("spare-key-use", Mara, "/spare-key/use"),
    ];

    public override IEnumerable<Screen> Alone =>
    [
        new("spare-key", Mara, "/spare-key"),
        new("spare-key-refused", Mara, Then: async mara =>
        {
            await mara.Fills("#last-group", "nope");
            await mara.Sends();
            await mara.IsRefused();
        }),
        new("me-alone", Mara, Then: mara => mara.KeepsASpareKey()),
        new("passphrase", Mara, "/passphrase"),
    ];
}
