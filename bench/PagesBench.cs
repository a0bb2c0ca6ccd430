namespace Goldseam.Bench;

/// <summary>
/// What a page costs against the pace, which shows least: the couple of the demonstration, twelve weeks in, each signed in, one connection.
/// A page must not pay for practices that it does not show.
/// </summary>
static class PagesBench
{
    const int Rounds = 5;
    const int SlicesInARound = 6;
    const string Least = "/pace";
    static readonly (string Path, double? AtMost)[] Pages =
        [("/today", 1.3), ("/gratitudes", 1.3), ("/concerns", null), ("/commitments", null), ("/tell", null), ("/us", null), ("/me", null)];

    static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.15);
    static readonly TimeSpan Warmth = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<Line> Run()
    {
        using var sides = Sides.Start(new("pages", Couples: 0, Days: 0, IsDemo: true), out var ready);
        var people = sides.SignIn(nextDay: false);
        using var ours = new Load(ready.Ours, 1);
        string[] paths = [Least, .. Pages.Select(p => p.Path)];
        var requests = paths.ToDictionary(path => path, path => people.Select(who => Requests.Get(path, who)).ToList());
        foreach (var page in requests.Values) ours.WaitFor(Warmth / 2, page);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => OneRound()).ToList();
        return [.. Pages.Select(page => Line.OfTimes(
            $"page_{page.Path[1..]}_vs_pace", $"{page.Path} against {Least}, p50", [.. rounds.Select(r => new Round(r[page.Path], r[Least]))], page.AtMost))];

        // In short turns, so that whatever else this machine does meets all of them alike.
        Dictionary<string, double> OneRound()
        {
            var waits = paths.ToDictionary(path => path, _ => new List<double>());
            for (var slice = 0; slice < SlicesInARound; slice++)
                foreach (var path in paths) waits[path].AddRange(ours.WaitFor(Slice, requests[path]));
            return waits.ToDictionary(w => w.Key, w => Line.Median(w.Value));
        }
    }
}
