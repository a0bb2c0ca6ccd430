namespace Goldseam.Browser.Tests.Members;

[Collection(InAnotherBrowser.Name)]
public sealed class SpareKeyTests(Chromium chromium)
{
    [Fact]
    public async Task Mara_comes_back_with_her_spare_key_when_she_forgot_her_passphrase()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        var key = await mara.KeepsASpareKey();
        await mara.SignsOut();
        await mara.Opens("/spare-key/use");
        await mara.Fills("#sign-in-name", mara.SignInName);
        await mara.Fills("#spare-key", key.ToLowerInvariant());
        await mara.Fills("#passphrase", "another set of very calm words");
        await mara.Sends();
        await mara.ArrivesAt("/spare-key");
        await mara.SignsOut();
        await mara.SignsIn();
        await mara.HasFocusOn(".notice.refusal");
        await mara.SignsIn("another set of very calm words");
        await mara.ArrivesAt("/today");
    }
}
