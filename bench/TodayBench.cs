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

    public static IEnumerable<Line> Run()
    {
        using var sides = Sides.Start("today", out var ready);
        var people = sides.SignIn(nextDay: false);
        using var ours = new Load(ready.Ours, Connections);
        using var bare = new Load(ready.Bare, Connections);
        byte[][] pages = [.. people.Select(who => Requests.Get("/today", who))], constants = [.. people.Select((_, i) => Requests.Get($"/{i}"))];
        for (var i = 0; i < pages.Length; i++)
            if (Page(ours.Ask(pages[i])) != Page(bare.Ask(constants[i]))) throw new InvalidOperationException("The two sides do not show the same page.");

        for (var i = 0; i < 3; i++)
        {
            ours.For(Warmth, pages);
            bare.For(Warmth, constants);
        }
        var rounds = new List<Round>();
        for (var i = 0; i < Rounds; i++) rounds.Add(OneRound());
        return [Line.Of("today_vs_bare", "Today, both have answered", rounds, Limit)];

        // In short turns, so that whatever else this machine does meets both sides alike.
        Round OneRound()
        {
            var (answered, constant) = (0.0, 0.0);
            for (var slice = 0; slice < SlicesInARound; slice++)
            {
                answered += ours.For(Slice, pages) / SlicesInARound;
                constant += bare.For(Slice, constants) / SlicesInARound;
            }
            return new(answered, constant);
        }
    }

    static string Page(string answer) => answer[answer.IndexOf("<!DOCTYPE", StringComparison.Ordinal)..];
}
