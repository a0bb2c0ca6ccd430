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
        await mara.Page.WaitForLoadStateAsync(LoadState.Load);
        await mara.Sees("Breathe in");
        Assert.True(await mara.Page.EvaluateAsync<bool>("() => document.fonts.ready.then(f => [...f].filter(x => x.status === 'loaded').length >= 2)"));
        Assert.Equal("rgb(251, 247, 241)", await mara.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        await mara.Tap("text=I need more help than this");
        await mara.Sees("call your local emergency number");

        await mara.Opens("/today");
        await mara.Sees("No connection right now");
        await mara.SeesNothingOf("Only in the drawer.", "Mara");
        await mara.Tap("text=Take a minute");
        await mara.ArrivesAt("/calm");

        var kept = await mara.Page.EvaluateAsync<string[]>(
            "async () => (await Promise.all((await caches.keys()).map(async n => (await (await caches.open(n)).keys()).map(r => new URL(r.url).pathname)))).flat()");
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
        Assert.Equal("none", await mara.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.orb')).animationName"));
        Assert.Equal("grid", await mara.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.count')).display"));
        Assert.Equal(1, await mara.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.count span')].filter(s => getComputedStyle(s).visibility === 'visible').length"));
        Assert.Equal("0s", await mara.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('a.minute')).transitionDuration"));
    }
}
