using System.Text;
using Goldseam.Domain;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Log;

/// <summary>
/// What one partner could do who has the couple's keys and the disk as well: write in the other's name, withdraw what is not theirs,
/// rewrite what was said, or write what no program would write.
/// </summary>
public sealed class ForgedEntriesTests : IDisposable
{
    readonly Home home = new();
    readonly List<Intruder> intruders = [];

    public void Dispose()
    {
        foreach (var intruder in intruders) intruder.Dispose();
        home.Dispose();
    }

    /// <summary>Jonas with his own keys in hand and the disk before him.</summary>
    sealed class Forger(Home home, KeySet keys, Intruder intruder)
    {
        public StreamKeys Record => keys.Record;

        public async Task<byte[]> TagOf(long seq) =>
            seq == 0 ? Chain.Start : (await home.Store.Log.ReadRange(Record.Id, seq, seq))[0].Tag;

        /// <summary>Seals an entry as the program does, under his own author key, whoever it says wrote it.</summary>
        public async Task<SealedEntry> Writes(long seq, Event what, Partner by, byte[]? before = null, Instant? at = null)
        {
            before ??= await TagOf(seq - 1);
            using var sealer = new EntrySealer(Record);
            var entry = sealer.Seal(new(seq, what, by, at ?? home.Clock.Now), before, keys.AuthorKey.Span, Fading.After);
            Put(entry);
            return entry;
        }

        /// <summary>Seals any bytes at all as the text of an entry.</summary>
        public async Task WritesBytes(long seq, byte[] text, byte version = 1)
        {
            var (key, header) = (Aead.NewKey(), new EntryHeader(version, Record.Id, seq, EntryHeader.Never));
            var place = new byte[EntryHeader.Size];
            header.Write(place);
            var ciphertext = new byte[text.Length + 16];
            using (var aes = new System.Security.Cryptography.AesGcm(key, 16))
                aes.Encrypt(new byte[12], text, ciphertext.AsSpan(0, text.Length), ciphertext.AsSpan(text.Length), place);
            var before = await TagOf(seq - 1);
            var tag = Chain.Next(Record.Chain.Span, before, header, ciphertext, Chain.Commit(key));
            Put(new(version, Record.Id, seq, EntryHeader.Never, ciphertext, Chain.Commit(key), tag, Chain.Vouch(keys.AuthorKey.Span, tag),
                Wrap(seq, key)));
        }

        public SealedEntryKey Wrap(long seq, byte[] key)
        {
            var place = new byte[32];
            Record.Id.TryWriteBytes(place, bigEndian: true, out _);
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(16), seq);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(place.AsSpan(24), 1);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(place.AsSpan(28), EntryHeader.Never);
            return new(1, EntryHeader.Never, Aead.Seal(Record.Wrap.Span, key, place));
        }

        void Put(SealedEntry e)
        {
            var stream = e.Stream.ToByteArray(bigEndian: true);
            intruder.Run("INSERT OR REPLACE INTO entries VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
                stream, e.Seq, (long)e.Version, (long)e.FadeMonth, e.Ciphertext, e.Commitment, e.Tag, e.AuthorTag);
            intruder.Run("INSERT OR REPLACE INTO entry_keys VALUES ($0, $1, $2, $3, $4)",
                stream, e.Seq, (long)e.Key!.Number, (long)e.Key.FadeMonth, e.Key.Wrapped);
        }

