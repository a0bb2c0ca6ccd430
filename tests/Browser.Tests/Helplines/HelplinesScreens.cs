using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Helplines;

sealed class HelplinesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Outside =>
    [
        new("help", Mara, "/help"),
        new("help-open", Mara, Then: async mara =>
        {
            foreach (var country in new[] { "Austria", "United States" }) await mara.Tap($"summary:has-text('{country}')");
        }),
    ];
}
