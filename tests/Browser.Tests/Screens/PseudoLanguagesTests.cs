using Xunit.Abstractions;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>
/// Every screen in two languages that nobody speaks, on the narrowest phone: each sentence comes out of the catalogue, a longer language has
/// room, and so has one that runs from right to left.
/// </summary>
[Collection(InAnotherBrowser.Name)]
public sealed class PseudoLanguagesTests(EveryScreenWithAccents accents, EveryScreenFromTheRight right, ITestOutputHelper output)
    : IClassFixture<EveryScreenWithAccents>, IClassFixture<EveryScreenFromTheRight>
{
    public static TheoryData<string> Practices => EveryScreenTests.Practices;

    [Theory]
    [MemberData(nameof(Practices))]
    public void No_English_is_left_and_longer_sentences_have_room_on_each_screen_of(string practice) => NothingWasFound(accents, practice);

    [Theory]
    [MemberData(nameof(Practices))]
    public void From_right_to_left_there_is_as_much_room_on_each_screen_of(string practice) => NothingWasFound(right, practice);

    void NothingWasFound(EveryScreen all, string practice)
    {
        var (found, took) = all.Of(practice);
        output.WriteLine($"{took.TotalSeconds:0} s");
        Assert.True(found.Count == 0, $"{found.Count} times:\n{string.Join("\n", found.Distinct().Take(40).Select(f => $"{f.Kind}: {f.What}"))}");
    }
}
