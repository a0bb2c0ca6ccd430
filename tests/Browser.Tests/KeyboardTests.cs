namespace Goldseam.Browser.Tests;

[Collection(InAnotherBrowser.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Mara_begins_checks_in_and_signs_out_with_nothing_but_keys()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/begin");
        await Press(mara, "main .button.primary", "Enter");
        await mara.ArrivesAt("/begin/readers");
        await Press(mara, "main .button.primary", "Enter");
        await mara.ArrivesAt("/begin/way-in");
        await Types(mara, "#name", "Mara");
        await Types(mara, "#sign-in-name", mara.SignInName);
        await Types(mara, "#passphrase", mara.Passphrase);
        await Types(mara, "#pin", mara.Digits);
        await Press(mara, "main .button.primary", "Enter");
        await mara.ArrivesAt("/first-evening/check-in");

        await Press(mara, ".feeling input", "Space");
        await mara.Page.Keyboard.PressAsync("ArrowRight");
        await Types(mara, "#words", "With keys only.");
        await Press(mara, "#check-in-form .button.primary", "Enter");
        await mara.ArrivesAt("/first-evening/side");
        await Press(mara, ".choice input", "ArrowDown");
        await Types(mara, "#easier", "you told me when you leave");
        await Press(mara, "#side-form .button.primary", "Enter");
        await mara.ArrivesAt("/first-evening/spare-key");
        await Types(mara, "#last-group", (await mara.Page.InnerTextAsync(".key")).Trim()[^4..]);
        await Press(mara, "main .button.primary", "Enter");
        await mara.ArrivesAt("/today?evening=first");
        await mara.SeesTheirAnswer("Heavy");

        await Press(mara, ".tabs a[href='/me']", "Enter");
        await mara.ArrivesAt("/me");
        await Press(mara, "form[action='/sign-out'] button", "Enter");
        await mara.ArrivesAt("/sign-in");
        await mara.HasFocusOn("#unlock-pin");
        await mara.Page.Keyboard.TypeAsync(mara.Digits);
        await mara.Page.Keyboard.PressAsync("Enter");
        await mara.ArrivesAt("/today");
        await mara.Sees("With keys only.");
    }

    [Theory]
    [InlineData("/thanks", "#words", "#thanks-form .button.primary", "#thanks")]
    [InlineData("/notes", "#words", "form[action='/notes'] .button.primary", "main")]
    public async Task After_what_was_saved_in_its_place_the_keys_go_on_there(string page, string words, string button, string place)
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        await jonas.Opens(page);
        await Types(jonas, words, "The last pear.");
        await Press(jonas, button, "Enter");
        await jonas.Sees("The last pear.");
        await Has_focus_in(jonas, place);
        await jonas.Page.Keyboard.PressAsync("Tab");
        await Has_focus_in(jonas, place);
    }

    [Fact]
    public async Task After_a_check_in_the_keys_go_on_in_its_card()
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        await Press(jonas, ".feeling input", "Space");
        await Press(jonas, "#check-in-form .button.primary", "Enter");
        await jonas.SeesTheirAnswer("Raw");
        await Has_focus_in(jonas, "main .card, main article");
    }

    static Task Has_focus_in(Person who, string place) => who.Page.WaitForFunctionAsync(
        "place => [...document.querySelectorAll(place)].some(p => p.contains(document.activeElement))", place);

    [Fact]
    public async Task Jonas_chooses_who_can_see_it_and_something_else_with_keys()
    {
        await using var home = await Home.Open(chromium);
        var (_, jonas) = await home.Couple();
        await Press(jonas, ".more:not(.who) > summary", "Enter");
        await Press(jonas, ".who > summary", "Enter");
        await Press(jonas, ".who input", "ArrowUp");
        await Press(jonas, ".feeling input", "Space", back: true);
        await jonas.Page.Keyboard.PressAsync("ArrowLeft");
        await Press(jonas, "#check-in-form .button.primary", "Enter");
        await jonas.SeesTheirAnswer("Afraid");
        await jonas.Sees("Both of you can see this");
    }

    [Fact]
    public async Task The_skip_link_is_seen_when_it_has_the_focus_and_leads_to_the_page()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/sign-in");
        await mara.Page.Keyboard.PressAsync("Tab");
        await mara.HasFocusOn("a.leave");
        await mara.Page.Keyboard.PressAsync("Tab");
        await mara.HasFocusOn("a.skip");
        Assert.True(await mara.Page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "a.skip"));
        await mara.Page.Keyboard.PressAsync("Enter");
        await mara.Page.Keyboard.PressAsync("Tab");
        await mara.HasFocusOn("#sign-in-name");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_refusal_the_focus_is_on_what_it_is_about(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script);
        await mara.Opens("/sign-in");
        await mara.SignsIn("these are not the right words");
        await mara.Sees("do not open");
        await mara.HasFocusOn(".notice.refusal");

        await mara.Begins();
        await mara.Tap("label.feeling");
        await mara.Fills("#words", "Turn\u202Earound");
        await mara.Saves();
        await mara.Sees("Something invisible was in these words");
        await mara.HasFocusOn("#words[aria-invalid=true]");
        Assert.StartsWith("Something invisible", await mara.Page.EvaluateAsync<string>(
            "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_secret_that_was_refused_is_marked_and_only_until_another_field_is(bool script)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script);
        await mara.Begins();
        await mara.Opens("/passphrase");
        await mara.Fills("#now", "these are not the words");
        await mara.Fills("#passphrase", "seven plain boats on a slow river");
        await mara.Sends();
        await mara.HasFocusOn("#now[aria-invalid=true]");
        await mara.Fills("#now", mara.Passphrase);
        await mara.Fills("#passphrase", "aaaaaaaaaaaaaaaa");
        await mara.Sends();
        await mara.HasFocusOn("#passphrase[aria-invalid=true][aria-describedby=refusal]");
        Assert.Equal(1, await mara.Page.Locator("[aria-invalid]").CountAsync());
    }

    static async Task Types(Person person, string field, string words)
    {
        await GoesTo(person, field);
        await person.Page.Keyboard.TypeAsync(words);
    }

    static async Task Press(Person person, string target, string key, bool back = false)
    {
        await GoesTo(person, target, back);
        await person.Page.Keyboard.PressAsync(key);
    }

    /// <summary>Tabs until it is reached. Each stop on the way has to be seen.</summary>
    static async Task GoesTo(Person person, string target, bool back = false)
    {
        await person.Page.WaitForFunctionAsync("() => !document.activeViewTransition && !document.querySelector('[data-settling]')");
        for (var stops = 0; stops < 40; stops++)
        {
            await person.Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            var stop = await person.Page.EvaluateAsync<Stop>(InPage.Stop, target);
            if (stop.Nowhere) continue;
            Assert.True(stop.Outlined && stop.Uncovered, $"The focus cannot be seen on {stop.What} at {person.Page.Url}");
            if (stop.Reached) return;
        }
        Assert.Fail($"{target} was not reached with Tab at {person.Page.Url}");
    }

    public sealed record Stop
    {
        public bool Nowhere { get; init; }
        public bool Reached { get; init; }
        public bool Outlined { get; init; }
        public bool Uncovered { get; init; }
        public string What { get; init; } = "";
    }
}
