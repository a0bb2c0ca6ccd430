using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Couples;

sealed class CouplesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Outside =>
    [
        new("join", Mara, "/join"),
        new("join-alone", Mara, "/join/alone"),
        new("join-readers", Mara, "/join/readers"),
    ];

    public override IEnumerable<Screen> Alone =>
    [
        new("today-offers-inviting", Mara, "/today", s => s.Mara.HasASpareKey()),
        new("join-signed-in", Mara, "/join/code"),
        new("invitation", Mara, "/invitation"),
        new("invitation-made", Mara, "/invitation", s => s.MaraInvites()),
        new("today-with-invitation", Mara, "/today"),
        new("join-with-code", Jonas, Needs: s => s.Jonas.LooksCloser(s.Invitation)),
        new("today-joined", Jonas, "/today", s => s.JonasJoins()),
    ];

    public override IEnumerable<Screen> Together =>
    [
        new("name", Mara, "/me/name"),
        new("name-refused", Mara, Then: async mara =>
        {
            await mara.Page.EvaluateAsync("() => { document.querySelector('#name-form').noValidate = true; }");
            await mara.Fills("#name", "");
            await mara.Sends();
            await mara.IsRefused();
        }),
        new("today-elsewhere", AtTheNewestPhone, "/today", TravelsToNewYork, abroad => abroad.Sees("Your phone is in New York.")),
        new("name-elsewhere", AtTheNewestPhone, "/me/name", Then: abroad => abroad.Sees("Your phone is in New York.")),
    ];

    static Person AtTheNewestPhone(Scene scene) => scene.People[^1];

    static async Task TravelsToNewYork(Scene scene)
    {
        var abroad = await scene.Elsewhere(scene.Mara, "America/New_York");
        await abroad.SignsIn();
        await abroad.ArrivesAt("/today");
    }
}
