using System.Diagnostics;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store;
using NodaTime;

namespace Goldseam.Bench;

/// <summary>A year and ten years of record, opened from snapshots, and folded again from the first entry when they are gone.</summary>
static class OpeningBench
{
    const int EntriesInAYear = 3_650;
    const int EntriesInAMonth = 304;
    const int Rounds = 7;

    public static async Task<IReadOnlyList<Line>> Run() =>
    [
        .. await Run(years: 1, "open_1y", "One year", null, null),
        .. await Run(years: 10, "open_10y", "Ten years", 5, 400),
    ];

    static async Task<IReadOnlyList<Line>> Run(int years, string key, string what, double? bySnapshot, double? byReplay)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"var-opening-{Environment.ProcessId}")).FullName;
        try
        {
            var calendar = new Calendar(Instant.FromUtc(2026, 11, 22, 18, 0));
            var place = OnEngine.NewPlace(folder);
            using var store = new SealedStore(place, calendar, new SystemRandom(), People.Cheap);
            var people = new People(store, calendar);
            await people.Found(couples: 1);
            var both = await people.SignIn();
            foreach (var (month, i) in Entries(years).Chunk(EntriesInAMonth).Select((month, i) => (month, i)))
            {
                using var visit = (await store.Open(both[i % 2].Visit, null, prolong: true))!;
                await visit.Transact(_ => Decision.Of(month));
            }
            var who = both[0];
            // Once as it is started, and then until the program runs as it does after a while.
            for (var i = 0; i < Rounds; i++)
            {
                Forget(place);
                await Open(store, who);
            }
            await Open(store, who);

            var (snapshot, replay) = (new List<double>(), new List<double>());
            for (var i = 0; i < Rounds; i++) snapshot.Add(await Open(store, who));
            for (var i = 0; i < Rounds; i++)
            {
                Forget(place);
                replay.Add(await Open(store, who));
            }
            return
            [
                Line.OfFigure($"{key}_snapshot_ms", $"{what}, by snapshot", snapshot, "0.0 ms", bySnapshot),
                Line.OfFigure($"{key}_replay_ms", $"{what}, by replay", replay, "0.0 ms", byReplay),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static IEnumerable<Event> Entries(int years)
    {
        var (random, day, words) = (new SystemRandom(), new LocalDate(2016, 11, 22), Words.Stored(People.Text));
        for (var i = 0; i < years * EntriesInAYear / 2; i++)
        {
            var id = random.NewId();
            yield return new CheckInMade(id, day.PlusDays(i / 5), Audience.BothOfUs, null);
            yield return new CheckInWords(id, Feeling.Steady, words);
        }
    }

    static async Task<double> Open(SealedStore store, Cookies who)
    {
        using var visit = (await store.Open(who.Visit, null, prolong: true))!;
        var began = Stopwatch.GetTimestamp();
        var view = await visit.Read();
        if (view.Record.CheckIns.All.Count == 0 || !view.Record.Couples.IsOfTwo || view.OpenDrawer.Notes.All.Count > 0) throw new InvalidOperationException("That is not the record.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    static void Forget(string place)
    {
        // What the page before writes back behind itself comes first.
        while (OnEngine.Run(place, "SELECT count(*) FROM snapshots") == 0) Thread.Yield();
        OnEngine.Run(place, "DELETE FROM snapshots");
    }
}
