namespace Goldseam.Bench;

/// <summary>Today, signed in, against the same component tree fed with constants.</summary>
static class TodayBench
{
    /// <summary>Six weeks of record.</summary>
    public const int Days = 42;

    const int Rounds = 5;
    const int Connections = 8;
    const double Limit = 0.5;
    const int SlicesInARound = 10;
    static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.5);
    static readonly TimeSpan Warmth = TimeSpan.FromSeconds(6);

    public static IReadOnlyList<Line> Run()
    {
        using var sides = Sides.Start(new("today", Couples: 1, Days), out var ready);
        var people = sides.SignIn(nextDay: false);
        using var ours = new Load(ready.Ours, Connections);
        using var bare = new Load(ready.Bare, Connections);
        byte[][] pages = [.. people.Select(who => Requests.Get("/today", who))], constants = [.. people.Select((_, i) => Requests.Get($"/{i}"))];
        byte[][] texts = [.. people.Select((_, i) => Requests.Get($"/{i}/text"))];
        for (var i = 0; i < pages.Length; i++)
            if (Page(ours.Ask(pages[i])) != Page(bare.Ask(constants[i]))) throw new InvalidOperationException("The two sides do not show the same page.");

        for (var i = 0; i < 3; i++)
        {
            ours.For(Warmth, pages);
            bare.For(Warmth, constants);
            bare.For(Warmth / 3, texts);
        }
        var rounds = new List<(Round AgainstBare, Round AgainstText)>();
        for (var i = 0; i < Rounds; i++) rounds.Add(OneRound());
        return
        [
            Line.Of("today_vs_bare", "Today, both have answered", rounds.ConvertAll(r => r.AgainstBare), Limit),
            Line.Of("today_vs_string", "Today, against a constant string", rounds.ConvertAll(r => r.AgainstText), atLeast: null),
        ];

        // In short turns, so that whatever else this machine does meets both sides alike.
        (Round, Round) OneRound()
        {
            var (answered, constant, text) = (0.0, 0.0, 0.0);
            for (var slice = 0; slice < SlicesInARound; slice++)
            {
                answered += ours.For(Slice, pages) / SlicesInARound;
                constant += bare.For(Slice, constants) / SlicesInARound;
                text += bare.For(Slice / 5, texts) / SlicesInARound;
            }
            return (new(answered, constant), new(answered, text));
        }
    }

    static string Page(string answer) => answer[answer.IndexOf("<!DOCTYPE", StringComparison.Ordinal)..];
}
