namespace Goldseam.Browser.Tests.Practices.CheckIns;

[Collection(InAnotherBrowser.Name)]
public sealed class OpeningTests(Chromium chromium)
{
    const string MarasWords = "The song in the shop. It took me an hour to come back.";

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
        await jonas.Sees("Mara has answered. You can read it once you have, too.");
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
        await jonas.SeesNothingOf("an hour to come back", "edited");

        await mara.ChecksIn("Warm", "Thank you for asking.", change: true);
        await jonas.Opens("/today");
        await jonas.Sees("edited");
        await jonas.Sees("Thank you for asking.");
        await jonas.SeesNothingOf("song in the shop");
    }
}
