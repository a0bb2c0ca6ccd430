using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Losses;

sealed class LossesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("today-gone-early", Mara, "/today", async s =>
        {
            foreach (var who in new[] { s.Mara, s.Jonas })
                await who.Posts("/check-ins", ("feeling", "afraid"), ("words", "For tomorrow."), ("audience", "both-of-us"));
            s.Home.WordsGoEarly();
            await s.DaysPass(1, back: s.Mara);
        }, mara => mara.Sees("gone before their month")),
        new("record-gone-early", Mara, "/record"),
    ];
}
