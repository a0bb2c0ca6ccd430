using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

public sealed class SealingProperties
{
    static readonly Config Thousand = Chance.Of(1_000);

    static readonly Gen<Event> Events = Gen.OneOf(AnyEvent.Each);

    static readonly Gen<Entry> Entries =
        from what in Events
        from partner in Gen.Elements(Enum.GetValues<Partner>())
        from seq in Gen.Choose(1, int.MaxValue)
        from at in Gen.Choose(0, int.MaxValue)
        select new Entry(seq, what, partner, Instant.FromUnixTimeSeconds(at).PlusTicks(seq % 10_000_000));

    [Fact]
    public void An_event_is_the_same_after_it_was_written_and_read() => Prop.ForAll(Events.ToArbitrary(), what =>
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(what, what.GetType(), EventJson.Options);
        return Same(what, (Event)JsonSerializer.Deserialize(json, what.GetType(), EventJson.Options)!);
    }).Check(Chance.Of(5_000));

    [Fact]
    public void An_entry_is_the_same_after_it_was_sealed_and_opened_and_has_one_of_four_sizes()
    {
        var (keys, author) = (StreamKeys.New(Deeds.NewForm()), Aead.NewKey());
        using var sealer = new EntrySealer(keys);
        Prop.ForAll(Entries.ToArbitrary(), entry =>
        {
            var before = Aead.NewKey();
            var stored = sealer.Seal(entry, before, author, Domain.Fading.After);
            var read = sealer.Open(stored)!;
            return entry with { What = read.What } == read && Same(entry.What, read.What)
                && (stored.Ciphertext.Length - Aead.TagSize) is 512 or 4096 or 16_384 or 65_536
                && Chain.Verify(keys, before, entry.Seq, stored).AsSpan().SequenceEqual(stored.Tag)
                && stored.Key!.Wrapped.Length == 60 && stored.FadeMonth == stored.Key.FadeMonth
                && (EventCatalogue.KeepingOf(entry.What.GetType()) == Keeping.Lasting) == (stored.FadeMonth == EntryHeader.Never);
        }).Check(Thousand);
    }

    [Fact]
    public void Size_tells_nothing_but_its_class_up_to_the_largest_words_that_can_be_typed()
    {
        using var sealer = new EntrySealer(StreamKeys.New(Deeds.NewForm()));
        var at = Instant.FromUnixTimeSeconds(0);
        int Size(Event what) => sealer.Seal(new(1, what, Partner.First, at), Chain.Start, Aead.NewKey(), Duration.Zero)
            .Ciphertext.Length - Aead.TagSize;
        int SizeOf(int letters) => Size(new NoteWords(Guid.Empty, LongWords.Stored(new string('a', letters))));
        Assert.Equal([512], Enumerable.Range(0, 400).Select(SizeOf).Distinct());
        Assert.Equal(4096, SizeOf(600));
        Assert.Equal(16_384, SizeOf(10_000));
        Assert.Equal(65_536, Size(new NoteWords(Guid.Empty, LongWords.Stored(string.Concat(Enumerable.Repeat("🌧", 5_000))))));
        Assert.Equal(65_536, Size(new NoteWords(Guid.Empty, LongWords.Stored(new string('漢', 10_000)))));
        Assert.Throws<ArgumentException>(() => SizeOf(EntrySealer.MostJson + 1));
    }

    /// <summary>Nothing that can be typed is too large: what swells most in JSON is what must be escaped.</summary>
    [Theory]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('\n')]
    [InlineData('\u2028')]
    [InlineData('\u00AD')]
    [InlineData('\uFEFF')]
    [InlineData('\uE000')]
    public void The_longest_words_fit_also_where_every_letter_must_be_escaped(char letter)
    {
        Assert.True(Typed.TryRead<LongWords>($"a{new string(letter, LongWords.Most - 2)}b", "words", out var words, out _));
        using var sealer = new EntrySealer(StreamKeys.New(Deeds.NewForm()));
        var entry = new Entry(1, new NoteWords(Guid.Empty, words), Partner.First, Instant.FromUnixTimeSeconds(0));
        Assert.Equal(entry, sealer.Open(sealer.Seal(entry, Chain.Start, Aead.NewKey(), Duration.Zero)));
    }

    [Fact]
    public void No_entry_key_and_no_nonce_comes_twice()
    {
        const int seals = 20_000;
        var keys = StreamKeys.New(Deeds.NewForm());
        using var sealer = new EntrySealer(keys);
        var (commitments, nonces, ciphertexts) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        var entry = new Entry(1, new NoteMade(Guid.Empty), Partner.First, Instant.FromUnixTimeSeconds(0));
        for (var i = 0; i < seals; i++)
        {
            var stored = sealer.Seal(entry, Chain.Start, keys.Chain.Span, Duration.Zero);
            commitments.Add(Convert.ToBase64String(stored.Commitment));
            nonces.Add(Convert.ToBase64String(stored.Key!.Wrapped[..Aead.NonceSize]));
            ciphertexts.Add(Convert.ToBase64String(stored.Ciphertext.AsSpan(0, 32)));
        }
        Assert.Equal((seals, seals, seals), (commitments.Count, nonces.Count, ciphertexts.Count));
    }

    [Fact]
    public void What_is_known_is_the_same_after_it_was_written_and_read()
    {
        var knowns =
            from head in AnyEvent.Seqs
            from moments in (from seq in AnyEvent.Seqs from at in Gen.Choose(0, int.MaxValue) select new Moment(seq, Instant.FromUnixTimeSeconds(at))).ListOf()
            from trimmed in Gen.Elements<LocalDate?>(null, new LocalDate(2026, 11, 29), new LocalDate(1969, 12, 31), new LocalDate(9998, 1, 1))
            from names in AnyEvent.Texts.ListOf()
            from count in Gen.Choose(0, 5)
            from gone in AnyEvent.Seqs.ListOf()
            select new Known(
                head, Bytes(32), new(moments), trimmed, Named(names.Count),
                [.. Enumerable.Range(0, count).Select(_ => Bytes(32))], [.. gone.Distinct()]);
        Prop.ForAll(knowns.ToArbitrary(), known =>
        {
            var read = Known.Read(known.Write());
            return read.Head == known.Head && read.Moments.All.SequenceEqual(known.Moments.All) && read.Trimmed == known.Trimmed && read.Tag.SequenceEqual(known.Tag)
                && read.Snapshots.OrderBy(s => s.Key).SequenceEqual(known.Snapshots.OrderBy(s => s.Key))
                && read.Checkpoints.SelectMany(c => c).SequenceEqual(known.Checkpoints.SelectMany(c => c))
                && read.Withdrawn.Order().SequenceEqual(known.Withdrawn.Order());
        }).Check(Thousand);
    }

    /// <summary>Records that hold lists are never equal.</summary>
    static bool Same(Event one, Event other) =>
        one.Equals(other) || one.GetType() == other.GetType() && JsonOf(one) == JsonOf(other);

    static string JsonOf(Event what) => JsonSerializer.Serialize(what, what.GetType(), EventJson.Options);

    static Dictionary<string, long> Named(int count) =>
        Enumerable.Range(0, count).ToDictionary(i => $"practice-{i}", i => i * 1_000_003L, StringComparer.Ordinal);

    static byte[] Bytes(int count) => Aead.NewKey()[..count];
}
