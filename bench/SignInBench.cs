namespace Goldseam.Bench;

/// <summary>Many who sign in at once, with the derivation as dear as it is, and what those who read wait for meanwhile.</summary>
static class SignInBench
{
    const int Rounds = 5;
    const int SigningIn = 8;
    const int Reading = 4;
    static readonly TimeSpan Slice = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<Line> Run()
    {
        using var sides = Sides.Start(new("sign-in", Couples: 1, Days: 1, RealDerivation: true), out var ready);
        byte[][] pages = [.. sides.SignIn(nextDay: false).Select(who => Requests.Get("/today", who))];
        using var reading = new Load(ready.Ours, Reading);
        using var storm = new Storm(ready.Ours, SigningIn);
        reading.For(Slice, pages);
        var (waits, rates) = (new List<Round>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            var calm = reading.WaitFor(Slice, pages);
            IReadOnlyList<double> stormy = [];
            rates.Add(storm.While(() => stormy = reading.WaitFor(Slice, pages)));
            waits.Add(new(Line.Percentile(stormy, 0.99), Line.Percentile(calm, 0.99)));
        }
        return
        [
            Line.OfFigure("sign_ins_per_second", "Sign-ins in a storm", rates, "0.0 /s", atMost: null),
            Line.OfTimes("readers_p99_in_storm", "Today in the storm, p99, against without", waits, atMost: null),
        ];
    }

    /// <summary>Browsers that sign in again as soon as they are in.</summary>
    sealed class Storm(int port, int browsers) : IDisposable
    {
        readonly List<Load> connections = [.. Enumerable.Range(0, browsers).Select(_ => new Load(port, 1))];

        /// <returns>Sign-ins a second while something else was done.</returns>
        public double While(Action something)
        {
            var (signedIn, isOver) = (0, false);
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            var threads = connections.ConvertAll(connection => new Thread(() =>
            {
                while (!Volatile.Read(ref isOver))
                {
                    connection.Ask(Requests.SignIn(People.NameOf("mara", 0)), "HTTP/1.1 302");
                    if (!Volatile.Read(ref isOver)) Interlocked.Increment(ref signedIn);
                }
            }));
            foreach (var thread in threads) thread.Start();
            something();
            var rate = signedIn / System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds;
            Volatile.Write(ref isOver, true);
            foreach (var thread in threads) thread.Join();
            return rate;
        }

        public void Dispose()
        {
            foreach (var connection in connections) connection.Dispose();
        }
    }
}
