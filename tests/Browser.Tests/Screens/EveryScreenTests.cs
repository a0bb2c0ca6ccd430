using Xunit.Abstractions;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>
/// What holds for all screens, asked of those of each practice: axe finds nothing; words stand out by day and by night; nothing reaches
/// beyond the side of a small phone, not with large letters either; Leave now is in sight at three widths wherever one has scrolled; what
/// can be touched is large enough for a shaky hand; no title says who it is about; the browser complains about nothing; nothing is asked of
/// anybody else.
/// </summary>
[Collection(InOneBrowser.Name)]
public sealed class EveryScreenTests(Chromium chromium, ITestOutputHelper output)
{
    public static TheoryData<string> Practices => [.. PracticeScreens.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Everybody_can_read_and_leave_each_screen_of(string practice)
    {
        var found = new List<Finding>();
        await using var scene = await Scene.Open(chromium);
        await PracticeScreens.All.Single(p => p.Name == practice).Show(scene, async (screen, who) =>
        {
            output.WriteLine(screen);
            var title = await who.Page.TitleAsync();
            if (!IsDiscreet(title)) found.Add(new() { Kind = "title", What = $"{screen}: {title}" });
            found.AddRange((await Looking.At(who.Page)).Select(f => f with { What = $"{screen}, {f.What}" }));
        });
        found.AddRange(scene.People.SelectMany(p => p.RealComplaints).Select(c => new Finding { Kind = "complaint", What = c }));
        found.AddRange(
            from address in scene.People.SelectMany(p => p.Asked)
            where !address.StartsWith(scene.Home.Address + "/", StringComparison.Ordinal)
            select new Finding { Kind = "elsewhere", What = address });
        Assert.True(found.Count == 0, $"{found.Count} times:\n{string.Join("\n", found.Distinct().Take(40).Select(f => $"{f.Kind}: {f.What}"))}");
    }

    [Fact]
    public void No_two_screens_have_one_name()
    {
        var names = PracticeScreens.All.SelectMany(p => p.Outside.Concat(p.Alone).Concat(p.Together)).Select(s => s.Name).ToList();
        Assert.True(names.Count > 120);
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    /// <summary>What the phone keeps for everybody names nothing of ours; all else does, and nobody.</summary>
    static bool IsDiscreet(string title) =>
        (title.EndsWith(" · Goldseam", StringComparison.Ordinal) || !title.Contains('·')) &&
        !title.Contains("Mara", StringComparison.OrdinalIgnoreCase) && !title.Contains("Jonas", StringComparison.OrdinalIgnoreCase);
}
