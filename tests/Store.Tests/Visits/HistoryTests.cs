using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Log;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tidying;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Tests.Visits;

/// <summary>Reading older entries by their numbers.</summary>
public sealed class HistoryTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    static async Task<long> PlaceOf(Person person, Guid note) =>
        (await person.Reads()).OpenDrawer.Notes.All.Single(n => n.Id == note).Words.Seq;

    static string WordsOf(Entry entry) => ((NoteWords)entry.What).Words.Text;

    [Fact]
    public async Task Notes_of_every_age_come_back_and_withdrawn_ones_are_left_out()
    {
        var mara = await home.Found("Mara");
        var notes = new List<Guid>();
        for (var i = 0; i < 400; i++) notes.Add(await mara.KeepsANote($"Note {i}"));
        await mara.WithdrawsTheNote(notes[5]);
        foreach (var wanted in new[] { 0, 4, 127, 128, 129, 255, 399 })
        {
            var seq = await PlaceOf(mara, notes[wanted]);
            Assert.Equal($"Note {wanted}", WordsOf((await mara.With(v => v.ReadDrawer([seq])))[seq]));
        }
        var gone = await PlaceOf(mara, notes[5]);
        Assert.Equal([gone - 2, gone + 2], (await mara.With(v => v.ReadDrawer([gone - 2, gone, gone + 2]))).Keys.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    public async Task Numbers_that_nobody_has_written_yet_are_left_out(int entries)
    {
        var mara = await home.Found("Mara");
        await mara.Does(_ => Decision.Of([.. Enumerable.Range(0, entries).Select(_ => new NoteMade(Deeds.NewForm()))]));
        Assert.Equal([1L], (await mara.With(v => v.ReadDrawer([-300, -1, 0, 1, entries + 1, entries + 2, 5_000]))).Keys);
    }

    [Fact]
    public async Task An_older_entry_is_shown_only_after_walking_to_the_next_known_tag()
    {
        var mara = await home.Found("Mara");
        var note = await mara.KeepsANote("The first.");
        await mara.Does(_ => Decision.Of([.. Enumerable.Range(0, 600).Select(_ => new NoteMade(Deeds.NewForm()))]));
        var seq = await PlaceOf(mara, note);
        using var intruder = await Intruder.At(home);
        var stream = (await mara.DrawerId()).ToByteArray(bigEndian: true);
        foreach (var (other, found) in new[] { (1L, false), (seq, true), (200L, true), (256L, true), (257L, false), (600L, false) })
        {
            var row = intruder.Copy("entries", "stream = $0 AND seq = $1", stream, other);
            intruder.Run("UPDATE entries SET commitment = $2 WHERE stream = $0 AND seq = $1", stream, other, new byte[32]);
            var reading = await Record.ExceptionAsync(() => mara.With(v => v.ReadDrawer([seq])));
            Assert.Equal(found, reading is ChainBrokenException);
            await Assert.ThrowsAsync<ChainBrokenException>(mara.ChecksTheRecord);
            row.PutBack();
        }
        Assert.Equal("The first.", WordsOf((await mara.With(v => v.ReadDrawer([seq])))[seq]));
    }

    /// <summary>A log in which something happens between a page's first reading and its next.</summary>
    sealed class Interrupted(IEventLog log, Func<Task> meanwhile) : IEventLog
    {
        bool done;

        public ValueTask<IReadOnlyList<SealedStream>> Read(IReadOnlyList<StreamRequest> requests) => log.Read(requests);

        public async ValueTask<IReadOnlyList<SealedEntry>> ReadRange(Guid stream, long from, long to)
        {
            if (!done)
            {
                done = true;
                await meanwhile();
            }
            return await log.ReadRange(stream, from, to);
        }

        public ValueTask<(long Head, long Shreds)> HeadOf(Guid stream) => log.HeadOf(stream);
        public Task<bool> Append(IReadOnlyList<SealedAppend> appends) => log.Append(appends);
        public Task WriteSnapshots(SealedSnapshots rows) => log.WriteSnapshots(rows);
        public Task<int> Fade(uint month) => log.Fade(month);
        public ValueTask<ClockNote?> ReadClock() => log.ReadClock();
        public Task StartClock(ClockNote note) => log.StartClock(note);
        public Task KeepClock(ClockNote? before, ClockNote note) => log.KeepClock(before, note);
        public void WhenAppendedElsewhere(Action<Guid?> tell) => log.WhenAppendedElsewhere(tell);
    }

    async Task<Visit> Open(Person person, IEventLog log)
    {
        var store = home.Store;
        return new(
            log, store.Visits, new Membering(store.Keyrings, log, store.Visits), home.Clock, (await store.Visits.Find(person.Cookie, true))!, null);
    }

    [Fact]
    public async Task What_is_withdrawn_while_a_page_is_being_read_is_left_out_and_no_alarm()
    {
        var mara = await home.Found("Mara");
        var note = await mara.KeepsANote("Let this go.");
        var other = await mara.KeepsANote("Keep this.");
        var (gone, kept) = (await PlaceOf(mara, note), await PlaceOf(mara, other));
        using var visit = await Open(mara, new Interrupted(home.Store.Log, () => mara.WithdrawsTheNote(note)));
        Assert.Equal([kept], (await visit.ReadDrawer([gone, kept])).Keys);
    }

    [Fact]
    public async Task Words_at_hand_are_shown_and_no_older_entry_is_read_for_them()
    {
        var (mara, jonas) = await home.Couple();
        await jonas.Does(v => v.Record.Thanks.Give(Deeds.NewForm(), v.Today, Words.Stored("You waited with dinner.")));
        using var visit = await Open(mara, new Interrupted(home.Store.Log, () => throw new InvalidOperationException("An older entry is read.")));
        var given = (await visit.Read()).Record.Thanks.All.Single();
        Assert.Equal("You waited with dinner.", (await visit.ReadWords(given.Words))?.Words.Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => visit.ReadWords(given.Words.LeftToTheLog()));
    }

    [Fact]
    public async Task What_is_withdrawn_while_the_record_is_being_checked_is_no_alarm()
    {
        var (mara, jonas) = await home.Couple();
        var id = await jonas.ChecksIn("Let this go.");
        using var visit = await Open(mara, new Interrupted(home.Store.Log, () => jonas.WithdrawsTheCheckIn(id)));
        Assert.Equal(4, (await visit.Check()).Entries);
    }

    [Fact]
    public async Task A_note_whose_key_somebody_took_meanwhile_reads_as_faded_and_the_next_check_says_so()
    {
        var mara = await home.Found("Mara");
        var seq = await PlaceOf(mara, await mara.KeepsANote());
        using var visit = await Open(mara, new Interrupted(home.Store.Log, async () =>
        {
            using var intruder = await Intruder.At(home);
            intruder.Run("DELETE FROM entry_keys WHERE seq = 2");
        }));
        Assert.Empty(await visit.ReadDrawer([seq]));
        Assert.Equal([seq], (await mara.ChecksTheRecord()).Gone.InDrawer);
    }

    [Fact]
    public async Task What_has_faded_is_left_out_without_an_alarm()
    {
        var mara = await home.Found("Mara");
        var seq = await PlaceOf(mara, await mara.KeepsANote());
        // Its month is June; a clock must be two months on before it destroys anything.
        await home.Runs(251);
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.Single(await mara.With(v => v.ReadDrawer([seq])));
        await home.Runs(1);
        Assert.Null((await mara.SignsIn()).Refusal);
        Assert.Empty(await mara.With(v => v.ReadDrawer([seq])));
        Assert.False((await mara.ChecksTheRecord()).Gone.IsAny);
    }
}
