using System.Diagnostics;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Goldseam.Browser.Tests;

[Collection(InOneBrowser.Name)]
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
        Assert.True(await mara.Page.EvaluateAsync<bool>(
            "() => performance.getEntriesByType('resource').some(one => one.name.includes('/dist/calm-') && one.responseStatus === 200)"));
        await mara.Tap("text=I need more help than this");
        await mara.Sees("call your local emergency number");

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
        Assert.All(kept, path => Assert.True(path is "/calm" or "/offline" || path.StartsWith("/dist/", StringComparison.Ordinal), path));

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

    static Task<string> StyleOf(Person person, string selector, string name) =>
        person.Page.EvalOnSelectorAsync<string>(selector, "(element, name) => getComputedStyle(element)[name]", name);
}
