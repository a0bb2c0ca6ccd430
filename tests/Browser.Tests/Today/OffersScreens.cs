using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Today;

/// <summary>What Today offers, and the way back to it.</summary>
sealed class OffersScreens : PracticeScreens
{
    public override IEnumerable<Screen> Alone =>
    [
        new("today-offer", Mara, "/today", Then: mara => mara.Sees("Not now")),
        new("today-offer-away", Mara, "/today", Then: async mara =>
        {
            await mara.Tap("#offer button");
            await mara.Sees("Not offered again before");
        }),
        new("today-offer-back", Mara, Then: async mara =>
        {
            await mara.Tap("#offer button");
            await mara.Sees("Not now");
        }),
    ];
}
