using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Calm;

sealed class CalmScreens : PracticeScreens
{
    static readonly string[] Lines = ["What I see", "Five things", "Another way", "hurt myself", "not safe", "need a person"];

    public override IEnumerable<Screen> Outside =>
    [
        new("calm", Mara, "/calm"),
        new("calm-open", Mara, Then: async mara =>
        {
            foreach (var line in Lines) await mara.Tap($"summary:has-text('{line}')");
        }),
        new("calm-silence", Mara, "/calm", Then: async mara =>
        {
            await mara.Tap("summary:has-text('Silence for two')");
            await mara.Tap("label.choice:has-text('Three minutes')");
        }),
    ];
}
