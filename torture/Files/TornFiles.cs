using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Store.Sqlite;
using Goldseam.Store.Tests;
using Microsoft.Data.Sqlite;

namespace Goldseam.Torture.Files;

/// <summary>
/// T2: copies of a living store's file and log, cut, flipped, emptied, swapped or of two different moments. What opens shows exactly the
/// beginning of what was acknowledged, and a browser that had seen more says so; everything else is refused by name.
/// </summary>
static class TornFiles
{
    const int ImagesOfALife = 400;

    static readonly string[] Names = ["Mara", "Jonas"];

    public static async Task<string> Run(Trial trial)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        while (trial.GoesOn(150, 10_000))
        {
            using var living = await LivingStore.Lives(trial.Random, deeds: 40);
            for (var i = 0; i < ImagesOfALife && trial.GoesOn(150, 10_000); i++)
            {
                var (what, file, log, moment) = Tear(living, trial.Random);
                var came = await Opened(trial, living, what, file, log, moment);
                counts[came] = counts.GetValueOrDefault(came) + 1;
                trial.Ran();
            }
        }
        return $"{Trial.MostFirst(counts)}; {Trial.Of(trial.WrongOnes, trial.Runs, "unclean or no prefix")}";
    }

    static (string What, byte[] File, byte[] Log, Moment Moment) Tear(LivingStore living, Random random)
    {
        var moment = living.Moments[random.Next(living.Moments.Count)];
        var other = living.Moments[random.Next(living.Moments.Count)];
        var (file, log) = (moment.File.ToArray(), moment.Log.ToArray());
        switch (random.Next(12))
        {
            case 0: return ("log cut", file, log[..random.Next(log.Length + 1)], moment);
            case 1: return ("file cut", file[..random.Next(file.Length + 1)], log, moment);
            case 2: return ("file cut, no log", file[..random.Next(file.Length + 1)], [], moment);
            case 3: return ("no log", file, [], moment);
            case 4: return ("no file", [], log, moment);
            case 5: return ("swapped", log, file, moment);
            case 6: return ("log of another moment", file, other.Log, moment);
            case 7: return ("file of another moment", other.File, log, moment);
            case 8 or 9:
                Flip(log, random);
                return ("log flipped", file, log, moment);
            case 10:
                Flip(file, random);
                return ("file flipped", file, log, moment);
            default:
                if (file.Length > 0) random.NextBytes(file.AsSpan(random.Next(Math.Max(1, file.Length / 4096)) * 4096, Math.Min(512, file.Length)));
                return ("a sector of the file lost", file, log, moment);
        }
    }

    static void Flip(byte[] bytes, Random random)
    {
        for (var i = random.Next(3); i >= 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
    }

    /// <returns>What came of it, in a few words.</returns>
    static async Task<string> Opened(Trial trial, LivingStore living, string what, byte[] file, byte[] log, Moment moment)
    {
        var folder = Directory.CreateDirectory(trial.In("image")).FullName;
        var path = Path.Combine(folder, SqliteDatabase.FileName);
        await File.WriteAllBytesAsync(path, file);
        if (log.Length > 0) await File.WriteAllBytesAsync(path + "-wal", log);
        Home? home = null;
        try
        {
            home = new Home(folder, living.Now, Couple.Cheapest);
            return await Compare(trial, living, what, home, moment);
        }
        catch (Exception e) when (e is StoreNotUsableException or TamperingException or SqliteException { SqliteErrorCode: 1 or 10 or 11 or 26 })
        {
            // 1, 10, 11 and 26: names that a table no longer has, cut short, malformed, not a database. A page answers that with its kind sentence.
            return e is TamperingException ? "found by name"
                : e is StoreNotUsableException ? "not opened"
                : home is null ? "not opened, in the words of SQLite"
                : "damage noticed while reading";
        }
#pragma warning disable CA1031 // Whatever else it was has no name that a person could be told.
        catch (Exception e)
#pragma warning restore CA1031
        {
            trial.Wrong($"{what}: {e.GetType().Name} {e.Message} in {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
            return "unclean";
        }
        finally
        {
            home?.Store.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<string> Compare(Trial trial, LivingStore living, string what, Home home, Moment moment)
    {
        var found = new Dictionary<string, IReadOnlyList<Guid>>(StringComparer.Ordinal);
        var noticed = 0;
        var kept = new HashSet<string>(Names, StringComparer.Ordinal);
        foreach (var (name, seen) in Names.Zip(moment.Seen))
        {
            var person = new Person(home, name, "");
            // Not even the account is left, or its name is another: then this one is shown nothing, and the other does not see this drawer.
            if ((await person.SignsIn()).Refusal is not null)
            {
                found[name] = [];
                kept.Remove(name);
                noticed++;
                continue;
            }
            await person.ChecksTheRecord();
            _ = await person.SeesEverything();
            found[name] = LivingStore.Made(await person.Entries(home.Store));
            person.Seen = seen;
            if (await Caught.By(person.SeesEverything) is SetBackException) noticed++;
        }
        var all = found["Mara"].Concat(found["Jonas"]).ToHashSet();
        var history = living.History.Where(CanBeShown).ToList();
        var acknowledged = living.History.Take(moment.Acknowledged).Count(CanBeShown);
        var there = history.TakeWhile(d => all.Contains(d.Id)).Count();
        var isPrefix = history.Skip(there).All(d => !all.Contains(d.Id));
        if (!isPrefix) trial.Wrong($"{what}: what opens is no beginning of what was acknowledged");
        foreach (var (name, ids) in found.Where(f => f.Value.Count > 0))
        {
            // The record, which is both's, and then the own drawer.
            var before = history.Take(there);
            var expected = before.Where(d => d.IsShared).Concat(before.Where(d => !d.IsShared && d.By == name));
            if (!ids.SequenceEqual(expected.Select(d => d.Id))) trial.Wrong($"{what}: {name} sees another order");
        }
        if (there >= acknowledged) return kept.Count == Names.Length ? "whole" : "whole for who still has an account";
        if (noticed == 0) trial.Wrong($"{what}: {acknowledged - there} are gone, and no browser that saw them noticed");
        return "an exact prefix, noticed by its browsers";

        bool CanBeShown((string By, bool IsShared, Guid Id) deed) => deed.IsShared ? kept.Count > 0 : kept.Contains(deed.By);
    }
}
