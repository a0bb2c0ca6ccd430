namespace Goldseam.Browser.Tests.Practices.SmallQuestions;

[Collection(InAnotherBrowser.Name)]
public sealed class SmallQuestionsTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_small_question_is_answered_while_it_is_small(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/small-questions/new");
        await mara.Fills("#noticed", "You took the phone outside.");
        await mara.Fills("#asked", "Who was it?");
        await mara.Sends();
        await mara.SeesNothingOf("hoped for");
        await jonas.Opens("/small-questions");
        await jonas.Sees("An answer is hoped for by Tue 24 Nov.");
        await jonas.SeesNothingOf("phone outside");
        await jonas.Tap("main a.card");
        await jonas.Sees("You took the phone outside.");
        home.Clock.Pass(NodaTime.Duration.FromDays(4));
        await jonas.SignsIn();
        await jonas.Opens("/small-questions");
        await jonas.SeesNothingOf("hoped for");
        await jonas.Tap("main a.card");
        await jonas.Fills("#meant", "My brother called.");
        await jonas.Sends();
        await jonas.Sees("Answer anew");
        await mara.SignsIn();
        await mara.Opens("/small-questions");
        await mara.Tap("a:has-text('You took the phone outside.')");
        await mara.Sees("My brother called.");
        await mara.Does("That answers it");
        await mara.ArrivesAt("/small-questions");
        await mara.Sees("Settled");
    }
}
