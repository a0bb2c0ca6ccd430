using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Visits;

/// <summary>What a browser remembers, after the whole database was set back to an earlier day (I8, 4.6).</summary>
public sealed class SeenTests : IDisposable
{
    readonly Home home = new();
    readonly string backup = Path.Combine(Directory.CreateTempSubdirectory("goldseam-").FullName, "backup");

    public void Dispose()
    {
        home.Dispose();
        Directory.Delete(Path.GetDirectoryName(backup)!, recursive: true);
    }

    void MakeABackup() => Backups.Make(home.Folder, backup);

    /// <summary>Stops, puts the backup in the place of what is there, starts again.</summary>
    void RestoreTheBackup() => home.RestartOn(() =>
    {
        foreach (var file in Directory.GetFiles(home.Folder, "goldseam.db*")) File.Delete(file);
        File.Copy(Path.Combine(backup, "goldseam.db"), home.DatabasePath);
    });

    [Fact]
    public async Task What_a_browser_saw_long_ago_is_walked_and_not_read_off_a_row()
    {
        var (mara, jonas) = await home.Couple();
        await jonas.ChecksIn("I was at the lake.");
        await mara.Reads();
        var (longAgo, (head, _)) = (mara.Seen, await mara.Heads(home.Store));
        await jonas.IsCalled("Jo");
        await mara.ChecksIn("So far so good.");
        mara.Seen = longAgo;
        await mara.Reads();
        mara.Seen = longAgo;
        using (var intruder = await Intruder.At(home))
            intruder.Run("UPDATE entries SET tag = zeroblob(32) WHERE stream = $0 AND seq = $1", (await mara.RecordId()).ToByteArray(bigEndian: true), head);
        Assert.Equal(head, (await Assert.ThrowsAsync<ChainBrokenException>(mara.Reads)).Entry);
    }

    [Fact]
    public async Task An_older_backup_is_noticed_accepted_in_a_lasting_entry_and_then_lets_go_on()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        MakeABackup();
        await jonas.ChecksIn("I am home.");
        await mara.Reads();
        await mara.KeepsANote("This one will be lost.");
        RestoreTheBackup();

        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.Equal(4, (await Assert.ThrowsAsync<SetBackException>(mara.Reads)).Entry);
        await Assert.ThrowsAsync<SetBackException>(() => mara.ChecksIn());
        await Assert.ThrowsAsync<SetBackException>(mara.ChecksTheRecord);
        // A double tap sends the cookie of before twice.
        var seen = mara.Seen;
        await mara.GoesOnAfter(4);
        mara.Seen = seen;
        await mara.GoesOnAfter(4);

        var view = await mara.Reads();
        var acceptance = Assert.Single(view.Record.SetBack.All);
        Assert.Equal((Partner.First, 4L), (acceptance.By, acceptance.Entry));
        Assert.Single(view.OpenDrawer.OwnSetBack.Entries);
        await mara.ChecksIn("On we go.");
        await mara.ChecksTheRecord();
        Assert.Equal((7, 1), await Entries(mara));

