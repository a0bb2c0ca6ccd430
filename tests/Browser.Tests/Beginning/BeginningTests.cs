namespace Goldseam.Browser.Tests.Beginning;

[Collection(InAnotherBrowser.Name)]
public sealed class BeginningTests(Chromium chromium)
{
    const string MarasWords = "The song in the shop. It took me an hour to come back.";

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
        await second.HasFocusOn(".notice.refusal");
        Assert.Equal("Lena", await second.Page.InputValueAsync("#name"));
    }

    [Fact]
    public async Task An_answer_opens_for_both_when_both_have_answered_and_not_before()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();

        await mara.Opens("/today");
        mara.Taps = 0;
        await mara.Answers("Heavy", MarasWords);
        await mara.Saves();
        await mara.SeesTheirAnswer("Heavy");
        Assert.True(mara.Taps <= 4, $"It took {mara.Taps} taps.");
        await mara.Sees("Opens when both have answered");

        await jonas.Opens("/today");
        await jonas.Sees("Mara has answered. It opens when you have, too.");
        await jonas.SeesNothingOf(MarasWords, "song in the shop");
        await jonas.Answers("Steady", "I am here.");
        await jonas.Saves();
        await jonas.Sees(MarasWords);
        await jonas.SeesTheirAnswer("Steady");
        Assert.Equal(home.Address + "/today", jonas.Page.Url);

        await mara.Opens("/today");
        await mara.Sees("I am here.");
        await mara.Sees("Both of you can see this");
    }

    [Fact]
    public async Task A_change_shows_as_such_only_after_the_answer_had_opened()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("Heavy", MarasWords);
        await mara.ChecksIn("Raw", "The song in the shop.", change: true);
        await jonas.ChecksIn("Steady");
        await jonas.Sees("The song in the shop.");
        await jonas.SeesNothingOf("an hour to come back", "changed since");

        await mara.ChecksIn("Warm", "Thank you for asking.", change: true);
        await jonas.Opens("/today");
        await jonas.Sees("changed since");
        await jonas.Sees("Thank you for asking.");
        await jonas.SeesNothingOf("song in the shop");
    }

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
