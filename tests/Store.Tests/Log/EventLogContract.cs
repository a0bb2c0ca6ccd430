using Goldseam.Store.Log;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Log;

/// <summary>What every engine does for the streams. The bytes mean nothing here: an engine never knows what they mean.</summary>
public abstract class EventLogContract : IDisposable
{
    static readonly SystemRandom Random = new();

    readonly Guid record = Random.NewId();
    readonly byte[] reader = Bytes(16);

    protected abstract IEventLog Log { get; }

    /// <summary>Stops the engine and starts it again on what it left behind.</summary>
    protected abstract void Restart();

    public abstract void Dispose();

    static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.Fill(bytes);
        return bytes;
    }

    static SealedEntry Entry(Guid stream, long seq, uint fades = EntryHeader.Never) =>
        new(1, stream, seq, fades, Bytes(528), Bytes(32), Bytes(32), Bytes(32), new(1, fades, Bytes(60)));

    static List<SealedEntry> Some(Guid stream, long after, int count, uint fades = EntryHeader.Never) =>
        [.. Enumerable.Range(1, count).Select(i => Entry(stream, after + i, fades))];

    static byte[] RowId(byte[] of, byte which) => [.. of, .. Enumerable.Repeat(which, 16)];

    SealedSnapshots Rows(Guid stream, long seq, long shreds = 0, byte[]? of = null, params byte[] practices)
    {
        var ids = practices.Append((byte)0xEE).Select(p => RowId(of ?? reader, p)).ToList();
        return new(stream, of ?? reader, shreds, [.. ids.Select(id => new SealedSnapshot(id, seq, Bytes(32), Bytes(1052)))], ids);
    }

    SealedAppend Append(Guid stream, long head, int count = 1, long shreds = 0, params long[] shred) => new(
        stream, head, shreds, Some(stream, head, count), shred, Rows(stream, head + count, shred.Length > 0 ? shreds + 1 : shreds));

    async Task<SealedStream> Read(Guid stream, byte[]? of = null) =>
        (await Log.Read([new(stream, of ?? reader, RowId(of ?? reader, 0xEE))]))[0];

    static void AssertSame(IEnumerable<SealedEntry> expected, IEnumerable<SealedEntry> actual) => Assert.Equal(
        expected.Select(Print), actual.Select(Print));

    static string Print(SealedEntry e) => string.Join('|',
        e.Version, e.Stream, e.Seq, e.FadeMonth, Convert.ToHexString(e.Ciphertext), Convert.ToHexString(e.Commitment),
        Convert.ToHexString(e.Tag), Convert.ToHexString(e.AuthorTag),
        e.Key?.Number, e.Key?.FadeMonth, Convert.ToHexString(e.Key?.Wrapped ?? []));

    [Fact]
    public async Task A_stream_that_nobody_wrote_to_is_empty()
    {
        var empty = await Read(record);
        Assert.Equal((0, 0), (empty.Head, empty.Shreds));
        Assert.Empty(empty.Since);
        Assert.Empty(empty.Snapshots);
        Assert.Empty(await Log.ReadRange(record, 1, 100));
    }

    [Fact]
    public async Task Entries_come_back_in_order_and_byte_for_byte_also_after_a_restart()
    {
        var first = Append(record, 0, 3);
        var second = Append(record, 3, 2);
        Assert.True(await Log.Append([first]));
        Assert.True(await Log.Append([second]));
        AssertSame([.. first.Entries, .. second.Entries], await Log.ReadRange(record, 1, 100));
        Restart();
        AssertSame([.. first.Entries, .. second.Entries], await Log.ReadRange(record, 1, 100));
        Assert.Equal(5, (await Read(record)).Head);
    }

    [Fact]
    public async Task A_range_has_both_its_ends_and_only_what_is_there()
    {
        var append = Append(record, 0, 10);
        await Log.Append([append]);
        AssertSame(append.Entries.Skip(3).Take(4), await Log.ReadRange(record, 4, 7));
        AssertSame(append.Entries.Skip(8), await Log.ReadRange(record, 9, 500));
        AssertSame(append.Entries.Take(1), await Log.ReadRange(record, -5, 1));
        Assert.Empty(await Log.ReadRange(record, 11, 20));
        Assert.Empty(await Log.ReadRange(Random.NewId(), 1, 20));
    }

    [Fact]
    public async Task Who_decided_on_an_older_head_writes_nothing()
    {
        Assert.True(await Log.Append([Append(record, 0, 2)]));
        Assert.False(await Log.Append([Append(record, 0)]));
        Assert.False(await Log.Append([Append(record, 1)]));
        Assert.False(await Log.Append([Append(record, 3)]));
        Assert.Equal(2, (await Read(record)).Head);
    }

    [Fact]
    public async Task Who_decided_before_a_shredding_writes_nothing()
    {
        await Log.Append([Append(record, 0, 2)]);
        Assert.True(await Log.Append([Append(record, 2, 1, 0, 1)]));
        Assert.False(await Log.Append([Append(record, 3, 1, shreds: 0)]));
        Assert.True(await Log.Append([Append(record, 3, 1, shreds: 1)]));
        var stream = await Read(record);
        Assert.Equal((4, 1), (stream.Head, stream.Shreds));
    }

    [Fact]
    public async Task A_shredded_entry_stays_without_its_key_and_what_was_derived_goes()
    {
        var other = Bytes(16);
        var append = Append(record, 0, 3);
        await Log.Append([append]);
        await Log.WriteSnapshots(Rows(record, 3, of: other));
        await Log.Append([Append(record, 3, 1, 0, 2)]);
        var left = await Log.ReadRange(record, 1, 4);
        Assert.Equal([true, false, true, true], left.Select(e => e.Key is not null));
        Assert.Equal(append.Entries[1].Ciphertext, left[1].Ciphertext);
        Assert.Empty((await Read(record, other)).Snapshots);
        Assert.Single((await Read(record)).Snapshots);
    }

    [Fact]
    public async Task An_append_to_two_streams_is_all_or_nothing()
    {
        var drawer = Random.NewId();
        Assert.True(await Log.Append([Append(record, 0), Append(drawer, 0)]));
        Assert.False(await Log.Append([Append(record, 1), Append(drawer, 0)]));
        Assert.False(await Log.Append([Append(record, 0), Append(drawer, 1)]));
        Assert.Equal(1, (await Read(record)).Head);
        Assert.Equal(1, (await Read(drawer)).Head);
        Assert.Equal(1, (await Read(record)).Snapshots[0].Seq);
    }

    [Fact]
    public async Task An_append_that_fails_half_way_leaves_nothing_behind_and_harms_no_other()
    {
        var (drawer, stranger) = (Random.NewId(), Random.NewId());
        var twice = Append(drawer, 0);
        var broken = Log.Append([Append(record, 0), twice with { Entries = [twice.Entries[0], twice.Entries[0]] }]);
        var sound = Log.Append([Append(stranger, 0)]);
        await Assert.ThrowsAnyAsync<Exception>(() => broken);
        Assert.True(await sound);
        Assert.Equal((0, 0, 1), ((await Read(record)).Head, (await Read(drawer)).Head, (await Read(stranger)).Head));
    }

    [Fact]
    public async Task Many_couples_write_at_once_and_each_append_counts_once()
    {
        const int couples = 40, tabs = 3, appends = 8;
        var streams = Enumerable.Range(0, couples).Select(_ => Random.NewId()).ToArray();
        await Task.WhenAll(streams.SelectMany(stream => Enumerable.Range(0, tabs).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < appends;)
                if (await Log.Append([Append(stream, (await Read(stream)).Head)])) done++;
        }))));
        foreach (var stream in streams)
        {
            Assert.Equal(tabs * appends, (await Read(stream)).Head);
            Assert.Equal(
                Enumerable.Range(1, tabs * appends).Select(i => (long)i), (await Log.ReadRange(stream, 1, 1000)).Select(e => e.Seq));
        }
    }

    [Fact]
    public async Task Reading_begins_after_what_the_reader_knows()
    {
        await Log.Append([Append(record, 0, 5)]);
        Assert.Empty((await Read(record)).Since);
        await Log.Append([new(record, 5, 0, Some(record, 5, 2), [], Rows(record, 7, of: Bytes(16)))]);
        Assert.Equal([6, 7], (await Read(record)).Since.Select(e => e.Seq));
        Assert.Equal(7, (await Read(record, Bytes(16))).Since.Count);
    }

    [Fact]
    public async Task Snapshots_are_written_only_if_they_are_newer_and_nothing_was_shredded_since()
    {
        await Log.Append([Append(record, 0, 5)]);
        await Log.WriteSnapshots(Rows(record, 3));
        Assert.Equal(5, (await Read(record)).Snapshots[0].Seq);
        await Log.WriteSnapshots(Rows(record, 6, shreds: 1));
        Assert.Equal(5, (await Read(record)).Snapshots[0].Seq);
        var newer = Rows(record, 6);
        await Log.WriteSnapshots(newer);
        Assert.Equal(newer.Rows[0].Blob, (await Read(record)).Snapshots[0].Blob);
    }

    [Fact]
    public async Task Rows_that_are_not_current_any_more_are_cleared_away_but_only_the_readers_own()
    {
        var other = Bytes(16);
        await Log.Append([Append(record, 0, 5)]);
        await Log.WriteSnapshots(Rows(record, 6, 0, reader, 1, 2));
        await Log.WriteSnapshots(Rows(record, 6, 0, other, 1, 2));
        await Log.WriteSnapshots(Rows(record, 7, 0, reader, 2, 3));
        Assert.Equal([2, 3, 0xEE], (await Read(record)).Snapshots.Select(s => (int)s.Id[31]).Order());
        Assert.Equal([1, 2, 0xEE], (await Read(record, other)).Snapshots.Select(s => (int)s.Id[31]).Order());
    }

    [Fact]
    public async Task Rows_are_read_as_they_are_asked_for_and_what_is_known_of_the_whole_always()
    {
        await Log.Append([Append(record, 0, 5)]);
        await Log.WriteSnapshots(Rows(record, 6, 0, reader, 1, 2, 3));
        async Task<SealedStream> Asking(params byte[] rows) =>
            (await Log.Read([new(record, reader, RowId(reader, 0xEE), [.. rows.Select(r => RowId(reader, r))])]))[0];
        Assert.Equal([0xEE], (await Asking()).Snapshots.Select(s => (int)s.Id[31]));
        Assert.Equal([1, 3, 0xEE], (await Asking(3, 1, 9)).Snapshots.Select(s => (int)s.Id[31]).Order());
        Assert.Equal(5, (await Asking()).Head);
        Assert.Empty((await Asking()).Since);
    }

    [Fact]
    public async Task What_has_faded_loses_its_key_and_counts_as_shredded()
    {
        var untouched = Random.NewId();
        await Log.Append([new(record, 0, 0, [Entry(record, 1), Entry(record, 2, 24_320), Entry(record, 3, 24_321)], [], Rows(record, 3))]);
        await Log.Append([Append(untouched, 0)]);
        Assert.Equal(0, await Log.Fade(24_320));
        Assert.Equal(1, await Log.Fade(24_321));
        Assert.Equal([true, false, true], (await Log.ReadRange(record, 1, 3)).Select(e => e.Key is not null));
        var stream = await Read(record);
        Assert.Equal((1, 0), (stream.Shreds, stream.Snapshots.Count));
        Assert.Equal(0, (await Read(untouched)).Shreds);
        Assert.Equal(0, await Log.Fade(24_321));
    }

    [Fact]
    public async Task A_large_history_is_read_from_where_it_is_known()
    {
        const int all = 20_000;
        for (var head = 0; head < all; head += 2_000)
            Assert.True(
                await Log.Append([new(record, head, 0, Some(record, head, 2_000), [], Rows(record, Math.Min(head + 2_000, all - 50)))]));
        Restart();
        var stream = await Read(record);
        Assert.Equal((all, 50), (stream.Head, stream.Since.Count));
        Assert.Equal(Enumerable.Range(9_000, 1_001).Select(i => (long)i), (await Log.ReadRange(record, 9_000, 10_000)).Select(e => e.Seq));
    }
}
