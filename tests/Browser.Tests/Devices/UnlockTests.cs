using NodaTime;

namespace Goldseam.Browser.Tests.Devices;

/// <summary>Six digits on a phone that knows them, and what closes by itself.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class UnlockTests(Chromium chromium)
{
    static async Task<Person> MaraWithDigits(Home home, bool script = true)
    {
        var mara = await home.Somebody("Mara", script);
        await mara.Begins(withDigits: true);
        await mara.KeepsASpareKey();
        return mara;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_icon_to_a_saved_check_in_it_takes_four_taps_and_six_digits(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await MaraWithDigits(home, script);
        home.ADayPasses();
        mara.Taps = 0;
        await mara.Opens("/");
        await mara.Tap("#unlock-pin");
        Assert.Equal(6, mara.Digits.Length);
        await mara.Unlocks();
        await mara.ArrivesAt("/today");
        await mara.Answers("Warm");
        await mara.Saves();
        await mara.SeesTheirAnswer("Warm");
        Assert.InRange(mara.Taps, 1, 4);
    }

    [Fact]
    public async Task A_visit_that_ended_asks_for_the_digits_in_place_and_the_words_go_on_their_way()
    {
        await using var home = await Home.Open(chromium);
        var mara = await MaraWithDigits(home);
        await mara.Opens("/notes");
        await mara.Fills("#words", "It took me an hour to write this.");
        home.HalfAnHourPasses();
        await mara.Tap("#note-form .button.primary");
        await mara.HasFocusOn("#unlock-pin");
        Assert.Equal("It took me an hour to write this.", await mara.FormWords());
        await mara.Unlocks("905172364");
        await mara.Sees("These are not the digits.");
        Assert.Equal("It took me an hour to write this.", await mara.FormWords());
        await mara.Unlocks();
        await mara.Page.WaitForSelectorAsync("article .said:has-text('It took me an hour')");
        Assert.Equal(0, await mara.Page.Locator("#unlock").CountAsync());
        await mara.Fills("#words", "And another.");
        await mara.Tap("#note-form .button.primary");
        await mara.Page.WaitForSelectorAsync("article .said:has-text('And another.')");
    }

    [Fact]
    public async Task Five_wrong_tries_and_only_the_passphrase_opens()
    {
        await using var home = await Home.Open(chromium);
        var mara = await MaraWithDigits(home);
        await mara.SignsOut();
        await mara.Opens("/");
        for (var i = 0; i < Goldseam.Store.Members.Devices.Tries; i++) await mara.Unlocks("905172364");
        await mara.Sees("This phone does not open with digits any more.");
        await mara.Opens("/sign-in");
        Assert.Equal(0, await mara.Page.Locator("#unlock-pin").CountAsync());
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
    }

    [Fact]
    public async Task What_opens_with_digits_is_listed_and_can_be_ended()
    {
        await using var home = await Home.Open(chromium);
        var mara = await MaraWithDigits(home);
        await mara.Opens("/visits");
        await mara.Sees("My phone");
        await mara.Does("End these digits");
        await mara.Sees("Open this one with six digits");
        await mara.SignsOut();
        await mara.Opens("/");
        await mara.ArrivesAt("/");
        await mara.SignsIn();
        await mara.Opens("/devices/new");
        await mara.Fills("#pin", "123456");
        await mara.Sends();
        await mara.HasFocusOn("#pin[aria-invalid=true]");
        await mara.Fills("#pin", "905172");
        await mara.Sends();
        await mara.ArrivesAt("/visits");
        home.HalfAnHourPasses();
        await mara.Opens("/today");
        await mara.Unlocks("905172");
        await mara.ArrivesAt("/today");
    }

    [Fact]
    public async Task Somebody_may_know_it_and_everything_that_opened_before_opens_nothing()
    {
        await using var home = await Home.Open(chromium);
        var mara = await MaraWithDigits(home);
        var stolen = (await mara.VisitCookie())!;
        await mara.Opens("/passphrase");
        await mara.Fills("#now", mara.Passphrase);
        await mara.Fills("#passphrase", "seven plain boats on a slow river");
        await mara.Sends();
        await mara.ArrivesAt("/spare-key");
        Assert.Equal(401, await home.StatusOf("/today", stolen));
        await mara.SignsOut();
        await mara.Opens("/");
        await mara.ArrivesAt("/");
        await mara.SignsIn();
        await mara.HasFocusOn(".notice.refusal");
        await mara.SignsIn("seven plain boats on a slow river");
        await mara.ArrivesAt("/today");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_two_have_used_one_browser_each_drawer_asks_again_after_five_minutes(bool script)
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple(script);
        // That the phone knows somebody's digits must not keep the other from their own drawer.
        await mara.Opens("/devices/new");
        await mara.Fills("#pin", mara.Digits);
        await mara.Sends();
        await mara.ArrivesAt("/visits");
        await mara.Opens("/notes");
        await mara.Fills("#words", "Only mine.");
        await mara.Sends();
        await mara.Sees("Only mine.");
        await mara.ChecksIn("Numb", "Nobody knows.", "Only me");
        await mara.SignsOut();
        var jonas = await Person.With(home, "Jonas", mara.Context);
        await jonas.SignsIn();
        await jonas.ArrivesAt("/today");
        await jonas.Opens("/notes");
        await jonas.Sees("Nothing here yet.");
        home.Clock.Pass(Duration.FromMinutes(6));
        await jonas.Opens("/notes");
        await jonas.Sees("Your drawer asks once more");
        await jonas.Fills("#unlock-passphrase", jonas.Passphrase);
        await jonas.Tap("#unlock .button.primary");
        await jonas.Sees("Nothing here yet.");
        await jonas.SignsOut();

        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Opens("/notes");
        await mara.Sees("Only mine.");
        home.Clock.Pass(Duration.FromMinutes(6));
        await mara.Opens("/notes");
        await mara.Sees("Your drawer asks once more");
        await mara.SeesNothingOf("Only mine.");
        await mara.Opens("/today");
        await mara.Sees("Your answer is in your drawer, and that is closed.");
        await mara.SeesNothingOf("Nobody knows.", "Numb</h2>");
        await mara.Opens("/today?change=1");
        await mara.Sees("Your drawer asks once more");
        await mara.Opens("/notes");
        await mara.Unlocks();
        await mara.ArrivesAt("/notes");
        await mara.Sees("Only mine.");
    }
}
