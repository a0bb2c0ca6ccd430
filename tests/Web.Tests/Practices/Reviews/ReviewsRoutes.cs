using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Reviews;

sealed class ReviewsRoutes : PracticeRoutes
{
    /// <summary>The first day of a month that Mara and Jonas looked back on and opened together.</summary>
    const string OpenMonth = "2026-10-01";

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /reviews", "/reviews"),
        new("GET /reviews", "/reviews?before=1"),
        new("GET /reviews/open", $"/reviews/open?kind=month&start={OpenMonth}"),
        new("GET /reviews/open", "/reviews/open?kind=week&start=2026-11-16"),
        .. Page("week", 1, ("how-it-was", "Long, and quieter from Thursday on.")),
        .. Page("week", 2, ("my-promises", "Thursday I told you late."), ("still-hard", "Saying it before you ask.")),
        .. Page("week", 3, ("one-thing", "A message before you leave."), ("taker", "you"), ("need", "Quiet."), ("closing", "Until Sunday.")),
        .. Page("month", 1, ("worked", "The phones in the kitchen.")),
        .. Page("month", 2, ("look-again", "The calendar."), ("can-stop", "Writing at noon.")),
        .. Page("month", 3, ("another-month", "yes"), ("closing", "Thank you.")),
        new("GET /reviews/week", "/reviews/week"),
        new("POST /reviews/finish", "/reviews/finish", s => [
            ("id", s.Place.NewId()), ("kind", "week"), ("page", "3"), ("one-thing", "A message before you leave."), ("taker", "me")]),
        new("GET /reviews/week", "/reviews/week"),
        new("POST /reviews/show", "/reviews/show", _ => [("kind", "week"), ("start", "")]) { SawNothing = "shows one's own once" },
    ];

    static IEnumerable<RouteSample> Page(string kind, int page, params (string, string)[] typed) =>
    [
        new($"POST /reviews/{kind}", $"/reviews/{kind}", s => [("id", s.Place.NewId()), ("page", $"{page}"), ("start", ""), .. typed]),
        new($"GET /reviews/{kind}", $"/reviews/{kind}?page={page}"),
    ];

    public override async Task LiveToday(Scene scene)
    {
        foreach (var person in new[] { scene.Mara, scene.Jonas })
        {
            await person.Sends("/reviews/month",
                ("id", scene.Place.NewId()), ("page", "1"), ("start", OpenMonth), ("worked", $"{person.Name} came home early."));
            Assert.Equal(302, (await person.Sends("/reviews/finish", ("kind", "month"), ("start", OpenMonth))).Status);
        }
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a page of his week", a => LooksBack(a, "week")),
        new("a page of his month", a => LooksBack(a, "month")),
    ];

    /// <summary>He says nothing of it: neither that he is done, nor how far he is.</summary>
    static async Task LooksBack(Alone alone, string kind)
    {
        (string, string)[] typed =
        [
            ("thanks", "Not for her yet."), ("how-it-was", "Not for her either."), ("my-promises", "One was late."), ("still-hard", "Asking."),
            ("one-thing", "Time."), ("taker", "you"), ("worked", "Walks."), ("look-again", "Evenings."), ("can-stop", "Lists."),
            ("closing", "So far."), ("another-month", alone.AnyOf("yes", "not-yet")),
        ];
        var reply = await alone.Sends(
            $"/reviews/{kind}", [("id", alone.NewId()), ("page", $"{alone.Chance.Next(1, 4)}"), ("go", "stop"), .. typed]);
        Assert.Equal("/reviews", reply.Location);
    }
}
