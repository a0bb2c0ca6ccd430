namespace Goldseam.Bench;

/// <summary>
/// What one couple waits for, with 10, 1,000 and 10,000 couples in the database: their own pages must not know how many others there are.
/// Those who ask are spread evenly over all of them.
/// </summary>
static class CouplesBench
{
    const int Rounds = 5;
    const int DaysInARound = 5;
    const int Asking = 20;
    const double Limit = 1.2;
    static readonly int[] Places = [10, 1_000, 10_000];
    static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Line> Run()
    {
        var places = Places.Select(couples => new Asked(couples)).ToList();
        try
        {
            for (var i = 0; i < 2; i++) OneRound();
            Waits[][] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => OneRound())];
            var (today, checkIn) = (Against(0, w => w.Today), Against(0, w => w.CheckIn));
            var worse = today.Zip(checkIn, (t, c) => t.Ratio > c.Ratio ? t : c).ToList();
            return
            [
                Line.OfTimes("flat_10k_vs_10", "10,000 couples against 10, the worse of two", worse, Limit),
                Line.OfTimes("flat_today_10k_vs_10", "  Today, p50", today, atMost: null),
                Line.OfTimes("flat_checkin_10k_vs_10", "  Check-in, p50", checkIn, atMost: null),
                Line.OfTimes("flat_today_10k_vs_1k", "  Today, p50, against 1,000", Against(1, w => w.Today), atMost: null),
                Line.OfTimes("flat_checkin_10k_vs_1k", "  Check-in, p50, against 1,000", Against(1, w => w.CheckIn), atMost: null),
            ];

            List<Round> Against(int place, Func<Waits, double> wait) => [.. rounds.Select(r => new Round(wait(r[^1]), wait(r[place])))];
        }
        finally
        {
            foreach (var place in places) place.Dispose();
        }

        // In short turns, so that whatever else this machine does meets all of them alike.
        Waits[] OneRound()
        {
            var (today, checkIn) = (places.ConvertAll(_ => new List<double>()), places.ConvertAll(_ => new List<double>()));
            for (var day = 0; day < DaysInARound; day++)
            {
                for (var i = 0; i < places.Count; i++)
                {
                    places[i].NextDay();
                    today[i].AddRange(places[i].LookAtToday(Slice / DaysInARound));
                    checkIn[i].AddRange(places[i].CheckIn());
                }
            }
            return [.. today.Zip(checkIn, (t, c) => new Waits(Line.Median(t), Line.Median(c)))];
        }
    }

    /// <summary>Medians in milliseconds.</summary>
    readonly record struct Waits(double Today, double CheckIn);

    /// <summary>One place with so many couples, and those of them who ask.</summary>
    sealed class Asked : IDisposable
    {
        readonly Sides sides;
        readonly Load load;
        IReadOnlyList<Cookies> people = [];

        public Asked(int couples)
        {
            sides = Sides.Start(new($"couples-{couples}", couples, Days: 1), out var ready);
            load = new(ready.Ours, count: 2);
        }

        public void NextDay() => people = sides.SignIn(nextDay: true, mostCouples: Asking);

        public IReadOnlyList<double> LookAtToday(TimeSpan time) =>
            load.WaitFor(time, [.. people.Select(who => Requests.Get("/today", who))]);

        public IReadOnlyList<double> CheckIn() => load.WaitForEach([.. people.Select(Requests.CheckIn)]);

        public void Dispose()
        {
            load.Dispose();
            sides.Dispose();
        }
    }
}
