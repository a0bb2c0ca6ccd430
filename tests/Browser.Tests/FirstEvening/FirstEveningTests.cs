namespace Goldseam.Browser.Tests.FirstEvening;

/// <summary>The first evening of each: one thing a screen, and everything can wait.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class FirstEveningTests(Chromium chromium)
{
    const int MostScreens = 7;

    /// <summary>For both together, from the address to a check-in that both can see; what is typed is nine fields.</summary>
    const int MostTaps = 24;

    [Fact]
    public async Task As_README_says_two_browsers_are_a_couple_with_a_check_in()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = (await home.Somebody("Mara"), await home.Somebody("Jonas"));
        await mara.Opens("/");
        await mara.Tap("main a:has-text('Begin')");
        foreach (var next in new[] { "/begin/readers", "/begin/way-in" })
        {
            await mara.Sends();
            await mara.ArrivesAt(next);
        }
        await mara.FillsAccount();
        await mara.Sends();
        foreach (var screen in new[] { "/first-evening/check-in", "/first-evening/side", "/first-evening/spare-key" })
        {
            await mara.ArrivesAt(screen);
            await mara.Tap("text=Later");
        }
        await mara.ArrivesAt("/today?evening=first");
        await mara.Tap(".tabs a[href='/me']");
        await mara.Tap("text=Invite your partner");
        await mara.ArrivesAt("/invitation");
        await mara.Sends();
        var code = (await mara.Page.InnerTextAsync("#code")).Trim();

        await jonas.Opens("/");
        await jonas.Tap("text=I was invited");
        foreach (var next in new[] { "/join/alone", "/join/readers", "/join/code" })
        {
            await jonas.Sends();
            await jonas.ArrivesAt(next);
        }
        await jonas.Fills("#code", code);
        await jonas.FillsAccount();
        await jonas.Sends();
        await jonas.ArrivesAt("/first-evening/check-in");
        await jonas.Answers("Heavy", "I am here.", "Both of us");
        await jonas.Saves();
        await jonas.ArrivesAt("/first-evening/side");

        await mara.Tap(".tabs a[href='/today']");
        await mara.Answers("Steady", audience: "Both of us");
        await mara.Saves();
        await mara.Sees("I am here.");
        Assert.InRange(mara.Taps + jonas.Taps, 1, MostTaps);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mara_begins_and_after_seven_screens_it_is_enough_for_today(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script);
        await mara.Opens("/");
        var screens = 1;
        await Goes("main a[href='/begin']", "/begin");
        await mara.Sees("Are you alone with this phone?");
        await Goes("main .button.primary", "/begin/readers");
        await mara.Sees("Who can read what");
        await Goes("main .button.primary", "/begin/way-in");
        await mara.FillsAccount(withDigits: true);
        await Goes("main .button.primary", "/first-evening/check-in");
        await mara.Answers("Raw", "Too much to say.");
        await Goes("#check-in-form .button.primary", "/first-evening/side");
        await mara.Tap(".choice:has-text('I was hurt')");
        await mara.Fills("#easier", "you told me when you leave");
        await mara.Tap("summary:has-text('And the two of us')");
        await mara.Tap(".choice:has-text('I don’t know if I am staying')");
        await Goes("#side-form .button.primary", "/first-evening/spare-key");
        Assert.InRange(screens, 1, MostScreens);
        await mara.Fills("#last-group", (await mara.Page.InnerTextAsync(".key")).Trim()[^4..]);
        await mara.Sends();
        await mara.ArrivesAt("/today?evening=first");
        await mara.Sees("That is enough for today.");
        await mara.SeesTheirAnswer("Raw");
        await mara.Sees("Only you can see this");
        await mara.Sees("Invite your partner");
        Assert.Empty(mara.RealComplaints);

        async Task Goes(string button, string path)
        {
            await mara.Tap(button);
            await mara.ArrivesAt(path);
            screens++;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Jonas_was_asked_looks_closer_and_joins(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        var link = await mara.Invites();
        var jonas = await home.Somebody("Jonas", script);
        await jonas.LooksCloser(link);
        Assert.DoesNotContain('#', script ? jonas.Page.Url : "");
        if (!script) await jonas.Fills("#code", link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        await jonas.FillsAccount();
        await jonas.Sends();
        await jonas.ArrivesAt("/first-evening/check-in");
        await jonas.Answers("Heavy");
        await jonas.Saves();
        await jonas.ArrivesAt("/first-evening/side");
        await jonas.Tap(".choice:has-text('I broke something')");
        await jonas.Fills("#tomorrow", "call before I leave work");
        await jonas.Sends();
        await jonas.ArrivesAt("/first-evening/spare-key");
        await jonas.Tap("text=Later");
        await jonas.ArrivesAt("/today?evening=first");
        await jonas.Sees("You are both here. Nothing else today.");

        await mara.Opens("/today");
        await mara.SeesNothingOf("call before I leave work", "broke something");
        await mara.Opens("/us");
        await mara.SeesNothingOf("broke something");
    }

    [Fact]
    public async Task A_passphrase_that_is_shown_while_it_is_typed_is_kept_nowhere()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/begin/way-in");
        await mara.Tap("button:has-text('Show what I type')");
        Assert.Equal("text", await mara.Page.GetAttributeAsync("#passphrase", "type"));
        await mara.FillsAccount(withDigits: true);
        var drafts = await mara.Drafts();
        Assert.Contains("mara.here", drafts, StringComparison.Ordinal);
        Assert.DoesNotContain("kettles", drafts, StringComparison.Ordinal);
        Assert.DoesNotContain(mara.Digits, drafts, StringComparison.Ordinal);
        await mara.Sends();
        await mara.ArrivesAt("/first-evening/check-in");
    }

    [Fact]
    public async Task Everything_can_wait_and_nothing_is_said_about_that()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/begin/way-in");
        await mara.FillsAccount();
        await mara.Sends();
        foreach (var step in new[] { "/first-evening/check-in", "/first-evening/side", "/first-evening/spare-key" })
        {
            await mara.ArrivesAt(step);
            await mara.Tap("main a.plain:has-text('Later')");
        }
        await mara.ArrivesAt("/today?evening=first");
        await mara.Sees("That is enough for today.");
        await mara.Opens("/today");
        await mara.Sees("How are you, right now?");
    }

    [Fact]
    public async Task Jonas_would_rather_begin_alone_and_Mara_sees_the_same_as_before()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.KeepsASpareKey();
        var link = await mara.Invites();
        var before = await mara.Reads("/today");
        var jonas = await home.Somebody("Jonas");
        await jonas.Page.GotoAsync(link);
        await jonas.Sends();
        await jonas.ArrivesAt("/join/alone");
        await jonas.Tap("text=Just for me");
        await jonas.ArrivesAt("/begin/readers");
        await jonas.Begins();
        await jonas.ChecksIn("Numb", "Alone first.");
        Assert.Equal(before, await mara.Reads("/today"));
    }

    [Fact]
    public async Task Where_she_stands_is_shared_by_her_alone_and_taken_back_by_her_alone()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple();
        await mara.Opens("/side");
        await mara.Tap(".choice:has-text('I was hurt')");
        await mara.Tap("#side-form .button.primary");
        await mara.ArrivesAt("/side");
        await jonas.Opens("/us");
        await jonas.SeesNothingOf("I was hurt");
        await mara.Does("Let Jonas know");
        await mara.Sees("Jonas knows");
        await jonas.Opens("/us");
        await jonas.Sees("Mara says: “I was hurt.”");

        await mara.Opens("/pace");
        await mara.Tap(".choice:has-text('Once a week')");
        await mara.Sends();
        await jonas.Opens("/pace");
        await jonas.Sees("Once a week");
        await mara.Opens("/pace");
        await mara.Tap(".choice:has-text('Once a day')");
        await mara.Sends();
        await mara.Sees("Until then you can take it back");
        await jonas.Opens("/pace");
        await jonas.SeesNothingOf("Once a day");
        await mara.Tap("text=Leave it as it was");
        await mara.SeesNothingOf("starts on");

        await mara.Opens("/side");
        await mara.Tap("form[action='/side/withdraw'] button");
        await jonas.Opens("/us");
        await jonas.SeesNothingOf("I was hurt");
    }
}
