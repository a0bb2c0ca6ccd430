using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Log;

/// <summary>
/// Every single bit of every column of an entry, its key and what is derived from it, changed on the disk, one at a time (I8).
/// </summary>
public sealed class FlippedBitsTests
{
    const string Entry = "stream = $0 AND seq = $1";

    readonly record struct Place(string Table, string Where, Guid Stream, object Key)
    {
        public object[] Values => [Stream.ToByteArray(bigEndian: true), Key];
    }

    /// <returns>How many flips were found out, each by an exception with a name.</returns>
    static async Task<int> EveryFlipIsFoundOut(Home home, Place place, string column, Func<Task> look, int every = 1)
    {
        await look();
        using var intruder = await Intruder.At(home);
        var original = intruder.Get($"SELECT {column} FROM {place.Table} WHERE {place.Where}", place.Values)!;
        var row = intruder.Copy(place.Table, place.Where, place.Values);
        var flips = 0;
        foreach (var flipped in Intruder.SingleBitFlips(original).Where((_, bit) => bit % every == 0))
        {
            if (intruder.Run(
                $"UPDATE OR IGNORE {place.Table} SET {column} = $2 WHERE {place.Where}", [.. place.Values, flipped]) == 0) continue;
            // A bit of a number may make it the number of a row that is there already; then nothing was changed.
            if (IsSame(original, intruder.Get($"SELECT {column} FROM {place.Table} WHERE {place.Where}", place.Values))) continue;
            flips++;
            var found = await Record.ExceptionAsync(look);
            Assert.True(found is TamperingException, $"Flip {flips} of {place.Table}.{column} came to {found?.ToString() ?? "nothing"}.");
            intruder.Run($"DELETE FROM {place.Table} WHERE stream = $0 AND {column} = $1", place.Values[0], flipped);
            if (column == "stream") intruder.Run($"DELETE FROM {place.Table} WHERE stream = $0", flipped);
            row.PutBack();
        }
        await look();
        return flips;
    }

    static bool IsSame(object before, object? after) =>
        before is byte[] bytes ? after is byte[] others && bytes.AsSpan().SequenceEqual(others) : before.Equals(after);

    static Func<Task> Reading(Person person) => async () =>
    {
        using var visit = await person.Open();
        _ = (await visit.Read()).Everything();
    };

    static Func<Task> Checking(Person person) => async () =>
    {
        using var visit = await person.Open();
        // What is gone before its month is said on the page and noted, and keeps nobody out.
        if ((await visit.Check()).Gone is { IsAny: true } gone) throw new KeyMissingException(gone.InRecord.Concat(gone.InDrawer).First());
    };

    public static TheoryData<string, string, int> Columns() => new()
    {
        { "entries", "version", 64 }, { "entries", "fade_month", 64 }, { "entries", "ciphertext", 528 * 8 },
        { "entries", "commitment", 256 }, { "entries", "tag", 256 }, { "entries", "seq", 60 }, { "entries", "stream", 128 },
        { "entry_keys", "number", 64 }, { "entry_keys", "fade_month", 64 }, { "entry_keys", "wrapped", 60 * 8 },
        { "entry_keys", "seq", 60 }, { "entry_keys", "stream", 128 },
    };

    /// <summary>A key of passing words that is filed elsewhere reads as faded; the walk over everything finds it.</summary>
    public static IEnumerable<object[]> ColumnsRead() => Columns().Where(c => c is not ["entry_keys", "seq" or "stream", ..]);

    [Theory]
    [MemberData(nameof(ColumnsRead))]
    public async Task Reading_finds_every_flip_in_an_entry_that_is_newer_than_the_snapshot(string table, string column, int least)
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        await jonas.ChecksIn("I am late, and I am sorry.");
        await jonas.IsCalled("Jon");
        var place = new Place(table, Entry, (await mara.RecordId()), 6L);
        Assert.True(await EveryFlipIsFoundOut(home, place, column, Reading(mara)) >= least - 4);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Checking_finds_every_flip_in_an_entry_that_is_older_than_the_snapshot(string table, string column, int least)
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await jonas.ChecksIn("I am late, and I am sorry.");
        await mara.ChecksIn("So far so good.");
        var place = new Place(table, Entry, (await mara.RecordId()), 4L);
        Assert.True(await EveryFlipIsFoundOut(home, place, column, Checking(mara)) >= least - 4);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Checking_finds_every_flip_in_the_drawer(string table, string column, int least)
    {
        using var home = new Home();
        var mara = await home.Found("Mara");
        await mara.KeepsANote("The first.");
        await mara.KeepsANote("The second.");
        var place = new Place(table, Entry, (await mara.DrawerId()), 2L);
        Assert.True(await EveryFlipIsFoundOut(home, place, column, Checking(mara)) >= least - 4);
    }

    [Fact]
    public async Task Its_author_finds_every_flip_in_an_author_tag_whether_a_snapshot_is_left_or_not()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await jonas.ChecksIn("I am late, and I am sorry.");
        await mara.ChecksIn("So far so good.");
        var place = new Place("entries", Entry, (await mara.RecordId()), 4L);
        Assert.Equal(256, await EveryFlipIsFoundOut(home, place, "author_tag", Checking(jonas)));
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(256, await EveryFlipIsFoundOut(home, place, "author_tag", async () =>
        {
            await Reading(jonas)();
            // What was read without a flip is written back; here it is always read anew.
            using var intruder = await Intruder.At(home);
            intruder.Run("DELETE FROM snapshots");
        }));
    }

    [Theory]
    [InlineData("seq", 64, 1)]
    [InlineData("tag", 256, 1)]
    [InlineData("blob", 540, 8)]
    public async Task Reading_finds_every_flip_in_a_snapshot_and_in_what_is_known(string column, int flips, int every)
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        using var visit = await mara.Open();
        var rows = new Snapshots(visit.Keys.SnapshotKey.Span, visit.Keys.Record.Id);
        foreach (var id in new[] { rows.KnownId, rows.IdOf("check-ins") })
            Assert.Equal(flips, await EveryFlipIsFoundOut(
                home, new("snapshots", "stream = $0 AND id = $1", visit.Keys.Record.Id, id), column, Reading(mara), every));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("stream")]
    public async Task Reading_finds_every_snapshot_that_was_filed_elsewhere(string column)
    {
        using var home = new Home();
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        using var visit = await mara.Open();
        var id = new Snapshots(visit.Keys.SnapshotKey.Span, visit.Keys.Drawer.Id).IdOf("notes");
        var flips = await EveryFlipIsFoundOut(
            home, new("snapshots", "stream = $0 AND id = $1", visit.Keys.Drawer.Id, id), column, Reading(mara));
        Assert.Equal(column == "id" ? 256 : 128, flips);
    }

    [Fact]
    public async Task Reading_finds_every_flip_in_the_count_of_shreds()
    {
        using var home = new Home();
        var mara = await home.Found("Mara");
        await mara.WithdrawsTheNote(await mara.KeepsANote());
        var place = new Place("shreds", "stream = $0 AND $1 = $1", (await mara.DrawerId()), 0L);
        Assert.Equal(64, await EveryFlipIsFoundOut(home, place, "count", Reading(mara)));
    }

    [Fact]
    public async Task What_is_not_changed_opens()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        await Checking(mara)();
        await Checking(jonas)();
        await Reading(jonas)();
    }
}
