using System.Text;
using System.Text.Json;
using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>What is not as it was sealed is named for what it is, and nothing of it is read.</summary>
public sealed class RefusedTests
{
    static readonly Instant Evening = Instant.FromUtc(2026, 11, 22, 19, 0);
    static readonly StreamKeys Keys = StreamKeys.New(Deeds.NewForm());
    static readonly byte[] Author = Aead.NewKey();

    static Entry Note(long seq = 1, Instant? at = null) => new(seq, new NoteMade(Guid.Empty), Partner.First, at ?? Evening);

    static SealedEntry Sealed(Entry? entry = null)
    {
        using var sealer = new EntrySealer(Keys);
        return sealer.Seal(entry ?? Note(), Chain.Start, Author, Fading.After);
    }

    static Entry? Opened(SealedEntry entry, StreamKeys? keys = null)
    {
        using var sealer = new EntrySealer(keys ?? Keys);
        return sealer.Open(entry);
    }

    [Fact]
    public void Each_thing_that_does_not_follow_has_its_name()
    {
        var entry = Sealed();
        Assert.Equal(entry.Tag, Chain.Verify(Keys, Chain.Start, 1, entry));
        Assert.Equal(0, Assert.Throws<ChainBrokenException>(() => Chain.Verify(Keys, new byte[31], 1, entry)).Entry);
        Assert.Equal(2, Assert.Throws<EntryMissingException>(() => Chain.Verify(Keys, Chain.Start, 2, entry)).Entry);
        Assert.Throws<UnknownFormatException>(() => Chain.Verify(Keys, Chain.Start, 1, entry with { Version = 2 }));
        foreach (var changed in new[]
        {
            entry with { Commitment = new byte[31] }, entry with { Commitment = new byte[33] }, entry with { Commitment = new byte[32] },
            entry with { Stream = Deeds.NewForm() },
            entry with { FadeMonth = 1 }, entry with { Ciphertext = new byte[528] }, entry with { Tag = new byte[32] },
        })
            Assert.Equal(1, Assert.Throws<ChainBrokenException>(() => Chain.Verify(Keys, Chain.Start, 1, changed)).Entry);
        Assert.Throws<ChainBrokenException>(() => Chain.Verify(Keys with { Id = Deeds.NewForm() }, Chain.Start, 1, entry));
        Assert.Throws<ChainBrokenException>(() => Chain.Verify(Keys, Aead.NewKey(), 1, entry));
    }

    [Fact]
    public void An_entry_in_her_name_is_from_her_hand()
    {
        var reader = new Reader(Partner.First, Author, Aead.NewKey());
        var entry = Sealed();
        Assert.True(Chain.IsMine(reader, entry));
        Assert.False(Chain.IsMine(reader, entry with { AuthorTag = new byte[32] }));
        using var links = new ChainLinks(Keys);
        links.RequireMine(reader, entry);
        links.RequireMine(reader, entry);
        Assert.Throws<AuthorTagException>(() => links.RequireMine(reader, entry with { AuthorTag = new byte[32] }));
        var renewed = reader with { AuthorKey = Aead.NewKey(), Retired = [new(Author, Keys.Id, 1)] };
        using var others = new ChainLinks(Keys);
        others.RequireMine(renewed, entry);
        Assert.Throws<AuthorTagException>(() => others.RequireMine(renewed, entry with { AuthorTag = new byte[32] }));
    }

    [Fact]
    public void What_was_shredded_has_nothing_to_open_and_what_was_swapped_does_not_open()
    {
        var (one, other) = (Sealed(), Sealed());
        Assert.Equal(Note(), Opened(one));
        Assert.Null(Opened(one with { Key = null }));
        Assert.Throws<EntryKeyTamperedException>(() => Opened(one, Keys with { Wrap = Aead.NewKey() }));
        Assert.Throws<EntryKeyTamperedException>(() => Opened(one with { Key = one.Key! with { Number = 2 } }));
        Assert.Throws<EntryKeyTamperedException>(() => Opened(one with { Key = one.Key! with { FadeMonth = 1 } }));
        Assert.Throws<KeyCommitmentException>(() => Opened(one with { Key = other.Key }));
        Assert.Throws<EntryUnreadableException>(() => Opened(one with { Ciphertext = other.Ciphertext }));
        Assert.Throws<EntryUnreadableException>(() => Opened(one with { Ciphertext = [] }));
        Assert.Throws<EntryUnreadableException>(() => Opened(one with { Ciphertext = new byte[16] }));
    }

