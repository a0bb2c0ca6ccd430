using System.Diagnostics;
using Xunit.Abstractions;

namespace Goldseam.Browser.Tests;

/// <summary>A walk through every screen. At each, everything that holds for all screens is looked at.</summary>
public sealed class EveryScreen(Chromium chromium) : IAsyncLifetime
{
    readonly Lock noting = new();

    internal Dictionary<string, List<string>> Found { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Titles { get; } = [];

    internal List<string> Screens { get; } = [];

    internal TimeSpan Took { get; private set; }

    public async Task InitializeAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Walk.Parts.Select(Through));
        Took = Stopwatch.GetElapsedTime(began);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    async Task Through(WalkPart part)
    {
        await using var home = await Home.Open(chromium);
        var people = await part(new Walk(home, Look));
        foreach (var complaint in people.SelectMany(p => p.RealComplaints)) Note("complaint", complaint);
        foreach (var address in people.SelectMany(p => p.Asked).Where(a => !a.StartsWith(home.Address + "/", StringComparison.Ordinal)))
            Note("elsewhere", address);
    }

    async Task Look(string screen, Person who)
    {
        var title = await who.Page.TitleAsync();
        var found = await Looking.At(who.Page);
        lock (noting)
        {
            Screens.Add(screen);
            Titles.Add(title);
        }
        foreach (var one in found) Note(one.Kind, $"{screen}, {one.What}");
    }

    void Note(string kind, string what)
    {
        lock (noting)
        {
            if (!Found.TryGetValue(kind, out var found)) Found[kind] = found = [];
            found.Add(what);
        }
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
        output.WriteLine($"{all.Screens.Count} screens in {all.Took.TotalSeconds:0} s:");
        output.WriteLine(string.Join(", ", all.Screens));
        Assert.All(all.Titles, title =>
        {
            // What the phone keeps for everybody names nothing of ours; all else does.
            Assert.True(title.EndsWith(" · Goldseam", StringComparison.Ordinal) || !title.Contains('·'), title);
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
