using Xunit.Abstractions;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>
/// What holds for all screens, asked of those of each practice: axe finds nothing; words stand out by day and by night; nothing reaches
/// beyond the side of a small phone or breaks a heading's word, not with large letters either; each sign is as large as it is meant to be;
/// Leave now is in sight at three widths wherever one has scrolled; what can be touched is large enough for a shaky hand; no title says who
/// it is about; the browser complains about nothing; nothing is asked of anybody else.
/// </summary>
[Collection(InOneBrowser.Name)]
public sealed class EveryScreenTests(EveryScreenInEnglish all, ITestOutputHelper output) : IClassFixture<EveryScreenInEnglish>
{
    public static TheoryData<string> Practices => [.. PracticeScreens.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Practices))]
    public void Everybody_can_read_and_leave_each_screen_of(string practice)
    {
        var (found, took) = all.Of(practice);
        output.WriteLine($"{took.TotalSeconds:0} s");
        Assert.True(found.Count == 0, $"{found.Count} times:\n{string.Join("\n", found.Distinct().Take(40).Select(f => $"{f.Kind}: {f.What}"))}");
    }

    [Fact]
    public void No_two_screens_have_one_name()
    {
        var names = PracticeScreens.All.SelectMany(p => p.Outside.Concat(p.Alone).Concat(p.Together)).Select(s => s.Name).ToList();
        Assert.True(names.Count > 120);
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }
}
