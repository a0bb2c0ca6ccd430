using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.CheckIns;

sealed class CheckInsScreens : PracticeScreens
{
    const string Song = "The song in the shop. It took me an hour to come back.";
    const string WhenBoth = "when-both-have-answered";

    public override IEnumerable<Screen> Together =>
    [
        new("today-half-typed", Mara, "/today", Then: mara => mara.Answers("Heavy", Song)),
        new("today-everything-open", Mara, Then: async mara =>
        {
            await mara.Tap(".more:not(.who) > summary");
            await mara.Tap(".who > summary");
        }),
        new("today-waiting", Mara, "/today", s => Answers(s.Mara, "heavy", Song)),
        new("today-they-have-answered", Jonas, "/today"),
        new("today-open-for-both", Jonas, "/today", s => Answers(s.Jonas, "steady", "I am here. I left my phone in the kitchen.")),
        new("today-changed-since", Mara, "/today", s => s.Jonas.ChecksIn("Warm", "I am here.", change: true)),
        new("today-change", Mara, "/today?change=1"),
        new("today-moved-to-only-me", Mara, Then: mara => mara.ChecksIn("Heavy", "The song in the shop.", "Only me", change: true)),
        new("last-days", Jonas, "/check-ins"),
        new("today-refused", Mara, "/today?change=1", Then: async mara =>
        {
            await mara.Fills("#words", "I will \u202Enot go.");
            await mara.Saves();
            await mara.IsRefused();
        }),
        new("today-stayed-closed", Mara, "/today", async s =>
        {
            await s.DaysPass(1, back: s.Mara);
            await Answers(s.Mara, "afraid", "For tomorrow.");
            await s.DaysPass(1, back: s.Mara);
        }, mara => mara.Sees("Only you have seen what you wrote")),
    ];

    static Task Answers(Person who, string feeling, string words) =>
        who.Posts("/check-ins", ("feeling", feeling), ("words", words), ("audience", WhenBoth));
}
