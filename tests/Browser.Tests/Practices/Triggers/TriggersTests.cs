namespace Goldseam.Browser.Tests.Practices.Triggers;

/// <summary>Mara writes down what brings it up, and that it came up, with one thumb.</summary>
[Collection(InOneBrowser.Name)]
public sealed class TriggersTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_calm_day_she_writes_it_down_and_on_a_bad_one_two_taps_say_it_and_show_what_helps(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script);
        await mara.Opens("/triggers");
        await mara.Tap("text=Write one down");
        await mara.Fills("#name", "The station on Fridays");
        await mara.Fills("#helps", "Off at the next stop, and cold water.");
        await mara.Tap("button:has-text('Keep it')");
        await mara.ArrivesAt("/triggers");
        await mara.Sees("The station on Fridays");

        await mara.Opens("/calm");
        await mara.Tap("text=Write down what brought it up");
        await mara.ArrivesAt("/triggers/log");
        await mara.Tap("label.choice:has-text('The station')");
        await mara.Tap("button:has-text('Write it down')");
        await mara.Sees("It is written down");
        await mara.Sees("Off at the next stop, and cold water.");

        await mara.Tap("text=Delete it again");
        await mara.Sees("Undo");
        await mara.Tap(".undone button");
        await mara.Sees("It is written down");
        Assert.DoesNotContain("station", await jonas.Reads("/today"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }
}
