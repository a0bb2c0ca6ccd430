using System.Globalization;
using Goldseam.Store.Moving;
using Goldseam.Store.Sqlite;
using Goldseam.Store.Tests;
using Microsoft.Data.Sqlite;

namespace Goldseam.Torture.Kills;

/// <summary>Stores as an older program left them, opened one after another by a process that is killed in between.</summary>
static class MigrationKills
{
    const int Stores = 25;

    /// <summary>The child: brings each of them up to date and says so.</summary>
    public static int Migrate(string folder)
    {
        for (var i = 0; i < Stores; i++)
        {
            SqliteDatabase.Open(Path.Combine(folder, Name(i))).Dispose();
            Child.Say($"! {i}");
        }
        // Who was to kill it may be gone.
        Thread.Sleep(TimeSpan.FromMinutes(1));
        return 0;
    }

    static string Name(int i) => i.ToString(CultureInfo.InvariantCulture);

    /// <returns>How many stores it had brought up to date.</returns>
    public static async Task<int> KillOnce(Trial trial)
    {
        var folder = trial.In("migrating");
        using var couple = await Couple.Meets();
        await couple.Lives(3, trial.Random);
        await couple.Home.Settle();
        Backups.Make(couple.Home.Folder, Path.Combine(folder, "old"));
        MakeOld(Path.Combine(folder, "old"));
        for (var i = 0; i < Stores; i++)
        {
            Directory.CreateDirectory(Path.Combine(folder, Name(i)));
            File.Copy(Path.Combine(folder, "old", SqliteDatabase.FileName), Path.Combine(folder, Name(i), SqliteDatabase.FileName));
        }
        using var child = Child.Start([], "migrating", folder);
        var done = await Killed.AfterAWhile(child, trial.Random, "0", most: 60);
        var acknowledged = done.Where(l => l.StartsWith('!')).Select(l => int.Parse(l[2..], CultureInfo.InvariantCulture)).ToHashSet();
        for (var i = 0; i < Stores; i++)
        {
            var one = Path.Combine(folder, Name(i));
            if (acknowledged.Contains(i) && !Backups.Check(one).Contains($"schema {SqliteDatabase.SchemaNumber},", StringComparison.Ordinal))
                trial.Wrong($"store {i} was said to be up to date, and is not");
            using var database = SqliteDatabase.Open(one);
            if (!Backups.Check(one).Contains($"whole: schema {SqliteDatabase.SchemaNumber},", StringComparison.Ordinal))
                trial.Wrong($"store {i} is not whole after a kill in its migration");
        }
        // The one it died at, and one more, as people find them.
        var at = Math.Min(acknowledged.Count, Stores - 1);
        var home = new Home(Path.Combine(folder, Name(at)), couple.Home.Clock.Now, Couple.Cheapest);
        foreach (var person in couple.Both.Select(p => new Person(home, p.Name, "")))
        {
            if ((await person.SignsIn()).Refusal is not null) trial.Wrong($"{person.Name} is turned away after a migration");
            await person.ChecksTheRecord();
        }
        home.Store.Dispose();
        Directory.Delete(folder, recursive: true);
        trial.Ran();
        return acknowledged.Count;
    }

    /// <summary>Schema 1 had no browsers with digits, and knew nothing of clocks.</summary>
    static void MakeOld(string folder)
    {
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        SqliteDatabase.Execute(connection, "DROP TABLE devices; DROP TABLE clock; PRAGMA user_version=1;");
    }
}
