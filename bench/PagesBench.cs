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
        [("/today", 1.3), ("/thanks", 1.3), ("/small-questions", null), ("/promises", null), ("/tell", null), ("/us", null), ("/me", null)];

    /// <summary>So many practices more than there are, each with a row of that size for each reader.</summary>
    const int More = 26, BytesOfARow = 2_048 + 28;
    const double MoreAtMost = 1.05;

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
        return
        [
            .. Pages.Select(page => Line.OfTimes(
                $"page_{page.Path[1..]}_vs_pace", $"{page.Path} against {Least}, p50", [.. rounds.Select(r => new Round(r[page.Path], r[Least]))], page.AtMost)),
            AmongMore(sides, ours, requests["/today"]),
        ];

        // In short turns, so that whatever else this machine does meets all of them alike.
        Dictionary<string, double> OneRound()
        {
            var waits = paths.ToDictionary(path => path, _ => new List<double>());
            for (var slice = 0; slice < SlicesInARound; slice++)
                foreach (var path in paths) waits[path].AddRange(ours.WaitFor(Slice, requests[path]));
            return waits.ToDictionary(w => w.Key, w => Line.Median(w.Value));
        }
    }

    /// <summary>Today with the rows of more practices in the place, and without them again, in turns.</summary>
    static Line AmongMore(Sides sides, Load ours, IReadOnlyList<byte[]> today)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => OneRound()).ToList();
        return Line.OfTimes("today_among_more", $"/today with {More} more practices, p50", rounds, MoreAtMost);

        Round OneRound()
        {
            var (among, without) = (new List<double>(), new List<double>());
            for (var slice = 0; slice < SlicesInARound; slice++)
            {
                OnEngine.Run(sides.Folder, Rows.Add);
                var there = OnEngine.Run(sides.Folder, Rows.Count);
                among.AddRange(ours.WaitFor(Slice, today));
                if (there == 0 || OnEngine.Run(sides.Folder, Rows.Count) != there) throw new InvalidOperationException("The rows of more practices went.");
                OnEngine.Run(sides.Folder, Rows.Remove);
                without.AddRange(ours.WaitFor(Slice, today));
            }
            return new(Line.Median(among), Line.Median(without));
        }
    }

    /// <summary>Rows as a practice of the record or of a drawer would have them, under ids that none has: half of them in each. Only their size is told.</summary>
    static class Rows
    {
        public static readonly string Add = $"""
            WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < {More / 2})
            INSERT INTO snapshots (stream, id, seq, tag, blob)
            SELECT stream, CAST(reader || randomblob(16) AS BLOB), seq, zeroblob(32), randomblob({BytesOfARow})
            FROM (SELECT stream, substr(id, 1, 16) AS reader, max(seq) AS seq FROM snapshots GROUP BY 1, 2), one
            """;

        const string Own = "FROM snapshots WHERE tag = zeroblob(32)";

        public const string Remove = $"DELETE {Own}";

        public const string Count = $"SELECT count(*) {Own}";
    }
}