        public void DestroysKey(long seq) =>
            intruder.Run("DELETE FROM entry_keys WHERE stream = $0 AND seq = $1", Record.Id.ToByteArray(bigEndian: true), seq);
    }

    async Task<(Person Mara, Person Jonas, Forger Forger)> Couple()
    {
        var (mara, jonas) = await home.Couple();
        await mara.ChecksIn("You were not there.");
        await jonas.Reads();
        intruders.Add(await Intruder.At(home));
        return (mara, jonas, new(home, (await jonas.Open()).Keys, intruders[0]));
    }

    static CheckInMade Made(long? withdraws = null) => new(Deeds.NewForm(), new(2026, 11, 22), Audience.BothOfUs, withdraws);

    [Fact]
    public async Task An_entry_in_Maras_name_is_known_to_Mara_as_not_hers()
    {
        var (mara, jonas, forger) = await Couple();
        await forger.Writes(5, Made(), Partner.First);
        Assert.Equal(5, (await Assert.ThrowsAsync<AuthorTagException>(mara.SeesEverything)).Entry);
        Assert.Equal(5, (await Assert.ThrowsAsync<AuthorTagException>(mara.ChecksTheRecord)).Entry);
        await Assert.ThrowsAsync<AuthorTagException>(() => mara.ChecksIn());
        await Assert.ThrowsAsync<AuthorTagException>(() => mara.SignsIn());
        await jonas.SeesEverything();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(255)]
    public async Task An_entry_in_the_name_of_a_third_partner_does_not_open(int by)
    {
        var (mara, jonas, forger) = await Couple();
        await forger.Writes(5, new CoupleDescribed(PersonName.Stored("Somebody"), "UTC"), (Partner)by);
        foreach (var person in new[] { mara, jonas })
            Assert.Equal(5, (await Assert.ThrowsAsync<EntryUnreadableException>(person.SeesEverything)).Entry);
    }

    [Fact]
    public async Task A_withdrawal_by_Jonas_of_what_Mara_wrote_is_not_one()
    {
        var (mara, _, forger) = await Couple();
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        await forger.Writes(5, Made(withdraws: 4), Partner.Second);
        forger.DestroysKey(4);
        Assert.Equal(4, (await Assert.ThrowsAsync<KeyMissingException>(mara.SeesEverything)).Entry);
        Assert.Equal(4, (await Assert.ThrowsAsync<KeyMissingException>(mara.ChecksTheRecord)).Entry);
    }

    [Fact]
    public async Task An_entry_from_beyond_every_calendar_does_not_open()
    {
        var (mara, jonas, forger) = await Couple();
        await forger.Writes(5, new CoupleDescribed(PersonName.Stored("Jo"), "UTC"), Partner.Second, at: Instant.MaxValue);
        foreach (var person in new[] { mara, jonas })
            Assert.Equal(5, (await Assert.ThrowsAsync<EntryUnreadableException>(person.SeesEverything)).Entry);
    }

    [Fact]
    public async Task A_lasting_entry_cannot_be_withdrawn_not_even_by_its_author()
    {
        var (mara, jonas, forger) = await Couple();
        await jonas.IsCalled("Jo");
        var (head, _) = await mara.Heads(home.Store);
        await forger.Writes(head + 1, Made(withdraws: head), Partner.Second);
        forger.DestroysKey(head);
        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(head, (await Assert.ThrowsAsync<KeyMissingException>(mara.SeesEverything)).Entry);
        Assert.Equal(head, (await Assert.ThrowsAsync<KeyMissingException>(mara.ChecksTheRecord)).Entry);
    }

    [Fact]
    public async Task It_is_not_one_either_where_years_lie_between()
    {
        var (mara, jonas, forger) = await Couple();
        for (var i = 0; i < 8; i++)
            await jonas.Does(v => Decision.Of([.. Enumerable.Range(0, 300).Select(n =>
                new CoupleDescribed(PersonName.Stored($"Jonas {i * 300 + n}"), "UTC"))]));
        await mara.ChecksTheRecord();
        await mara.IsCalled("Mara M.");
        var (head, _) = await mara.Heads(home.Store);
        await forger.Writes(head + 1, Made(withdraws: 4), Partner.Second);
        forger.DestroysKey(4);
        Assert.Equal(4, (await Assert.ThrowsAsync<KeyMissingException>(mara.ChecksTheRecord)).Entry);
        await Assert.ThrowsAsync<KeyMissingException>(() => mara.SignsIn());
    }

    [Fact]
    public async Task What_Jonas_said_cannot_be_rewritten_once_Mara_has_seen_it()
    {
        var (mara, jonas, forger) = await Couple();
        await jonas.ChecksIn("I was with her.");
        var form = (await mara.Reads()).Record.CheckIns.NewestOpen(Partner.Second, LocalDate.MaxIsoValue)!;
        for (var i = 0; i < 9; i++) await jonas.IsCalled($"Jonas {i}");
        await mara.Reads();
        await home.Settle();

        // The words of entry 6 and everything after it, chained anew: nothing of Mara's came after.
        var rewritten = new CheckInWords(form.Id, Feeling.Steady, Words.Stored("I was at work."));
        var before = (await forger.Writes(6, rewritten, Partner.Second)).Tag;
        for (var i = 0; i < 9; i++)
            before = (await forger.Writes(7 + i, new CoupleDescribed(PersonName.Stored($"Jonas {i}"), "UTC"), Partner.Second, before)).Tag;
        Assert.Equal(15, (await Assert.ThrowsAsync<ChainBrokenException>(mara.ChecksTheRecord)).Entry);
        await Assert.ThrowsAsync<ChainBrokenException>(() => mara.With(v => v.ReadRecord([6])));
        await Assert.ThrowsAsync<ChainBrokenException>(() => mara.SignsIn());

        using (var intruder = await Intruder.At(home)) intruder.Run("DELETE FROM snapshots");
        Assert.Equal(14, (await Assert.ThrowsAsync<SetBackException>(mara.SeesEverything)).Entry);
    }

    [Fact]
    public async Task One_entry_cannot_have_two_keys()
    {
        var (mara, _, forger) = await Couple();
        var sealed5 = await forger.Writes(5, Made(), Partner.Second);
        using var intruder = await Intruder.At(home);
        intruder.Run("UPDATE entry_keys SET wrapped = $1 WHERE stream = $0 AND seq = 5",
            forger.Record.Id.ToByteArray(bigEndian: true), forger.Wrap(5, Aead.NewKey()).Wrapped);
        Assert.Equal(5, (await Assert.ThrowsAsync<KeyCommitmentException>(mara.SeesEverything)).Entry);
        Assert.Equal(5, sealed5.Seq);
    }

    [Fact]
    public async Task An_entry_of_a_format_that_is_not_known_is_named_as_that()
    {
        var (mara, _, forger) = await Couple();
        await forger.WritesBytes(5, new byte[512], version: 2);
        Assert.Equal(5, (await Assert.ThrowsAsync<UnknownFormatException>(mara.SeesEverything)).Entry);
        Assert.Equal(5, (await Assert.ThrowsAsync<UnknownFormatException>(mara.ChecksTheRecord)).Entry);
    }

    static byte[] Text(string name, byte by, long ticks, string json, int? length = null)
    {
        var content = new List<byte> { (byte)name.Length };
        content.AddRange(Encoding.ASCII.GetBytes(name));
        content.Add(by);
        content.AddRange(BitConverter.GetBytes(ticks).Reverse());
        content.AddRange(Encoding.UTF8.GetBytes(json));
        var text = new byte[512];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(text, length ?? content.Count);
        content.CopyTo(text, 4);
        return text;
    }

    static readonly string Shown = $$"""{"id":"{{Guid.Empty}}"}""";

    public static TheoryData<string, byte[]> Nonsense() => new()
    {
        { "nothing", [] },
        { "three bytes", new byte[3] },
        { "zeros", new byte[512] },
        { "a length below zero", Text("check-in.shown.1", 2, 0, Shown, -1) },
        { "a length beyond the end", Text("check-in.shown.1", 2, 0, Shown, 600) },
        { "a length that cuts the time", Text("check-in.shown.1", 2, 0, Shown, 20) },
        { "no JSON", Text("check-in.shown.1", 2, 0, "") },
        { "half a JSON", Text("check-in.shown.1", 2, 0, Shown[..^2]) },
        { "another shape", Text("check-in.shown.1", 2, 0, "[]") },
        { "null", Text("check-in.shown.1", 2, 0, "null") },
        { "a field missing", Text("check-in.shown.1", 2, 0, "{}") },
        { "a date that is none",
            Text("check-in.made.1", 2, 0, $$"""{"id":"{{Guid.Empty}}","day":"2026-02-30","audience":"only-me","withdraws":null}""") },
        { "an audience that is none",
            Text("check-in.made.1", 2, 0, $$"""{"id":"{{Guid.Empty}}","day":"2026-02-20","audience":"all","withdraws":null}""") },
        { "a number for an audience",
            Text("check-in.made.1", 2, 0, $$"""{"id":"{{Guid.Empty}}","day":"2026-02-20","audience":7,"withdraws":null}""") },
        { "a number for words", Text("couple.described.1", 2, 0, """{"name":7,"zone":"UTC"}""") },
        { "a moment beyond all years", Text("check-in.shown.1", 2, long.MaxValue, Shown) },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task An_entry_that_opens_to_nonsense_does_not_open(string what, byte[] text)
    {
        var (mara, _, forger) = await Couple();
        await forger.WritesBytes(5, text);
        var reading = await Record.ExceptionAsync(mara.SeesEverything);
        Assert.True(reading is EntryUnreadableException { Entry: 5 }, $"{what}: {reading}");
        await Assert.ThrowsAsync<EntryUnreadableException>(mara.ChecksTheRecord);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public async Task An_event_of_a_newer_program_says_so_among_few_entries_and_among_many(int entries)
    {
        var (mara, jonas, forger) = await Couple();
        await jonas.Does(
            v => Decision.Of([.. Enumerable.Range(0, entries).Select(n => new CoupleDescribed(PersonName.Stored($"J {n}"), "UTC"))]));
        await forger.WritesBytes(5 + entries, Text("dance.danced.1", 2, 0, "{}"));
        await Assert.ThrowsAsync<NewerEventException>(mara.SeesEverything);
    }
}
