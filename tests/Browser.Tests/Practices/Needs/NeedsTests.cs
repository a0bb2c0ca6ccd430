namespace Goldseam.Browser.Tests.Practices.Needs;

/// <summary>What one needs, said back by the other until that is it.</summary>
[Collection(InOneBrowser.Name)]
public sealed class NeedsTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mara_tells_what_she_needs_and_he_says_it_back_until_that_is_it(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/needs");
        await mara.Fills("#first", "To know before plans change.");
        await mara.Tap("button:has-text('See it as Jonas would')");
        await mara.Sees("Nothing is sent yet");
        await mara.Tap("button:has-text('Let Jonas read it now')");
        await mara.ArrivesAt("/needs");

        await jonas.Opens("/today");
        await jonas.Tap("a:has-text('What Mara needs to feel safe')");
        await jonas.Fills("#words-1", "You want to know things.");
        await jonas.Tap("button:has-text('Say it back to Mara')");
        await jonas.Sees("In your words");
        if (script) await mara.TakesTheOffer();
        else await mara.Opens("/needs");
        await mara.Sees("You want to know things.");
        await mara.Tap("summary:has-text('There is more to it')");
        await mara.Fills("#words-1", "And from you, before it happens.");
        await mara.Tap("button:has-text('Tell Jonas that there is more')");
        await mara.Sees("You said that there is more to it.");

        await jonas.Opens("/needs/theirs");
        await jonas.Sees("And from you, before it happens.");
        await jonas.Fills("#words-1", "You want to hear it from me first.");
        await jonas.Tap("button:has-text('Say it back to Mara')");
        await jonas.Sees("You want to hear it from me first.");
        await mara.Opens("/needs");
        await mara.Tap("button:has-text('Yes, that is it')");
        await mara.SeesNothingOf("You said that there is more to it.");
        await jonas.Opens("/needs/theirs");
        await jonas.Sees("Mara: yes, that is it");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }
}
