namespace Goldseam.Browser.Tests.FirstEvening;

[Collection(InAnotherBrowser.Name)]
public sealed class BeginningTests(Chromium chromium)
{
    [Fact]
    public async Task Mara_founds_a_place_and_Jonas_joins_by_the_link_she_gave_him()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/");
        await mara.Tap("text=Begin");
        await mara.ArrivesAt("/begin");
        await mara.Begins();
        await mara.Sees("Good evening, Mara");
        await mara.Sees("Your spare key");
        await mara.KeepsASpareKey();
        await mara.Opens("/today");
        await mara.Sees("Your side, or not yet");
        var link = await mara.Invites();

        var jonas = await home.Somebody("Jonas");
        await jonas.LooksCloser(link);
        Assert.Equal(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..], await jonas.Page.InputValueAsync("#code"));
        Assert.Equal(home.Address + "/join/code", jonas.Page.Url);
        Assert.Equal("Europe/Berlin", await jonas.Page.InputValueAsync("#zone"));
        Assert.DoesNotContain(jonas.Asked, a => new Uri(a).Fragment == "" && a.Contains(link[^4..], StringComparison.Ordinal));
        await jonas.Joins(link);
        await jonas.Sees("Good evening, Jonas");

        var second = await home.Somebody("Lena");
        await second.LooksCloser(link);
        await second.Fills("#name", "Lena");
        await second.Fills("#sign-in-name", "lena.here");
        await second.Fills("#passphrase", second.Passphrase);
        await second.Sends();
        await second.HasFocusOn("#code[aria-invalid=true]");
        Assert.Equal("Lena", await second.Page.InputValueAsync("#name"));
    }
}
