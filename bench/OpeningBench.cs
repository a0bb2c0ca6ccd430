using System.Diagnostics;

using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Sqlite;
using NodaTime;

namespace Goldseam.Bench;

/// <summary>Ten years of record, opened from its snapshots, and folded again from its first entry when they are gone.</summary>
static class OpeningBench
{
    const int Entries = 36_500;
    const int EntriesInAMonth = 304;
    const int Rounds = 7;

    public static async Task<IReadOnlyList<Line>> Run()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"var-opening-{Environment.ProcessId}")).FullName;
        try
        {
            var calendar = new Calendar();
            using var store = new SealedStore(folder, calendar, new SystemRandom(), People.Cheap);
            var people = new People(store, calendar);
            await people.Found(couples: 1);
            var both = await people.SignIn();
            foreach (var (month, i) in TenYears().Chunk(EntriesInAMonth).Select((month, i) => (month, i)))
            {
                using var visit = (await store.Open(both[i % 2].Visit, null, prolong: true))!;
                await visit.Transact(_ => Decision.Of(month));
            }
            var who = both[0];
            await Open(store, who);

            var (snapshot, replay) = (new List<double>(), new List<double>());
            for (var i = 0; i < Rounds; i++) snapshot.Add(await Open(store, who));
            for (var i = 0; i < Rounds; i++)
            {
                Forget(store);
                replay.Add(await Open(store, who));
            }
            return
            [
                Line.OfMilliseconds("open_10y_snapshot_ms", "Ten years, by snapshot", snapshot, 5),
                Line.OfMilliseconds("open_10y_replay_ms", "Ten years, by replay", replay, 400),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static IEnumerable<Event> TenYears()
    {
        var (random, day, words) = (new SystemRandom(), new LocalDate(2016, 11, 22), Words.Stored(People.Text));
        for (var i = 0; i < Entries / 2; i++)
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
        if (view.Record.CheckIns.All.Count == 0 || !view.Record.Couples.IsOfTwo || view.Drawer.Notes.All.Count > 0) throw new InvalidOperationException("That is not the record.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    static void Forget(SealedStore store)
    {
        using var connection = store.Database.Connect(Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        SqliteDatabase.Execute(connection, "DELETE FROM snapshots");
    }
}
