using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Reviews;

sealed class ReviewsScreens : PracticeScreens
{
    const string OpenWeek = "/reviews/open?kind=week&start=2026-11-16";
    const string OpenMonth = "/reviews/open?kind=month&start=2026-10-01";

    public override IEnumerable<Screen> Together => [.. TheWeek(), .. TheMonth()];

    static IEnumerable<Screen> TheWeek() =>
    [
        new("reviews", Mara, "/reviews", s => s.Jonas.Posts("/thanks", ("words", "You left the last pear for me."))),
        new("week-1", Jonas, "/reviews/week"),
        new("week-2", Mara, "/reviews/week?page=2", s => Writes(s.Mara, "week", 1, ("how-it-was", "You asked how the night was."))),
        new("week-3", Mara, "/reviews/week?page=3", s => WritesWhatIsHard(s.Mara), async mara =>
        {
            await mara.Fills("#one-thing", "A message before you leave work.");
            await mara.Tap(".choice:has-text('Jonas')");
        }),
        new("week-3-more", Mara, Then: mara => mara.Tap("summary:has-text('More, if you want')")),
        new("week-done", Mara, "/reviews/week", s => Finishes(s.Mara, "A message before you leave work.", "you")),
        // A page of hers that is open would hand hers in at once.
        new("reviews-other-done", Jonas, "/reviews", s => s.Mara.Opens("/calm")),
        new("week-open-mine", Jonas, OpenWeek, async s =>
        {
            await Writes(s.Jonas, "week", 1, ("how-it-was", "You told me when it hit you."));
            await WritesWhatIsHard(s.Jonas);
            await Finishes(s.Jonas, "Ten minutes after dinner.", "me");
        }, jonas => jonas.Sees("Mara is done, too.")),
        new("week-open", Jonas, OpenWeek, s => s.Mara.Opens("/today")),
    ];

    static IEnumerable<Screen> TheMonth() =>
    [
        new("month-1", Mara, "/reviews/month"),
        new("month-2", Mara, "/reviews/month?page=2", s => Writes(s.Mara, "month", 1, ("worked", "Phones in the kitchen."))),
        new("month-refused", Mara, Then: async mara =>
        {
            await mara.Fills("#can-stop", "x\u202Ey");
            await mara.Sends();
            await mara.IsRefused();
        }),
        new("month-3", Mara, "/reviews/month?page=3", s => Writes(s.Mara, "month", 2, ("look-again", ""), ("can-stop", "Writing at noon."))),
        new("month-open", Jonas, OpenMonth, async s =>
        {
            foreach (var who in new[] { s.Mara, s.Jonas })
                await who.Posts("/reviews/finish", ("kind", "month"), ("page", "3"), ("start", ""), ("another-month", "yes"), ("closing", ""));
            await s.Mara.Opens("/today");
        }),
        new("reviews-open", Jonas, "/reviews"),
    ];

    static Task Writes(Person who, string kind, int page, params (string, string)[] typed) =>
        who.Posts($"/reviews/{kind}", [("page", $"{page}"), ("start", ""), .. typed]);

    static Task WritesWhatIsHard(Person who) => Writes(who, "week", 2,
        ("my-promises", "Thursday I told you only at nine. From now on the alarm is at 17:50."), ("still-hard", "Saying it before you ask."));

    static Task Finishes(Person who, string wish, string taker) => who.Posts("/reviews/finish",
        ("kind", "week"), ("page", "3"), ("start", ""), ("one-thing", wish), ("taker", taker), ("need", ""), ("closing", "Until Sunday."));
}