        Assert.Null((await jonas.SignsIn()).Refusal);
        Assert.Equal(5, (await Assert.ThrowsAsync<SetBackException>(jonas.Reads)).Entry);
    }

    Task<(long Record, long Drawer)> Entries(Person person) => person.Heads(home.Store);

    [Fact]
    public async Task Accepting_where_nothing_is_amiss_writes_nothing()
    {
        var (mara, _) = await home.Couple();
        await mara.ChecksIn();
        var before = await Entries(mara);
        for (var i = 0; i < 2; i++) await mara.GoesOnAfter(0);
        Assert.Equal(before, await Entries(mara));
    }

    [Fact]
    public async Task A_drawer_that_alone_was_set_back_is_accepted_without_a_word_in_the_record()
    {
        var (mara, jonas) = await home.Couple();
        await mara.KeepsANote("The first.");
        MakeABackup();
        await mara.KeepsANote("The second.");
        RestoreTheBackup();
        Assert.Null((await mara.SignsIn()).Refusal);
        var setBack = await Assert.ThrowsAsync<SetBackException>(mara.Reads);
        var before = await Entries(mara);
        await mara.GoesOnAfter(setBack.Entry!.Value);
        Assert.Equal((before.Record, before.Drawer + 1), await Entries(mara));
        Assert.Null((await jonas.SignsIn()).Refusal);
        Assert.Empty((await jonas.Reads()).Record.SetBack.All);
    }

    [Fact]
    public async Task A_database_from_before_the_two_shared_a_record_is_noticed_by_both()
    {
        var (mara, jonas) = (await home.Found("Mara"), await home.Found("Jonas"));
        var code = await mara.Invites();
        MakeABackup();
        Assert.True(OneTimeCode.TryParse(code, out var parsed));
        Assert.Null(await jonas.With(v => home.Store.Invitations.Join(v, parsed)));
        await jonas.Reads();
        await mara.Reads();
        RestoreTheBackup();
        foreach (var person in new[] { mara, jonas })
        {
            Assert.Null((await person.SignsIn()).Refusal);
            Assert.Equal(0, (await Assert.ThrowsAsync<SetBackException>(person.Reads)).Entry);
            await person.GoesOnAfter(0);
            Assert.Single((await person.Reads()).Record.SetBack.All);
        }
    }

    [Fact]
    public async Task A_keyring_that_alone_was_set_back_is_noticed()
    {
        var (mara, jonas) = (await home.Found("Mara"), await home.Found("Jonas"));
        var code = await mara.Invites();
        using var intruder = await Intruder.At(home);
        var older = intruder.Copy("members", "sign_in_name = $0", "jonas.here");
        Assert.True(OneTimeCode.TryParse(code, out var parsed));
        Assert.Null(await jonas.With(v => home.Store.Invitations.Join(v, parsed)));
        await jonas.Reads();
        older.PutBack();
        Assert.Null((await jonas.SignsIn()).Refusal);
        await Assert.ThrowsAsync<SetBackException>(jonas.Reads);
    }

    [Fact]
    public async Task A_browser_that_was_last_used_before_the_two_shared_a_record_notices_nothing_amiss()
    {
        var mara = await home.Found("Mara");
        await mara.KeepsANote();
        await mara.Reads();
        var tablet = mara.Seen;
        await home.Join("Jonas", await mara.Invites());
        await mara.ChecksIn();
        mara.Seen = tablet;
        await mara.Reads();
        Assert.NotEqual(tablet, mara.Seen);
    }

    [Fact]
    public async Task Two_people_on_one_browser_do_not_disturb_each_other()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn();
        await jonas.Reads();
        (mara.Seen, jonas.Seen) = (jonas.Seen, mara.Seen);
        await mara.Reads();
        await jonas.Reads();
    }

    [Fact]
    public async Task The_cookie_moves_only_when_there_is_something_new_and_is_the_same_for_the_same_heads()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn();
        using (var visit = await mara.Open())
        {
            await visit.Read();
            Assert.Null(visit.NewSeenCookie);
        }
        var before = mara.Seen;
        await jonas.ChecksIn();
        await mara.Reads();
        Assert.NotEqual(before, mara.Seen);
        var after = mara.Seen;
        mara.Seen = null;
        await mara.Reads();
        Assert.Equal(after, mara.Seen);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_is_as_good_as_none()
    {
        var (mara, _) = await home.Couple();
        await mara.ChecksIn();
        var seen = mara.Seen!;
        string[] spoiltOnes = ["", "%", "AAAA", seen[..^4], seen + "AAAA", string.Concat("B", seen.AsSpan(1)), new('A', 600)];
        foreach (var spoilt in spoiltOnes)
        {
            mara.Seen = spoilt;
            await mara.Reads();
            Assert.Equal(seen, mara.Seen);
        }
    }

    [Fact]
    public async Task Three_words_are_the_same_for_both_and_others_for_another_history()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn();
        var check = await mara.ChecksTheRecord();
        Assert.Equal(check, await jonas.ChecksTheRecord());
        Assert.Equal((4L, 3), (check.Entries, check.Words.Split(' ').Length));
        await jonas.ChecksIn(audience: Audience.BothOfUs);
        Assert.NotEqual(check.Words, (await mara.ChecksTheRecord()).Words);
    }
}
