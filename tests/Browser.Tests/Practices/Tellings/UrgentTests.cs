using NodaTime;

namespace Goldseam.Browser.Tests.Practices.Tellings;

/// <summary>What cannot wait, in two taps from Tell, whatever the other has set.</summary>
[Collection(InOneBrowser.Name)]
public sealed class UrgentTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task He_tells_that_they_contacted_him_while_she_holds_what_is_hard(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/tellings");
        await mara.Tap("button:has-text('Hold them here')");
        await mara.Sees("Hard things wait here and show nowhere else");
        await jonas.Opens("/tell");
        await jonas.Tap("a:has-text('They contacted me')");
        await jonas.Fills("#words", "A message came. I have not answered.");
        await jonas.Tap("button:has-text('Tell Mara')");
        await jonas.Sees("You told Mara");
        home.Clock.Pass(Duration.FromMinutes(2));
        await mara.Opens("/today");
        await mara.Sees("Jonas wrote something that cannot wait.");
        await mara.SeesNothingOf("A message came.");
        await mara.Tap(".folded button:has-text('Now')");
        await mara.Sees("A message came. I have not answered.");
        await jonas.Opens("/tell/words?kind=they-contacted-me");
        await jonas.Tap("a:has-text('You told this today already')");
        await jonas.Sees("You told Mara");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }
}
