using System.Diagnostics;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Goldseam.Browser.Tests.Calm;

[Collection(InAnotherBrowser.Name)]
public sealed class CalmTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task A_minute_is_there_when_the_place_is_not()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await mara.ChecksIn("Raw", "Only in the drawer.");
        await mara.Page.WaitForFunctionAsync(InPage.IsReadyWithoutConnection);
        await home.Stop();

        var watch = Stopwatch.StartNew();
        await mara.Page.GotoAsync(home.Address + "/calm", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        output.WriteLine($"A minute stood after {watch.ElapsedMilliseconds} ms, with the place stopped.");
        await mara.ArrivesAt("/calm");
        await mara.Sees("Breathe in");
        Assert.True(await mara.Page.EvaluateAsync<bool>(
            "() => document.fonts.ready.then(fonts => [...fonts].filter(font => font.status === 'loaded').length >= 2)"));
        Assert.Equal("rgb(251, 247, 241)", await StyleOf(mara, "html", "backgroundColor"));
        Assert.Equal("breathe", await StyleOf(mara, ".orb", "animationName"));
        Assert.True(await mara.Page.EvaluateAsync<bool>(
            "() => performance.getEntriesByType('resource').some(one => /\\/dist\\/calm-\\w+\\.js$/.test(one.name) && one.responseStatus === 200)"));
        await mara.Tap("text=I need a person");
        await mara.Sees("You don’t have to explain.");
        await mara.Tap("#person a[href='/help']");
        await mara.ArrivesAt("/help");
        await mara.Tap("#de summary");
        await mara.Sees("0800 111 0 111");
        await mara.Opens("/first-days");
        await mara.ArrivesAt("/first-days");
        await mara.Sees("No questioning at midnight");

        await mara.Opens("/today");
        await mara.Sees("No connection right now");
        await mara.SeesNothingOf("Only in the drawer.", "Mara");
        await mara.Tap("text=Take a minute");
        await mara.ArrivesAt("/calm");

        var kept = await mara.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const names = await caches.keys();
              const kept = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
              return kept.flat().map(request => new URL(request.url).pathname);
            }
            """);
        Assert.All(kept, path => Assert.True(
            path is "/calm" or "/help" or "/first-days" or "/offline" or "/offline/unsent" || path.StartsWith("/dist/", StringComparison.Ordinal), path));

        await home.Start();
        await mara.Opens("/today");
        await mara.Sees("Good to see you");
    }

    [Fact]
    public async Task A_minute_stands_still_for_who_wants_no_motion()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await mara.Opens("/calm");
        Assert.Equal("none", await StyleOf(mara, ".orb", "animationName"));
        Assert.Equal("grid", await StyleOf(mara, ".count", "display"));
        Assert.Equal(1, await mara.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.count span')].filter(s => getComputedStyle(s).visibility === 'visible').length"));
        Assert.Equal("none", await StyleOf(mara, "a.minute", "transitionProperty"));
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference, "breathe", "breathe-and-hold", "Breathe in, Breathe in, Breathe out, Breathe out",
        "Breathe in, Hold, Breathe out, Hold")]
    [InlineData(ReducedMotion.Reduce, "none", "none", "Breathe in 1, Breathe in 5, Breathe out 1, Breathe out 5",
        "Breathe in 1, Hold 2, Breathe out 3, Hold 4")]
    public async Task Mara_chooses_how_to_breathe_without_script_and_one_word_stands_at_a_time(
        ReducedMotion motion, string orb, string orbOfBox, string five, string box)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script: false);
        await mara.Page.EmulateMediaAsync(new() { ReducedMotion = motion });
        await mara.Opens("/calm");
        Assert.Equal(orb, await StyleOf(mara, ".orb", "animationName"));
        Assert.Equal(five, await Round(mara, 0.5, 4.5, 5.5, 9.5));

        await mara.Tap("summary:has-text('Another way to breathe')");
        await mara.Tap("label.choice:has-text('hold four')");
        await mara.Sees("Holding the breath is not for everybody.");
        Assert.Equal(orbOfBox, await StyleOf(mara, ".orb", "animationName"));
        Assert.Equal(box, await Round(mara, 0.8, 5.5, 10.5, 15.2));
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference, "fill")]
    [InlineData(ReducedMotion.Reduce, "none")]
    public async Task Two_sit_in_silence_with_one_phone_and_its_end_is_shown_and_said(ReducedMotion motion, string orb)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Page.EmulateMediaAsync(new() { ReducedMotion = motion });
        await mara.Opens("/calm");
        await mara.Tap("summary:has-text('Silence for two')");
        await mara.Tap("label.choice:has-text('Three minutes')");
        Assert.Equal(orb, await StyleOf(mara, ".orb", "animationName"));
        Assert.Equal("hidden", await StyleOf(mara, ".word.over", "visibility"));
        Assert.Equal("none", await StyleOf(mara, ".count", "display"));
        Assert.Equal(180_000, await mara.Page.EvaluateAsync<double>(
            "() => document.querySelector('.word.over').getAnimations()[0].effect.getComputedTiming().endTime"));
        Assert.Equal("", await mara.Page.Locator("[data-over]").TextContentAsync());

        await mara.Page.EvaluateAsync("() => document.querySelector('.word.over').getAnimations()[0].finish()");
        await mara.Page.Locator("[data-over]:has-text('The three minutes are over.')").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("visible", await StyleOf(mara, ".word.over", "visibility"));
    }

    [Fact]
    public async Task Jonas_reaches_the_three_doors_and_their_numbers_with_nothing_but_keys()
    {
        await using var home = await Home.Open(chromium);
        var jonas = await home.Somebody("Jonas");
        await jonas.Opens("/calm");
        foreach (var door in new[] { "#hurt", "#not-safe", "#person" })
        {
            await TabsTo(jonas, door + " summary");
            await jonas.Page.Keyboard.PressAsync("Enter");
            await TabsTo(jonas, door + " a[href='/help']");
        }
        await jonas.Page.Keyboard.PressAsync("Enter");
        await jonas.ArrivesAt("/help");
        await TabsTo(jonas, "#gb summary");
        await jonas.Page.Keyboard.PressAsync("Enter");
        await TabsTo(jonas, "#gb a[href='tel:999']");
    }

    static async Task TabsTo(Person person, string target)
    {
        for (var stops = 0; stops < 40; stops++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target)) return;
        }
        Assert.Fail($"{target} was not reached with Tab.");
    }

    /// <summary>The word that can be seen at each second of the breath, with the number that counts where nothing moves.</summary>
    static Task<string> Round(Person person, params double[] seconds) => person.Page.EvaluateAsync<string>(
        """
        seconds => seconds.map(second => {
          for (const one of document.getAnimations()) {
            one.pause();
            one.currentTime = second * 1000;
          }
          const seen = all => [...document.querySelectorAll(all)].filter(one => {
            const style = getComputedStyle(one);
            return style.display !== 'none' && style.visibility === 'visible' && style.opacity > 0;
          });
          const numbers = getComputedStyle(document.querySelector('.count')).display === 'none' ? [] : seen('.count span');
          return [...seen('.breath .word'), ...numbers].map(one => one.textContent).join(' ');
        }).join(', ')
        """, seconds);

    static Task<string> StyleOf(Person person, string selector, string name) =>
        person.Page.EvalOnSelectorAsync<string>(selector, "(element, name) => getComputedStyle(element)[name]", name);
}
