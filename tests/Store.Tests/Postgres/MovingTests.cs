using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Members;
using Goldseam.Store.Moving;
using Goldseam.Store.Sqlite;

namespace Goldseam.Store.Tests.Postgres;

/// <summary>Mara and Jonas move with all they have, from a folder to a database and back.</summary>
public sealed class MovingTests : IDisposable
{
    readonly Home home = new();
    readonly string database = Cluster.NewDatabase();
    readonly string below = Directory.CreateTempSubdirectory("goldseam-").FullName;

    public void Dispose()
    {
        home.Dispose();
        Cluster.Drop(database);
        Directory.Delete(below, recursive: true);
    }

    async Task<(Person Mara, Person Jonas)> Lived()
    {
        var (mara, jonas) = await home.Couple();
        await mara.KeepsANote("Only for me.");
        await jonas.WithdrawsTheCheckIn(await jonas.ChecksIn("Let this go."));
        await mara.ChecksIn("Better than Tuesday.", Audience.BothOfUs);
        var cookie = await mara.With(v => home.Store.Devices.Add(v, PinOf("274915"), PersonName.Stored("My phone"), null));
        Assert.NotNull(cookie);
        return (mara, jonas);
    }

    static Pin PinOf(string digits)
    {
        Assert.True(Pin.TryRead(digits, out var pin, out _));
        return pin;
    }

    static string Digest(string sentence) => sentence[^65..^1];

    [Fact]
    public async Task All_of_it_arrives_and_comes_back_byte_for_byte()
    {
        var (mara, jonas) = await Lived();
        var check = await mara.ChecksTheRecord();
        string there = "", back = "";
        home.RestartOn(() =>
        {
            there = Copies.Move(home.Folder, database);
            back = Copies.Move(database, Path.Combine(below, "back"));
            foreach (var file in SqliteDatabase.FilesIn(home.Folder)) File.Delete(file);
            foreach (var file in SqliteDatabase.FilesIn(Path.Combine(below, "back"))) File.Copy(file, Path.Combine(home.Folder, Path.GetFileName(file)));
        });
        Assert.Equal(Digest(there), Digest(back));
        foreach (var person in new[] { mara, jonas }) Assert.Null((await person.SignsIn()).Refusal);
        Assert.Equal(check, await mara.ChecksTheRecord());
        Assert.Single(await mara.With(v => home.Store.Devices.Of(v, null)));

        using var moved = new Home(place: database);
        var maraThere = new Person(moved, "Mara", "");
        Assert.Null((await maraThere.SignsIn()).Refusal);
        Assert.Equal(check, await maraThere.ChecksTheRecord());
        Assert.Single((await maraThere.Reads()).OpenDrawer.Notes.All);
    }

    [Fact]
    public async Task What_is_known_of_the_clock_moves_along_also_to_a_place_that_was_only_started()
    {
        await Lived();
        await home.Runs(3);
        var note = await home.Store.Log.ReadClock();
        using (new Home(place: database)) { }
        home.RestartOn(() => Copies.Move(home.Folder, database));
        using var moved = new Home(place: database);
        Assert.Equal(note, await moved.Store.Log.ReadClock());
        var copy = Path.Combine(below, "copy");
        Backups.Make(database, copy);
        using var restored = new Home(place: copy);
        Assert.Equal(note, await restored.Store.Log.ReadClock());
    }

    [Fact]
    public async Task A_store_that_runs_is_not_moved_and_nobody_is_moved_over()
    {
        Assert.Contains("in use by another", NotUsable(() => Copies.Move(home.Folder, database)), StringComparison.Ordinal);
        using (var running = new Home(place: database))
        {
            Assert.Contains("in use by a Goldseam", NotUsable(() => Copies.Move(database, Path.Combine(below, "to"))), StringComparison.Ordinal);
            await running.Found("Vera");
        }
        home.RestartOn(() => Assert.Contains("is not empty", NotUsable(() => Copies.Move(home.Folder, database)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_of_a_running_database_lacks_the_browsers_with_digits_and_opens_in_either_engine()
    {
        var (mara, _) = await Lived();
        var check = await mara.ChecksTheRecord();
        home.RestartOn(() => Copies.Move(home.Folder, database));
        using var running = new Home(place: database);
        var copy = Path.Combine(below, "copy");
        Backups.Make(database, copy);
        Assert.Contains("is whole", Backups.Check(database), StringComparison.Ordinal);
        Assert.Contains("2 members", Backups.Check(copy), StringComparison.Ordinal);

        var elsewhere = Cluster.NewDatabase();
        Backups.Restore(copy, elsewhere);
        foreach (var place in new[] { copy, elsewhere })
        {
            using var restored = new Home(place: place);
            var maraThere = new Person(restored, "Mara", "");
            Assert.Null((await maraThere.SignsIn()).Refusal);
            Assert.Equal(check, await maraThere.ChecksTheRecord());
            Assert.Empty(await maraThere.With(v => restored.Store.Devices.Of(v, null)));
        }
        Cluster.Drop(elsewhere);
    }

    [Theory]
    [InlineData("Host=/nowhere/at/all;Database=x;Username=y", "does not answer")]
    [InlineData("Host=;Nonsense=1", "cannot be read")]
    public void An_address_that_leads_nowhere_is_said_in_one_sentence(string place, string expected) =>
        Assert.Contains(expected, NotUsable(() => new Home(place: place).Dispose()), StringComparison.Ordinal);

    static string NotUsable(Action deed) => Assert.Throws<StoreNotUsableException>(deed).Message;
}
