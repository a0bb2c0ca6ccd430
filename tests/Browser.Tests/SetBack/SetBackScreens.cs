using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.SetBack;

sealed class SetBackScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("set-back", Mara, Needs: IsSetBackAfterAGoodDay, Then: mara => mara.Sees("This was set back or changed after entry")),
        new("record-went-on", Mara, Then: async mara =>
        {
            await mara.Tap("form[action='/record/accept'] button");
            await mara.Sees("you went on although the record had been set back");
        }),
    ];

    static async Task IsSetBackAfterAGoodDay(Scene scene)
    {
        await scene.Home.Stop();
        var backup = scene.Home.Files();
        await scene.Home.Start();
        await scene.Mara.SignsIn();
        await scene.Mara.ChecksIn("Open", "A good day.", "Both of us");
        await scene.Home.Stop();
        scene.Home.PutBack(backup);
        await scene.Home.Start();
        await scene.Mara.SignsIn();
    }
}
