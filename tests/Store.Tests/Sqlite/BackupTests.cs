using Goldseam.Store.Moving;
using Goldseam.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Goldseam.Store.Tests.Sqlite;

public sealed class BackupTests : IDisposable
{
    readonly Home home = new();
    readonly string folder = Directory.CreateTempSubdirectory("goldseam-").FullName;

    public void Dispose()
    {
        home.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    string In(string name) => Path.Combine(folder, name);

    static StoreNotUsableException NotUsable(Action action)
    {
        var exception = Assert.Throws<StoreNotUsableException>(action);
        Assert.Matches(@"^[^\n]+[.]$", exception.Message);
        Assert.DoesNotContain("Exception", exception.Message);
        Assert.DoesNotContain("SQLite Error", exception.Message);
        return exception;
    }

    static void Touch(string folder, Action<SqliteConnection> change)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "goldseam.db")};Pooling=False");
        connection.Open();
        change(connection);
    }

    [Fact]
    public async Task A_restored_copy_opens_with_the_same_passphrases_to_the_same_content()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        await jonas.ChecksIn("I am home.");
        await mara.KeepsANote("Only mine.");
        var before = (await mara.SeesEverything(), await jonas.SeesEverything(), (await mara.ChecksTheRecord()).Words);
        Backups.Make(home.Folder, In("backup"));
        Assert.Matches("is whole: schema 3, 2 members, [0-9]+ entries[.]$", Backups.Check(In("backup")));
        Backups.Restore(In("backup"), In("again"));

        using var again = new Home(In("again"), home.Clock.Now);
        var (mara2, jonas2) = (new Person(again, "Mara", "") { Seen = mara.Seen }, new Person(again, "Jonas", "") { Seen = jonas.Seen });
        Assert.Null((await mara2.SignsIn()).Refusal);
        Assert.Null((await jonas2.SignsIn()).Refusal);
        Assert.Equal(before, (await mara2.SeesEverything(), await jonas2.SeesEverything(), (await mara2.ChecksTheRecord()).Words));
        await jonas2.ChecksIn("Still home.");
        await mara2.ChecksTheRecord();
    }

    [Fact]
    public async Task A_copy_knows_how_far_the_clock_had_come_and_waits_after_a_gap()
    {
        await home.Found("Mara");
        await home.Runs(2);
        var note = await home.Store.Log.ReadClock();
        Backups.Make(home.Folder, In("backup"));
        Backups.Restore(In("backup"), In("again"));
        using var again = new Home(In("again"), home.Clock.Now + NodaTime.Duration.FromDays(30));
        Assert.Equal(note, await again.Store.Log.ReadClock());
        await again.Store.Tidy();
        Assert.Equal(note, await again.Store.Log.ReadClock());
    }

    [Fact]
    public async Task A_copy_from_before_clocks_were_noted_is_looked_at_and_put_back_all_the_same()
    {
        var mara = await home.Found("Mara");
        await mara.WithdrawsTheNote(await mara.KeepsANote("Let this go."));
        Backups.Make(home.Folder, In("backup"));
        Touch(In("backup"), c => SqliteDatabase.Execute(c, "DROP TABLE clock; PRAGMA user_version=2;"));
        Assert.EndsWith(
            "schema 2, 1 members, 4 entries. 1 passing entry without a key before its month: withdrawn or lost; a member's own check can tell.",
            Backups.Check(In("backup")), StringComparison.Ordinal);
        Backups.Restore(In("backup"), In("again"));
        using var again = new Home(In("again"), home.Clock.Now);
        Assert.Null((await new Person(again, "Mara", "").SignsIn()).Refusal);
        Assert.Null(await again.Store.Log.ReadClock());
    }

    [Fact]
    public async Task A_backup_is_taken_while_couples_write()
    {
        var couples = new List<(Person Mara, Person Jonas)>();
        for (var i = 0; i < 3; i++)
        {
            var mara = await home.Found($"Mara{i}");
            couples.Add((mara, await home.Join($"Jonas{i}", await mara.Invites())));
        }
        var acknowledged = new int[couples.Count];
        using var enough = new CancellationTokenSource();
        var writing = couples.Select((couple, i) => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await couple.Jonas.KeepsANote("Again.");
                Interlocked.Increment(ref acknowledged[i]);
            }
        })).ToList();
        var before = new int[4, 3];
        for (var round = 0; round < 4; round++)
        {
            for (var i = 0; i < 3; i++) before[round, i] = Volatile.Read(ref acknowledged[i]);
            Backups.Make(home.Folder, In($"backup{round}"));
        }
        await enough.CancelAsync();
        await Task.WhenAll(writing);

        for (var round = 0; round < 4; round++)
        {
            Backups.Check(In($"backup{round}"));
            using var copy = new Home(In($"backup{round}"), home.Clock.Now);
            for (var i = 0; i < 3; i++)
            {
                var jonas = new Person(copy, $"Jonas{i}", "");
                Assert.Null((await jonas.SignsIn()).Refusal);
                await jonas.ChecksTheRecord();
                Assert.True((await jonas.Reads()).OpenDrawer.Notes.All.Count >= before[round, i]);
            }
        }
    }

    [Fact]
    public void A_backup_goes_only_into_a_folder_that_is_empty()
    {
        Directory.CreateDirectory(In("full"));
        File.WriteAllText(Path.Combine(In("full"), "a.txt"), "");
        Assert.Contains("is not empty", NotUsable(() => Backups.Make(home.Folder, In("full"))).Message);
        Assert.Contains("There is no goldseam.db", NotUsable(() => Backups.Make(In("nowhere"), In("backup"))).Message);
        Assert.Contains("There is no goldseam.db", NotUsable(() => Backups.Check(In("nowhere"))).Message);
        Assert.Contains("There is no goldseam.db", NotUsable(() => Backups.Restore(In("nowhere"), In("again"))).Message);
        Assert.False(Directory.Exists(In("again")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_in_one_sentence()
    {
        // Below a file nobody can write, the superuser neither.
        File.WriteAllText(In("file"), "");
        var below = Path.Combine(In("file"), "folder");
        Assert.Contains("cannot be written", NotUsable(() => SqliteDatabase.Open(below)).Message);
        Assert.Contains("cannot be written", NotUsable(() => Backups.Make(home.Folder, below)).Message);
    }

    [Fact]
    public void A_folder_that_is_in_use_is_named_in_one_sentence_and_free_again_afterwards()
    {
        Assert.Contains("in use by another Goldseam", NotUsable(() => SqliteDatabase.Open(home.Folder)).Message);
        Assert.Contains("is whole", Backups.Check(home.Folder));
        home.RestartOn(() => SqliteDatabase.Open(home.Folder).Dispose());
    }

    [Theory]
    [InlineData(
        "Not a database at all, but somebody's shopping list, which is long enough to be read as a page of one. Bread, milk, eggs.")]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_named_in_one_sentence(string content)
    {
        File.WriteAllText(In("goldseam.db"), content);
        Assert.Contains("is damaged", NotUsable(() => SqliteDatabase.Open(folder)).Message);
        Assert.Contains("is damaged", NotUsable(() => Backups.Check(folder)).Message);
        Assert.Contains("is damaged", NotUsable(() => Backups.Make(folder, In("backup"))).Message);
        NotUsable(() => Backups.Restore(folder, In("again")));
    }

    [Fact]
    public void A_database_of_something_else_is_no_backup()
    {
        Touch(folder, c => SqliteDatabase.Execute(c, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup');"));
        Assert.Contains("is not a Goldseam database", NotUsable(() => Backups.Check(folder)).Message);
        Assert.Contains("is not a Goldseam database", NotUsable(() => Backups.Restore(folder, In("again"))).Message);
    }

    [Fact]
    public void A_database_of_a_newer_program_is_left_alone()
    {
        Backups.Make(home.Folder, In("newer"));
        Touch(In("newer"), c => SqliteDatabase.Execute(c, "PRAGMA user_version=99;"));
        Assert.Contains("newer program", NotUsable(() => SqliteDatabase.Open(In("newer"))).Message);
        Assert.Contains("newer program", NotUsable(() => Backups.Check(In("newer"))).Message);
        Assert.Contains("newer program", NotUsable(() => Backups.Restore(In("newer"), In("again"))).Message);
        Touch(In("newer"), c => Assert.Equal(99, SqliteDatabase.NumberOf(c)));
    }

    [Fact]
    public async Task A_damaged_file_is_found_by_the_check_wherever_the_damage_is()
    {
        var mara = await home.Found("Mara");
        for (var i = 0; i < 40; i++) await mara.KeepsANote($"Note {i}");
        Backups.Make(home.Folder, In("backup"));
        var whole = File.ReadAllBytes(Path.Combine(In("backup"), "goldseam.db"));
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 60; round++)
        {
            var torn = whole.ToArray();
            // The head of a page, where its shape is told; the words in it are sealed, and their own affair.
            random.NextBytes(torn.AsSpan(random.Next(torn.Length / 4096) * 4096, 12));
            File.WriteAllBytes(Path.Combine(In("backup"), "goldseam.db"), torn);
            if (Record.Exception(() => Backups.Check(In("backup"))) is { } exception)
            {
                Assert.IsType<StoreNotUsableException>(exception);
                found++;
            }
        }
        Assert.InRange(found, 50, 60);
        File.WriteAllBytes(Path.Combine(In("backup"), "goldseam.db"), whole.AsSpan(0, whole.Length / 2));
        NotUsable(() => Backups.Check(In("backup")));
    }

    [Theory]
    [InlineData("DELETE FROM entries WHERE seq = 2", "streams with a gap")]
    [InlineData("DELETE FROM entries WHERE seq = 1", "streams with a gap")]
    [InlineData("UPDATE entry_keys SET seq = 99 WHERE seq = 1", "keys without an entry")]
    [InlineData("DELETE FROM slots", "members without a passphrase")]
    [InlineData("UPDATE entries SET ciphertext = x'00' WHERE seq = 1", "entries of a wrong size")]
    [InlineData("UPDATE entries SET tag = x'00' WHERE seq = 1", "tags of a wrong size")]
    public async Task What_does_not_hold_together_is_found_without_a_key(string damage, string named)
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        await mara.KeepsANote();
        Backups.Make(home.Folder, In("backup"));
        Touch(In("backup"), c => SqliteDatabase.Execute(c, damage));
        Assert.Contains(named, NotUsable(() => Backups.Check(In("backup"))).Message);
        Assert.Contains(named, NotUsable(() => Backups.Restore(In("backup"), In("again"))).Message);
    }

    [Fact]
    public void Only_the_owner_may_look_into_the_folders()
    {
        if (OperatingSystem.IsWindows()) return;
        Backups.Make(home.Folder, In("backup"));
        foreach (var one in new[] { home.Folder, In("backup") })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(one));
    }
}
