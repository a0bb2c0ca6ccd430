using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests;

/// <summary>How they come in, with a tap for everything: begin, join, sign in, sign out.</summary>
sealed partial class Person
{
    public string Digits => "274613";

    /// <summary>Through the way in, and past the rest of the first evening.</summary>
    public async Task Begins(bool withDigits = false)
    {
        await TakesAWayIn(withDigits);
        await Opens("/today");
    }

    /// <summary>As far as the first question.</summary>
    public async Task TakesAWayIn(bool withDigits = false)
    {
        await Opens("/begin/way-in");
        await FillsAccount(withDigits);
        await Sends();
        await ArrivesAt("/first-evening/check-in");
    }

    public async Task FillsAccount(bool withDigits = false)
    {
        await Fills("#name", Name);
        await Fills("#sign-in-name", SignInName);
        await Fills("#passphrase", Passphrase);
        if (withDigits) await Fills("#pin", Digits);
    }

    /// <summary>Writes the spare key on paper and types back its end.</summary>
    public async Task<string> KeepsASpareKey()
    {
        await Opens("/spare-key");
        var key = (await Page.InnerTextAsync(".key")).Trim();
        await Fills("#last-group", key[^4..].ToLowerInvariant());
        await Sends();
        await ArrivesAt("/me");
        return key;
    }

    /// <summary>Makes an invitation; the answer is the address with the code behind its hash.</summary>
    public async Task<string> Invites()
    {
        await Opens("/invitation");
        await Sends();
        await Page.WaitForSelectorAsync("#code");
        return $"{home.Address}/join#{(await Page.InnerTextAsync("#code")).Trim()}";
    }

    public async Task Joins(string link)
    {
        await LooksCloser(link);
        await TakesTheWayInOf(link);
        await Opens("/today");
    }

    /// <summary>From where the code is asked for, as far as the first question.</summary>
    public async Task TakesTheWayInOf(string link)
    {
        if (await Page.InputValueAsync("#code") == "") await Fills("#code", link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        await FillsAccount();
        await Sends();
        await ArrivesAt("/first-evening/check-in");
    }

    /// <summary>From the link to the way in, one thing a screen.</summary>
    public async Task LooksCloser(string link)
    {
        await Page.GotoAsync(link);
        await Sends();
        await ArrivesAt("/join/alone");
        await Sends();
        await ArrivesAt("/join/readers");
        await Sends();
        await ArrivesAt("/join/code");
    }

    /// <summary>Six digits, on a phone that knows them.</summary>
    public async Task Unlocks(string? digits = null)
    {
        await Fills("#unlock-pin", digits ?? Digits);
        await Tap("#unlock .button.primary");
    }

    public async Task SignsIn(string? passphrase = null)
    {
        if (!new Uri(Page.Url).AbsolutePath.Equals("/sign-in", StringComparison.Ordinal)) await Opens("/sign-in");
        if (await Page.Locator("#unlock-pin").IsVisibleAsync()) await Opens("/sign-in?with=passphrase");
        await Fills("#sign-in-name", SignInName);
        await Fills("#passphrase", passphrase ?? Passphrase);
        await Sends();
        // In, or told why not: what is sent in place leads on a moment later.
        await Expect(Page.Locator("main:not(:has(#sign-in-name)), main:has(#refusal)")).ToBeAttachedAsync(new() { Timeout = 30_000 });
    }

    public async Task SignsOut()
    {
        await Opens("/me");
        await Tap("form[action='/sign-out'] button");
        await IsOutside();
    }

    /// <summary>At the front page, or before the digits where this phone knows some.</summary>
    async Task IsOutside()
    {
        await Expect(Page).ToHaveURLAsync(new Regex("/(?:sign-in)?$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 30_000 });
        await Expect(Page.Locator(":root")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = 30_000 });
    }

    /// <summary>The same in a browser that keeps pages blurred.</summary>
    public async Task SignsOutBlurred()
    {
        await Opens("/me");
        await Tap(".reveal");
        await Tap("form[action='/sign-out'] button");
        await ArrivesAt("/");
    }
}
