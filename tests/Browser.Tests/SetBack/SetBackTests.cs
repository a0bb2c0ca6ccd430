namespace Goldseam.Browser.Tests.SetBack;

[Collection(InAnotherBrowser.Name)]
public sealed class SetBackTests(Chromium chromium)
{
    [Fact]
    public async Task A_browser_that_saw_more_than_a_backup_holds_asks_once_and_then_goes_on()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await home.Stop();
        var backup = home.Files();
        await home.Start();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.ChecksIn("Open", "A good day.", "Both of us");
        await home.Stop();
        home.PutBack(backup);
        await home.Start();

        await mara.SignsIn();
        await mara.Sees("This was set back or changed after entry");
        await mara.SeesNothingOf("A good day.", "Jonas");
        await mara.Tap("form[action='/record/accept'] button");
        await mara.ArrivesAt("/record");
        await mara.Sees("you went on although the record had been set back");
        await mara.ChecksIn("Steady", "Again.", "Both of us");
        await jonas.SignsIn();
        await jonas.ArrivesAt("/today");
        await jonas.Sees("Again.");
    }
}
