using System.Diagnostics;

namespace Goldseam.Bench;

/// <summary>
/// The first check-in of a day, saved, against one durable insert of a form of the same size. Each member answers once a day, so a
/// round is a few days of everybody. Changing an answer destroys the former words and empties the log file: it stands apart.
/// </summary>
static class CheckInBench
{
    const int Couples = 300;
    const int Rounds = 5;
    const int DaysInARound = 4;
    const int Connections = 32;
    const double Limit = 0.5;

    public static IReadOnlyList<Line> Run()
    {
        using var sides = Sides.Start(new("check-in", Couples, Days: 2), out var ready);
        using var ours = new Load(ready.Ours, Connections);
        using var bare = new Load(ready.Bare, Connections);
        for (var i = 0; i < 3; i++) OneRound();

        Round[] first = [.. Enumerable.Range(0, Rounds).Select(_ => OneRound())];
        // Afterwards, since what a change leaves behind is tidied up by the first pages after it.
        var inserted = first.Select(r => r.Bare).Order().ElementAt(Rounds / 2);
        Round[] change = [.. Enumerable.Range(0, Rounds).Select(_ => new Round(ours.Once(Forms(sides.SignIn(nextDay: false))), inserted))];
        return
        [
            Line.Of("checkin_vs_insert", "Check-in, first of the day", first, Limit),
            Line.Of("checkin_vs_loop", "Check-in, against a loop of inserts", Loop(first), atLeast: null),
            Line.Of("change_vs_insert", "Check-in, changed that day", change, atLeast: null),
        ];

        Round OneRound()
        {
            var (saved, inserted) = (0.0, 0.0);
            for (var day = 0; day < DaysInARound; day++)
            {
                byte[][] forms = Forms(sides.SignIn(nextDay: true));
                saved += forms.Length / ours.Once(forms);
                inserted += forms.Length / bare.Once(forms);
            }
            var all = 2.0 * Couples * DaysInARound;
            return new(all / saved, all / inserted);
        }
    }

    /// <summary>One insert after another, with nobody asking over a connection.</summary>
    static Round[] Loop(Round[] rounds)
    {
        const int inserts = 500;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"var-loop-{Environment.ProcessId}")).FullName;
        try
        {
            using var insert = new DurableInsert(Path.Combine(folder, "bare.db"));
            var body = new byte[256];
            return [.. rounds.Select(round =>
            {
                var began = Stopwatch.GetTimestamp();
                for (var i = 0; i < inserts; i++) insert.Insert(body);
                return new Round(round.Ours, inserts / Stopwatch.GetElapsedTime(began).TotalSeconds);
            })];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>First all founders, then all partners: no couple saves twice in the same millisecond.</summary>
    static byte[][] Forms(IReadOnlyList<Cookies> people) =>
        [.. people.Where((_, i) => i % 2 == 0).Concat(people.Where((_, i) => i % 2 == 1)).Select(Requests.CheckIn)];
}