    [Fact]
    public void The_last_moment_of_the_calendar_opens_and_none_after_it()
    {
        var last = Instant.FromUtc(9000, 1, 1, 0, 0);
        Assert.Equal(last, Opened(Sealed(Note(at: last)))!.At);
        Assert.Throws<EntryUnreadableException>(() => Opened(Sealed(Note(at: last + Duration.FromTicks(1)))));
    }

    /// <summary>As the head of EntrySealer says, by hand.</summary>
    static SealedEntry SealedByHand(string name, Partner by, string json)
    {
        byte[] content = [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)by, .. new byte[8], .. Encoding.UTF8.GetBytes(json)];
        byte[] text = [0, 0, 0, (byte)content.Length, .. content, .. new byte[508 - content.Length]];
        byte[] key = Aead.NewKey(), ciphertext = new byte[528], place = new byte[EntryHeader.Size];
        new EntryHeader(1, Keys.Id, 1, EntryHeader.Never).Write(place);
        using (var aes = new System.Security.Cryptography.AesGcm(key, Aead.TagSize))
            aes.Encrypt(new byte[12], text, ciphertext.AsSpan(0, 512), ciphertext.AsSpan(512), place);
        byte[] number = [0, 0, 0, 1], never = place[25..], seq = place[17..25];
        var wrapped = Aead.Seal(Keys.Wrap.Span, key, [.. Keys.Id.ToByteArray(bigEndian: true), .. seq, .. number, .. never]);
        return new(1, Keys.Id, 1, EntryHeader.Never, ciphertext, Chain.Commit(key), [], [], new(1, EntryHeader.Never, wrapped));
    }

    [Fact]
    public void An_entry_that_says_nothing_or_is_by_nobody_or_from_tomorrow_is_not_read()
    {
        const string note = "{\"id\":\"00000000-0000-0000-0000-000000000000\"}";
        var read = Opened(SealedByHand("note.made.1", Partner.Second, note))!;
        Assert.Equal((new NoteMade(Guid.Empty), Partner.Second, Instant.FromUnixTimeTicks(0)), (read.What, read.By, read.At));
        Assert.Throws<EntryUnreadableException>(() => Opened(SealedByHand("note.made.1", Partner.Second, "null")));
        Assert.Throws<EntryUnreadableException>(() => Opened(SealedByHand("note.made.1", Partner.Second, "{")));
        Assert.Throws<EntryUnreadableException>(() => Opened(SealedByHand("note.made.1", (Partner)0, note)));
        Assert.Throws<NewerEventException>(() => Opened(SealedByHand("note.made.99", Partner.Second, note)));
    }

    [Fact]
    public void New_keys_open_what_was_sealed_under_the_old_ones()
    {
        var next = Keys with { Wrap = Aead.NewKey(), WrapNumber = 2 };
        using EntrySealer from = new(Keys), to = new(next);
        var entry = Sealed();
        var rewrapped = from.Rewrap(entry, to);
        Assert.Equal((2u, entry.Key!.FadeMonth), (rewrapped.Number, rewrapped.FadeMonth));
        Assert.Equal(Note(), Opened(entry with { Key = rewrapped }, next));
        Assert.Throws<EntryKeyTamperedException>(() => Opened(entry with { Key = rewrapped }));
    }

    [Fact]
    public void A_snapshot_is_of_its_reader_its_entry_and_its_moment_alone()
    {
        var (key, stream, tag) = (Aead.NewKey(), Deeds.NewForm(), Aead.NewKey());
        using var snapshots = new Snapshots(key, stream);
        var practice = DrawerState.Practices[0];
        var row = snapshots.Seal(practice, practice.Empty, 7, tag, 3);
        Assert.Equal((32, 7L, 540), (row.Id.Length, row.Seq, row.Blob.Length));
        Assert.IsType(practice.State, snapshots.Open(practice, row, 7, 3));
        Assert.True(row.Id.AsSpan(0, 16).SequenceEqual(snapshots.Reader));
        Assert.True(snapshots.KnownId.AsSpan(0, 16).SequenceEqual(snapshots.Reader));
        Assert.NotEqual(snapshots.KnownId, row.Id);
        foreach (var (changed, shreds) in new[]
        {
            (row, 4L), (row with { Seq = 8 }, 3), (row with { Id = row.Id[..31] }, 3), (row with { Tag = tag[..31] }, 3),
            (row with { Id = [.. row.Id, .. new byte[65]] }, 3), (row with { Tag = [.. tag, .. new byte[9]] }, 3),
            (row with { Tag = Aead.NewKey() }, 3), (row with { Id = snapshots.KnownId }, 3), (row with { Blob = row.Blob[..^1] }, 3),
        })
            Assert.Throws<SnapshotTamperedException>(() => snapshots.Open(practice, changed, changed.Seq, shreds));
        Assert.Throws<SnapshotTamperedException>(() => snapshots.Open(practice, row, 8, 3));
        using var others = new Snapshots(key, Deeds.NewForm());
        Assert.Throws<SnapshotTamperedException>(() => others.Open(practice, row, 7, 3));
        var known = snapshots.Seal(Known.Nothing with { Head = 5, Tag = tag }, 3);
        Assert.Equal(5, snapshots.OpenKnown(known, 3).Head);
        Assert.Throws<SnapshotTamperedException>(() => snapshots.OpenKnown(known, 4));
    }

    [Fact]
    public void What_is_known_of_another_entry_than_its_row_says_is_not_taken()
    {
        var (key, stream, tag) = (Aead.NewKey(), Deeds.NewForm(), Aead.NewKey());
        using var snapshots = new Snapshots(key, stream);
        var content = (Known.Nothing with { Head = 5, Tag = tag }).Write();
        var text = new byte[512];
        text[3] = (byte)content.Length;
        content.CopyTo(text, 4);
        SealedSnapshot Row(byte seq) => new(snapshots.KnownId, seq, tag, Aead.Seal(
            key, text, [.. snapshots.KnownId, .. stream.ToByteArray(bigEndian: true), .. new byte[7], seq, .. tag, .. new byte[8]]));
        Assert.Equal(5, snapshots.OpenKnown(Row(5), 0).Head);
        Assert.Throws<SnapshotTamperedException>(() => snapshots.OpenKnown(Row(6), 0));
    }

    [Fact]
    public void A_storm_of_strangers_leaves_room_for_those_who_have_been_here()
    {
        using var nobodyWorks = new Derivations(0);
        bool Waits(bool isStranger) => nobodyWorks.TryDerive("copper kettles", new byte[16], 1, isStranger, out _);
        Assert.Equal(12, Enumerable.Range(0, 20).Count(_ => Waits(isStranger: true)));
        Assert.True(nobodyWorks.HasRoom);
        Assert.Equal(20, Enumerable.Range(0, 40).Count(_ => Waits(isStranger: false)));
        Assert.False(nobodyWorks.HasRoom);
        Assert.False(Waits(isStranger: true));
    }

    [Fact]
    public async Task A_passphrase_is_the_same_however_its_accents_were_typed()
    {
        using var derivations = new Derivations(1);
        Assert.True(derivations.TryDerive("Café", new byte[16], 2, isStranger: true, out var one));
        Assert.True(derivations.TryDerive("Cafe\u0301", new byte[16], 2, isStranger: true, out var other));
        Assert.Equal(await one, await other);
    }

    sealed record Dated(LocalDate Day, LocalTime At);

    static Dated? Read(string day, string at = "18:30") =>
        JsonSerializer.Deserialize<Dated>($"{{\"day\":\"{day}\",\"at\":\"{at}\"}}", EventJson.Options);

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-28")]
    [InlineData("2028-02-29")]
    [InlineData("2026-12-31")]
    [InlineData("2026-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("0000-05-05")]
    [InlineData("-0001-05-05")]
    [InlineData("9999-12-31")]
    public void A_day_is_read_as_it_is_written(string day)
    {
        var read = Read(day)!;
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, read.Day);
        Assert.Equal($"{{\"day\":\"{day}\",\"at\":\"18:30\"}}", JsonSerializer.Serialize(read, EventJson.Options));
    }

    [Theory]
    [InlineData("2026/11-22")]
    [InlineData("2026-11/22")]
    [InlineData("2026-11-2")]
    [InlineData("2026-11-222")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-11-00")]
    [InlineData("2026-11-31")]
    [InlineData("2027-02-29")]
    [InlineData("20 6-11-22")]
    [InlineData("202/-11-22")]
    [InlineData("2026-1/-22")]
    [InlineData("2026-11-2/")]
    [InlineData("")]
    public void What_is_no_day_is_not_read(string day) =>
        Assert.ThrowsAny<Exception>(() => Read(day));

    [Fact]
    public void Words_lie_in_an_entry_as_they_were_written_and_a_time_to_the_minute()
    {
        var what = new CheckInWords(Guid.Empty, Feeling.Warm, Words.Stored("für dich & <mich>"));
        var json = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(what, EventJson.Options));
        Assert.Contains("\"feeling\":\"warm\",\"words\":\"für dich & <mich>\"", json, StringComparison.Ordinal);
        var numbered = json.Replace("\"warm\"", "3", StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<CheckInWords>(numbered, EventJson.Options));
        Assert.ThrowsAny<Exception>(() => Read("2026-11-22", "18:30:05"));
    }

    [Fact]
    public void A_choice_of_who_wrote_it_that_there_is_not_is_no_entry() =>
        Assert.Throws<EntryUnreadableException>(() => Opened(Sealed(Note() with { By = (Partner)3 })));

    [Fact]
    public void The_largest_entry_has_room_for_so_much_and_what_is_missing_or_null_is_not_read()
    {
        Assert.Equal(65_458, EntrySealer.MostJson);
        CheckInMade? Of(string json) => JsonSerializer.Deserialize<CheckInMade>(json, EventJson.Options);
        const string id = "\"id\":\"00000000-0000-0000-0000-000000000000\"", rest = "\"day\":\"2026-11-22\",\"audience\":\"only-me\"";
        Assert.NotNull(Of($"{{{id},{rest},\"withdraws\":null}}"));
        Assert.Throws<JsonException>(() => Of($"{{{id},{rest}}}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NoteWords>($"{{{id},\"words\":null}}", EventJson.Options));
    }

    [Fact]
    public void Under_one_key_too_what_is_too_short_or_of_another_size_does_not_open()
    {
        var (key, place) = (Aead.NewKey(), "here"u8.ToArray());
        using var aes = new System.Security.Cryptography.AesGcm(key, Aead.TagSize);
        var blob = Aead.Seal(aes, "words"u8, place);
        Assert.True(Aead.TryOpen(aes, blob, place, out var plain));
        Assert.Equal("words"u8.ToArray(), plain);
        Assert.True(Aead.TryOpen(key, Aead.Seal(key, [], place), place, out plain));
        Assert.Empty(plain);
        foreach (var size in new[] { 0, 27, 28, 32 }) Assert.False(Aead.TryOpen(aes, blob.AsSpan(0, size), place, out _));
        foreach (var size in new[] { 4, 6 }) Assert.False(Aead.TryOpen(aes, blob, place, new byte[size]));
        Assert.True(Aead.TryOpen(aes, blob, place, new byte[5]));
    }

    /// <summary>A name makes it longer by nine and its letters: 508 bytes are the most that fit into the smallest.</summary>
    [Theory]
    [InlineData(28, "", 512)]
    [InlineData(29, "", 2_048)]
    [InlineData(27, "nine-long", 512)]
    [InlineData(27, "ten-longer", 2_048)]
    [InlineData(124, "", 2_048)]
    [InlineData(125, "", 8_192)]
    public void A_row_says_little_of_how_much_is_in_it(int moments, string name, int size)
    {
        using var snapshots = new Snapshots(Aead.NewKey(), Deeds.NewForm());
        var known = Known.Nothing with
        {
            Moments = new([.. Enumerable.Range(1, moments).Select(n => new Moment(n, Evening))]),
            Snapshots = name.Length == 0 ? Known.Nothing.Snapshots : new Dictionary<string, long> { [name] = 1 },
        };
        var row = snapshots.Seal(known, 0);
        Assert.Equal(size + Aead.Overhead, row.Blob.Length);
        Assert.Equal(moments, snapshots.OpenKnown(row, 0).Moments.All.Count);
    }

    /// <summary>82 bytes are about the words and not in them.</summary>
    [Theory]
    [InlineData(430, 512)]
    [InlineData(431, 4_096)]
    [InlineData(4_014, 4_096)]
    [InlineData(4_015, 16_384)]
    public void Words_are_in_the_smallest_size_that_holds_them(int letters, int size)
    {
        var entry = Note() with { What = new NoteWords(Guid.Empty, LongWords.Stored(new string('a', letters))) };
        Assert.Equal(size + Aead.TagSize, Sealed(entry).Ciphertext.Length);
        Assert.Equal(entry, Opened(Sealed(entry)));
    }

    [Fact]
    public void What_names_a_row_says_whose_it_is_and_of_which_practice_to_its_reader_alone()
    {
        var (key, stream) = (Aead.NewKey(), Deeds.NewForm());
        using var snapshots = new Snapshots(key, stream);
        var id = System.Security.Cryptography.HMACSHA256.HashData(key, stream.ToByteArray(bigEndian: true));
        Assert.Equal(id[..16], snapshots.Reader);
        byte[] place = [.. stream.ToByteArray(bigEndian: true), .. "known"u8, .. typeof(RecordState).Module.ModuleVersionId.ToByteArray(), 3];
        Assert.Equal([.. id[..16], .. System.Security.Cryptography.HMACSHA256.HashData(key, place)[..16]], snapshots.KnownId);
        Assert.Equal(snapshots.KnownId, snapshots.IdOf("known"));
        var longest = snapshots.IdOf(new string('a', 64));
        Assert.Equal((32, longest), (longest.Length, snapshots.IdOf(new string('a', 64))));
        Assert.NotEqual(longest, snapshots.IdOf(new string('a', 63)));
    }
}
