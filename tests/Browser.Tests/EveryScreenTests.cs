using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Goldseam.Browser.Tests;

/// <summary>One walk through every screen. At each, everything that holds for all screens is looked at.</summary>
public sealed class EveryScreen(Chromium chromium) : IAsyncLifetime
{
    const int Aim = 48;
    static readonly int[] Phones = [320, 390];
    static readonly int[] Widths = [.. Phones, 1100];
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    internal Dictionary<string, List<string>> Found { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Titles { get; } = [];

    internal List<string> Screens { get; } = [];

    internal TimeSpan Took { get; private set; }

    internal TimeSpan Axes { get; private set; }

    public async Task InitializeAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await using var home = await Home.Open(chromium);
        var people = await new Walk(home, Look).ThroughEverything();
        foreach (var complaint in people.SelectMany(p => p.RealComplaints)) Note("complaint", complaint);
        foreach (var address in people.SelectMany(p => p.Asked).Where(a => !a.StartsWith(home.Address + "/", StringComparison.Ordinal)))
            Note("elsewhere", address);
        Took = Stopwatch.GetElapsedTime(began);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    async Task Look(string screen, Person who)
    {
        Screens.Add(screen);
        var page = who.Page;
        Titles.Add(await page.TitleAsync());
        await page.EvaluateAsync(Axe);
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = scheme });
            foreach (var width in Phones)
            {
                await page.SetViewportSizeAsync(width, 844);
                await RunAxe($"{screen}, {scheme}, {width} px", page);
            }
        }
        foreach (var width in Widths) await LookAt(screen, page, width);
        await page.SetViewportSizeAsync(390, 844);
        await LargeLetters(screen, page);
    }

    async Task LookAt(string screen, IPage page, int width)
    {
        var at = $"{screen}, {width} px";
        await page.SetViewportSizeAsync(width, 844);
        if (await page.EvaluateAsync<string>(InPage.Sideways, width) is { Length: > 0 } sideways) Note("sideways", $"{at}: {sideways}");
        foreach (var small in await page.EvaluateAsync<string[]>(InPage.SmallTargets, Aim)) Note("target", $"{at}: {small}");
        foreach (var place in new[] { "0", "document.documentElement.scrollHeight / 2", "document.documentElement.scrollHeight" })
        {
            await page.EvaluateAsync($"() => scrollTo(0, {place})");
            if (!await page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "a.leave")) Note("covered", $"{at}, scrolled to {place}");
        }
        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    /// <summary>Letters twice as large on a phone of 390 px.</summary>
    async Task LargeLetters(string screen, IPage page)
    {
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        var at = $"{screen}, letters of 200 %";
        if (await page.EvaluateAsync<string>(InPage.Sideways, 390) is { Length: > 0 } sideways) Note("sideways", $"{at}: {sideways}");
        if (!await page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "a.leave")) Note("covered", at);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = ''; }");
    }

    async Task RunAxe(string at, IPage page)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var violation in await page.EvaluateAsync<string[]>(InPage.RunAxe)) Note("axe", $"{at}: {violation}");
        Axes += Stopwatch.GetElapsedTime(began);
    }

    void Note(string kind, string what)
    {
        if (!Found.TryGetValue(kind, out var found)) Found[kind] = found = [];
        found.Add(what);
    }
}

/// <summary>That nothing is found means something only if the same looking finds what is there.</summary>
[Collection(InOneBrowser.Name)]
public sealed class LookingTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_wrong_would_be_found()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Opens("/");
        await mara.Page.RunAndWaitForConsoleMessageAsync(() => mara.Page.EvaluateAsync(
            """
            () => {
              const image = document.createElement('img'), button = document.createElement('button'), cover = document.createElement('p');
              image.src = 'https://example.invalid/x.png';
              image.width = 500;
              image.style.maxInlineSize = 'none';
              button.textContent = 'x';
              cover.style.cssText = 'position:fixed;inset:0;z-index:9';
              document.querySelector('main').append(image, button, cover);
            }
            """));
        Assert.NotEmpty((await mara.Page.RunAxe()).Violations);
        Assert.NotEmpty(await mara.Page.EvaluateAsync<string>(InPage.Sideways, 390));
        Assert.NotEmpty(await mara.Page.EvaluateAsync<string[]>(InPage.SmallTargets, 48));
        Assert.False(await mara.Page.EvaluateAsync<bool>(InPage.IsAtItsCentre, "a.leave"));
        Assert.Contains(mara.RealComplaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}

[Collection(InOneBrowser.Name)]
public sealed class EveryScreenTests(EveryScreen all, ITestOutputHelper output) : IClassFixture<EveryScreen>
{
    [Fact]
    public void Axe_finds_nothing_in_light_in_dark_and_on_a_small_phone() => Nothing("axe");

    [Fact]
    public void Nothing_reaches_beyond_the_side_of_a_small_phone_or_with_large_letters() => Nothing("sideways");

    [Fact]
    public void Leave_now_is_in_sight_and_uncovered_at_three_widths_wherever_one_has_scrolled() => Nothing("covered");

    [Fact]
    public void The_browser_complains_about_nothing() => Nothing("complaint");

    [Fact]
    public void Nothing_is_asked_of_anybody_else() => Nothing("elsewhere");

    [Fact]
    public void What_can_be_touched_is_large_enough_for_a_shaky_hand() => Nothing("target");

    [Fact]
    public void No_title_says_who_it_is_about()
    {
        output.WriteLine($"{all.Screens.Count} screens in {all.Took.TotalSeconds:0} s, {all.Axes.TotalSeconds:0} s of them axe:");
        output.WriteLine(string.Join(", ", all.Screens));
        Assert.All(all.Titles, title =>
        {
            Assert.EndsWith(" · Goldseam", title, StringComparison.Ordinal);
            Assert.DoesNotContain("Mara", title, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Jonas", title, StringComparison.OrdinalIgnoreCase);
        });
    }

    void Nothing(string kind)
    {
        var found = all.Found.GetValueOrDefault(kind) ?? [];
        Assert.True(found.Count == 0, $"{found.Count} times:\n{string.Join("\n", found.Distinct().Take(40))}");
    }
}
