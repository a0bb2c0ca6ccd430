using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Log;

/// <summary>Entries that are swapped, replayed, moved, cut out or cut off by somebody who has the disk and no key (I8).</summary>
public sealed class MovedEntriesTests
{
    const string At = "stream = $0 AND seq = $1";

    static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>Mara has seen entries 1 to 4; 5 to 8 are newer than her snapshot.</summary>
    static async Task<(Person Mara, Person Jonas, byte[] Record)> Couple(Home home)
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("So far so good.");
        await jonas.ChecksIn("I am late, and I am sorry.");
        await jonas.IsCalled("Jon");
        await jonas.IsCalled("Jonas");
        return (mara, jonas, Bytes((await mara.RecordId())));
    }

    static Task<T> FoundReading<T>(Person person) where T : TamperingException => Assert.ThrowsAsync<T>(person.SeesEverything);

    static Task<T> FoundWriting<T>(Person person) where T : TamperingException => Assert.ThrowsAsync<T>(() => person.ChecksIn());

    static Task<T> FoundChecking<T>(Person person) where T : TamperingException => Assert.ThrowsAsync<T>(person.ChecksTheRecord);

    static void Swap(Intruder intruder, string table, byte[] stream, long one, long other)
    {
        intruder.Run($"UPDATE {table} SET seq = -1 WHERE {At}", stream, one);
        intruder.Run($"UPDATE {table} SET seq = $2 WHERE {At}", stream, other, one);
        intruder.Run($"UPDATE {table} SET seq = $2 WHERE {At}", stream, -1L, other);
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(2, 3)]
    [InlineData(3, 7)]
    public async Task Two_entries_that_changed_places_with_their_keys(long one, long other)
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        Swap(intruder, "entries", record, one, other);
        Swap(intruder, "entry_keys", record, one, other);
        if (other > 4)
        {
            await FoundReading<ChainBrokenException>(mara);
            await FoundWriting<ChainBrokenException>(mara);
        }
        await FoundChecking<ChainBrokenException>(mara);
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(3, 4)]
    public async Task Two_keys_that_changed_places(long one, long other)
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        Swap(intruder, "entry_keys", record, one, other);
        if (one > 4) await FoundReading<EntryKeyTamperedException>(mara);
        await FoundChecking<EntryKeyTamperedException>(mara);
    }

    [Theory]
    [InlineData(6, 9)]
    [InlineData(4, 9)]
    [InlineData(5, 7)]
    public async Task An_old_entry_that_is_played_again_under_a_new_number(long old, long under)
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        foreach (var table in new[] { "entries", "entry_keys" })
        {
            var copy = intruder.Copy(table, At, record, old);
            copy.Rows[0][1] = under;
            copy.PutBack();
        }
        await FoundReading<ChainBrokenException>(mara);
        await FoundChecking<ChainBrokenException>(mara);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(3)]
    [InlineData(1)]
    public async Task An_entry_that_was_cut_out(long seq)
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        intruder.Run($"DELETE FROM entries WHERE {At}", record, seq);
        intruder.Run($"DELETE FROM entry_keys WHERE {At}", record, seq);
        if (seq > 4) Assert.Equal(seq, (await FoundReading<EntryMissingException>(mara)).Entry);
        Assert.Equal(seq, (await FoundChecking<EntryMissingException>(mara)).Entry);
    }

    [Fact]
    public async Task An_entry_that_was_moved_to_another_stream()
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        var vera = await home.Found("Vera");
        await vera.ChecksIn(audience: Domain.Practices.CheckIns.Audience.OnlyMe);
        var veras = Bytes((await vera.RecordId()));
        using var intruder = await Intruder.At(home);
        foreach (var table in new[] { "entries", "entry_keys" })
        {
            var copy = intruder.Copy(table, At, record, 7L);
            (copy.Rows[0][0], copy.Rows[0][1]) = (veras, 2L);
            copy.PutBack();
        }
        await FoundReading<ChainBrokenException>(vera);
        await FoundChecking<ChainBrokenException>(vera);
        await mara.ChecksTheRecord();
    }

    [Fact]
    public async Task An_entry_of_the_drawer_that_was_moved_into_the_record()
    {
        using var home = new Home();
        var (mara, jonas, record) = await Couple(home);
        await mara.KeepsANote("Only mine.");
        var drawer = Bytes((await mara.DrawerId()));
        using var intruder = await Intruder.At(home);
        foreach (var table in new[] { "entries", "entry_keys" })
        {
            var copy = intruder.Copy(table, At, drawer, 2L);
            (copy.Rows[0][0], copy.Rows[0][1]) = (record, 9L);
            copy.PutBack();
        }
        await FoundReading<ChainBrokenException>(jonas);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_while_the_snapshots_of_it_are_left()
    {
        using var home = new Home();
        var (_, jonas, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        intruder.Run("DELETE FROM entries WHERE stream = $0 AND seq > 6", record);
        jonas.Seen = null;
        Assert.Equal(6, (await FoundReading<SetBackException>(jonas)).Entry);
        await FoundChecking<SetBackException>(jonas);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_with_everything_derived_from_it_is_noticed_by_a_browser_that_saw_it()
    {
        using var home = new Home();
        var (mara, jonas, record) = await Couple(home);
        await mara.Reads();
        using var intruder = await Intruder.At(home);
        foreach (var table in new[] { "entries", "entry_keys" }) intruder.Run($"DELETE FROM {table} WHERE stream = $0 AND seq > 6", record);
        intruder.Run("DELETE FROM snapshots");
        foreach (var person in new[] { mara, jonas })
        {
            Assert.Equal(6, (await FoundReading<SetBackException>(person)).Entry);
            await FoundWriting<SetBackException>(person);
            await FoundChecking<SetBackException>(person);
        }
    }

    [Fact]
    public async Task A_stream_that_is_gone_as_a_whole()
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        foreach (var table in new[] { "entries", "entry_keys", "snapshots" })
            intruder.Run($"DELETE FROM {table} WHERE stream = $0", record);
        Assert.Equal(0, (await FoundReading<SetBackException>(mara)).Entry);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_key_of_what_lasts_that_was_taken_away(long seq)
    {
        using var home = new Home();
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        intruder.Run($"DELETE FROM entry_keys WHERE {At}", record, seq);
        if (seq > 4)
        {
            Assert.Equal(seq, (await FoundReading<KeyMissingException>(mara)).Entry);
            await FoundWriting<KeyMissingException>(mara);
        }
        Assert.Equal(seq, (await FoundChecking<KeyMissingException>(mara)).Entry);
        var signingIn = await Record.ExceptionAsync(() => mara.SignsIn());
        Assert.IsType<KeyMissingException>(signingIn);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public async Task A_key_of_passing_words_that_was_taken_away_locks_nobody_out_and_both_are_told(long seq)
    {
        using var home = new Home();
        var (mara, jonas, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        intruder.Run($"DELETE FROM entry_keys WHERE {At}", record, seq);
        foreach (var person in new[] { mara, jonas })
        {
            await person.SeesEverything();
            Assert.Null((await person.SignsIn()).Refusal);
            Assert.Equal([seq], (await person.Reads()).OpenDrawer.Losses.UnseenInRecord);
            Assert.Equal([seq], (await person.ChecksTheRecord()).Gone.InRecord);
        }
        await mara.ChecksIn("And on it goes.");
    }

    [Fact]
    public async Task A_key_that_was_put_under_the_next_number_keeps_nobody_from_writing()
    {
        using var home = new Home();
        var (mara, jonas, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        intruder.Run($"UPDATE entry_keys SET seq = $2 WHERE {At}", record, 4L, 9L);
        await mara.IsCalled("Mara K.");
        foreach (var person in new[] { mara, jonas })
        {
            Assert.Equal([4L], (await person.ChecksTheRecord()).Gone.InRecord);
            Assert.Equal("Mara K.", (await person.Reads()).Record.Couples[Domain.Entries.Partner.First]!.Name.Text);
        }
    }

    [Fact]
    public async Task A_key_whose_month_was_set_earlier_so_that_the_program_itself_destroys_it()
    {
        using var home = new Home(now: NodaTime.Instant.FromUtc(2026, 11, 30, 23, 50));
        var (mara, _, record) = await Couple(home);
        using var intruder = await Intruder.At(home);
        intruder.Run($"UPDATE entry_keys SET fade_month = 5 WHERE {At}", record, 7L);
        home.Clock.Pass(NodaTime.Duration.FromMinutes(20));
        await home.Store.Tidy();
        Assert.Equal(7, (await FoundReading<KeyMissingException>(mara)).Entry);
        Assert.Equal(7, (await FoundChecking<KeyMissingException>(mara)).Entry);
    }

    [Fact]
    public async Task A_key_that_was_put_back_after_its_entry_was_withdrawn_shows_the_words_to_nobody()
    {
        using var home = new Home();
        var (mara, jonas, record) = await Couple(home);
        var id = (await mara.Reads()).Record.CheckIns.NewestOpen(Domain.Entries.Partner.Second, LocalDate.MaxIsoValue)!.Id;
        using var intruder = await Intruder.At(home);
        var key = intruder.Copy("entry_keys", At, record, 6L);
        await jonas.WithdrawsTheCheckIn(id);
        key.PutBack();
        foreach (var person in new[] { mara, jonas }) Assert.DoesNotContain("I am late", await person.SeesEverything());
    }

    [Fact]
    public async Task Years_that_were_cut_out_of_the_middle()
    {
        using var home = new Home();
        var (mara, jonas, record) = await Couple(home);
        for (var i = 0; i < 9; i++)
            await jonas.Does(v => Domain.Entries.Decision.Of([.. Enumerable.Range(0, 300).Select(n => Described(v, i * 300 + n))]));
        await mara.ChecksIn("Still here.");
        await mara.ChecksTheRecord();
        using var intruder = await Intruder.At(home);
        foreach (var table in new[] { "entries", "entry_keys" })
            intruder.Run($"DELETE FROM {table} WHERE stream = $0 AND seq BETWEEN 1 AND 2600", record);
        Assert.Equal(1, (await FoundChecking<EntryMissingException>(mara)).Entry);
        await Assert.ThrowsAsync<EntryMissingException>(() => mara.SignsIn());
    }

    static Domain.Entries.Event Described(Facts view, int number) =>
        new Domain.Couples.CoupleDescribed(Domain.Entries.PersonName.Stored($"Jonas {number}"), view.Myself.Zone);
}
