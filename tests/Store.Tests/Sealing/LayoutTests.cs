using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>What lies on a disk or in a browser today opens for ever: byte by byte as the heads of the files say.</summary>
public sealed class LayoutTests
{
    static byte[] Run(int from, int count) => [.. Enumerable.Range(from, count).Select(i => (byte)i)];

    static Guid Id(int from) => new(Run(from, 16), bigEndian: true);

    static byte[] Hex(string hex) => Convert.FromHexString(hex);

    static byte[] Number(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    sealed class Counted(int from) : IRandomSource
    {
        public void Fill(Span<byte> bytes) => Run(from, bytes.Length).CopyTo(bytes);
    }

    static OneTimeCode Code => OneTimeCode.From(new Counted(1));

    static StreamKeys Stream(int from) => new(Id(from), Run(from + 16, 32), (uint)from, Run(from + 48, 32));

    static Keyring Full => new(
        Stream(1), Run(30, 32), [new(Run(40, 32), Id(2), 12), new(Run(41, 32), Id(3), 1_000)],
        [new(Stream(4), Partner.First), new(Stream(5), Partner.Second)], new(Stream(6), Code, Instant.FromUtc(2026, 12, 1, 0, 0)));

    [Fact]
    public void A_code_is_written_in_seven_groups_of_four() => Assert.Equal("0410-6105-0R3G-G28A-1C60-T3GF-21EZ", Code.ToString());

    [Fact]
    public void The_end_of_a_record_is_three_words_to_say_aloud() => Assert.Equal("helium cobalt origami", ThreeWords.Of(Run(100, 32)));

    [Fact]
    public void A_passphrase_is_six_words_and_whoever_wrote_one_down_is_shown_it_again()
    {
        const string drawn = "tidepool campus hallway perfect title capsule";
        Assert.Equal(drawn, WordList.Passphrase(new Counted(7)));
        Assert.Equal(drawn, WordList.Passphrase(new Counted(70), drawn));
        foreach (var none in new[] { null, "", "tidepool", drawn + " campus", drawn.Replace("title", "tittle", StringComparison.Ordinal) })
            Assert.Equal(drawn, WordList.Passphrase(new Counted(7), none));
    }

    [Fact]
    public void The_token_of_a_form_follows_from_the_cookie_and_no_other_is_the_same()
    {
        var token = VisitToken.Of(Run(1, 32));
        Assert.Equal("LJRX2MhB0jVVttesuFdTyzg5UlodNIwBM8azv91NnWU", token);
        Assert.True(VisitToken.AreSame(token, token));
        foreach (var other in new[] { null, "", token[1..], token + "A", VisitToken.Of(Run(2, 32)), new string('A', 200) })
            Assert.False(VisitToken.AreSame(token, other));
        Assert.False(VisitToken.AreSame("", ""));
        Assert.False(VisitToken.AreSame(new string('A', 128), new string('A', 128)));
        Assert.True(VisitToken.AreSame(new string('A', 127), new string('A', 127)));
    }

    [Fact]
    public void What_a_browser_has_seen_is_the_same_cookie_each_time_and_opens_with_its_members_key_alone()
    {
        var (record, drawer) = (new Head(Id(1), 513, Run(40, 32)), new Head(Id(17), 7, Run(90, 32)));
        const string cookie =
            "hPtarOwpfHtIeavHTd9AiI8-W-qp3mvK0WI5rvKdOBbUCoP_0u00CTh0oLv2zCADLHfGcPjS3XwbYUSMY9atiKYu_TdxQgTJ53cr"
            + "curhvw27MV-uHVtg4wHr2Frk_HmdYsCOYWxcXi1K3RGM79wh591ZBOE-LUCg2cunB81LwkmjZyHs0oz-vHugkiM";
        Assert.Equal(cookie, new Seen(record, drawer).Seal(Run(3, 32)));
        var read = Seen.Open(Run(3, 32), cookie)!;
        Assert.True(read.IsSameAs(new(record, drawer)));
        foreach (var other in new[]
                 {
                     record with { Stream = Id(2) }, record with { Seq = 512 }, record with { Tag = Run(41, 32) },
                 })
        {
            Assert.False(read.IsSameAs(new(other, drawer)));
            Assert.False(new Seen(drawer, record).IsSameAs(new(drawer, other)));
        }
        Assert.Null(Seen.Open(Run(4, 32), cookie));
        foreach (var none in new[] { null, "", "no cookie", cookie[..^4], new string('A', 511), new string('A', 512) })
            Assert.Null(Seen.Open(Run(3, 32), none));
    }

    [Fact]
    public void A_seen_cookie_of_another_length_is_none()
    {
        foreach (var length in new[] { 0, 56, 111, 113, 168 })
            Assert.Null(Seen.Open(Run(3, 32), Base64Url.EncodeToString(Aead.SealSame(Run(3, 32), new byte[length], "seen"u8))));
    }

    [Fact]
    public void A_slot_that_was_sealed_once_opens_for_ever_and_in_its_own_place_alone()
    {
        var blob = Hex(
            "70cf6115e81869ee1d81abc8a5f7cec8b27c15a0c1b56f69ad720dc416c7"
            + "bc3760bb6469835afa5e882eb19c8f6c1f2fce294526f391d6f1df1b91d9");
        var slot = new SealedSlot(SlotKind.Passphrase, Run(70, 16), 600_000, blob);
        Assert.Equal(Run(50, 32), Slot.Open(slot, Run(9, 32), Id(3)));
        Assert.Null(Slot.Open(slot, Run(9, 32), Id(4)));
        Assert.Null(Slot.Open(slot, Run(8, 32), Id(3)));
        Assert.Null(Slot.Open(slot with { Kind = SlotKind.Device }, Run(9, 32), Id(3)));
        Assert.Null(Slot.Open(slot with { Salt = Run(71, 16) }, Run(9, 32), Id(3)));
        Assert.Null(Slot.Open(slot with { Iterations = 600_001 }, Run(9, 32), Id(3)));
        Assert.Null(Slot.Open(Slot.Seal(SlotKind.Passphrase, Run(9, 32), Run(50, 31), Id(3), Run(70, 16), 1), Run(9, 32), Id(3)));
    }

    [Fact]
    public void What_opens_a_slot_follows_from_what_was_typed_and_that_is_cleared()
    {
        var (typed, digits) = (Run(1, 64), Run(1, 64));
        Assert.Equal(Hex("31051bd6cb9f7613b7577cafc02792c591363fd65bed9bb40e26a5eac918772f"), Slot.Kek(typed));
        Assert.Equal(Hex("3be97ca1e55f57639fbafe26d6e6adea1d783ee7d4929c8c8add46d041d154b1"), Slot.Kek(Run(1, 32), digits));
        Assert.Equal(Hex("ded98554a2bd279e19bfa448bfc8a7fdd1679a60211a56999fbf7e0152a7e2b8"), Slot.Kek(Code));
        Assert.Equal([new byte[64], new byte[64]], [typed, digits]);
    }

    [Fact]
    public void The_slot_of_a_spare_key_has_nothing_to_guess()
    {
        var slot = Slot.SealSpareKey(Code, Run(50, 32), Id(3));
        Assert.Equal((SlotKind.SpareKey, 0), (slot.Kind, slot.Iterations));
        Assert.Equal(new byte[16], slot.Salt);
        Assert.Equal(Run(50, 32), Slot.Open(slot, Slot.Kek(Code), Id(3)));
    }

    [Fact]
    public void A_keyring_is_padded_JSON_at_the_place_of_its_member_and_number()
    {
        var blob = Full.Seal(Run(5, 32), Id(8), 2);
        Assert.Equal(4096 + Aead.Overhead, blob.Length);
        Assert.True(Aead.TryOpen(Aead.Derive(Run(5, 32), "keyring"u8), blob, [.. Run(8, 16), .. Number(2)], out var plain));
        var text = Encoding.UTF8.GetString(plain);
        Assert.StartsWith($"{{\"format\":1,\"drawer\":{{\"id\":\"{Id(1)}\",\"wrap\":\"", text, StringComparison.Ordinal);
        Assert.Contains($"\"pending\":{{\"stream\":{{\"id\":\"{Id(6)}\"", text, StringComparison.Ordinal);
        Assert.EndsWith($"\"code\":\"{Code}\",\"until\":17960832000000000}}}}", text.TrimEnd(' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_keyring_comes_back_as_it_was_and_to_its_member_alone()
    {
        var blob = Full.Seal(Run(5, 32), Id(8), 2);
        var read = Keyring.Open(Run(5, 32), Id(8), 2, blob);
        Assert.Equal(Told(Full), Told(read));
        Assert.Throws<KeyringTamperedException>(() => Keyring.Open(Run(6, 32), Id(8), 2, blob));
        Assert.Throws<KeyringTamperedException>(() => Keyring.Open(Run(5, 32), Id(9), 2, blob));
        Assert.Throws<KeyringTamperedException>(() => Keyring.Open(Run(5, 32), Id(8), 1, blob));
        byte[] key = Aead.Derive(Run(5, 32), "keyring"u8), place = [.. Run(8, 16), .. Number(2)];
        Assert.True(Aead.TryOpen(key, blob, place, out var plain));
        var newer = Encoding.UTF8.GetString(plain).Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal);
        Assert.Throws<UnknownFormatException>(() => Keyring.Open(Run(5, 32), Id(8), 2, Aead.Seal(key, Encoding.UTF8.GetBytes(newer), place)));
    }

    static string Told(StreamKeys s) =>
        $"{s.Id} {Convert.ToHexString(s.Wrap.Span)} {s.WrapNumber} {Convert.ToHexString(s.Chain.Span)}";

    static string Told(IReadOnlyList<RetiredAuthorKey> retired) =>
        string.Join('\n', retired.Select(r => $"{Convert.ToHexString(r.Key)} {r.Stream} {r.UpTo}"));

    static string Told(Keyring k) => string.Join('\n', [
        Told(k.Drawer), Convert.ToHexString(k.AuthorKey), Told(k.Retired),
        .. k.Records.Select(r => $"{Told(r.Stream)} {r.Me}"), k.Pending is { } p ? $"{Told(p.Stream)} {p.Code} {p.Until}" : "alone"]);

    [Fact]
    public void New_keys_keep_what_the_old_ones_vouched_for_and_wrap_the_drawer_anew()
    {
        var renewed = Full.Renewed([(Id(7), 3), (Id(8), 0), (Id(9), 1)], null);
        Assert.Null(renewed.Pending);
        Assert.Equal((Full.Drawer.Id, Full.Drawer.WrapNumber + 1), (renewed.Drawer.Id, renewed.Drawer.WrapNumber));
        Assert.True(renewed.Drawer.Chain.Span.SequenceEqual(Full.Drawer.Chain.Span));
        Assert.False(renewed.Drawer.Wrap.Span.SequenceEqual(Full.Drawer.Wrap.Span));
        Assert.NotEqual(Full.AuthorKey, renewed.AuthorKey);
        Assert.Equal([(Id(2), 12L), (Id(3), 1_000L), (Id(7), 3L), (Id(9), 1L)], renewed.Retired.Select(r => (r.Stream, r.UpTo)));
        Assert.All(renewed.Retired.Skip(2), r => Assert.Equal(Full.AuthorKey, r.Key));
    }

    [Fact]
    public void Who_was_waited_for_makes_the_waiting_record_the_current_one()
    {
        var joined = Full.Joined();
        Assert.Equal((Id(6), Partner.First, 3), (joined.Current.Stream.Id, joined.Current.Me, joined.Records.Count));
        Assert.Null(joined.Pending);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    public void What_a_visit_can_open_is_the_same_from_page_to_page(bool spare, bool earlier, bool pending)
    {
        var ring = Full with { Records = earlier ? Full.Records : [Full.Current], Pending = pending ? Full.Pending : null };
        using var made = new KeySet(Id(8), Run(5, 32), ring, 77, spare);
        Assert.Null(KeySet.Open(Run(98, 32), made.Seal(Run(99, 32))));
        using var keys = KeySet.Open(Run(99, 32), made.Seal(Run(99, 32)))!;
        Assert.Equal((Id(8), Partner.Second, 77L), (keys.Member, keys.Me, keys.KeyringNumber));
        Assert.Equal((spare, earlier), (keys.HasSpareKey, keys.HasEarlierRecord));
        Assert.True(keys.MemberKey.SequenceEqual(Run(5, 32)));
        Assert.True(keys.AuthorKey.Span.SequenceEqual(ring.AuthorKey));
        Assert.Equal(Aead.Derive(Run(5, 32), "snapshot"u8), keys.SnapshotKey.ToArray());
        Assert.Equal(Aead.Derive(Run(5, 32), "seen"u8), keys.SeenKey.ToArray());
        Assert.Equal((Told(ring.Drawer), Told(ring.Current.Stream)), (Told(keys.Drawer), Told(keys.Record)));
        Assert.Equal(pending ? Told(ring.Pending!.Stream) : null, keys.Pending is { } p ? Told(p) : null);
        using var drawer = new Snapshots(keys.SnapshotKey.Span, ring.Drawer.Id);
        using var record = new Snapshots(keys.SnapshotKey.Span, ring.Current.Stream.Id);
        Assert.Equal((Text(drawer.KnownId), Text(drawer.Reader)), (Text(keys.DrawerSnapshots.KnownId), Text(keys.DrawerSnapshots.Reader)));
        Assert.Equal((Text(record.KnownId), Text(record.Reader)), (Text(keys.RecordSnapshots.KnownId), Text(keys.RecordSnapshots.Reader)));
        Assert.Equal(Told(ring.Retired), Told(keys.AsReader.Retired!));
    }

    static string Text(byte[] bytes) => Convert.ToHexString(bytes);

    [Fact]
    public void When_a_request_is_over_its_keys_are_gone_from_memory()
    {
        var keys = new KeySet(Id(8), Run(5, 32), Full, 77, hasSpareKey: true);
        var (author, wrap) = (keys.AuthorKey, keys.Record.Wrap);
        keys.Dispose();
        Assert.Equal([new byte[32], new byte[32]], [author.ToArray(), wrap.ToArray()]);
    }

    [Fact]
    public void An_old_author_key_counts_up_to_its_entry_in_its_own_stream_alone()
    {
        var reader = new Reader(Partner.First, Run(1, 32), Run(2, 32), [new(Run(3, 32), Id(1), 5), new(Run(4, 32), Id(1), 9)]);
        byte[] KeyOf(int stream, long seq) => reader.AuthorKeyOf(new(1, Id(stream), seq, 0, [], [], [], [], null)).ToArray();
        Assert.Equal([Run(3, 32), Run(3, 32), Run(4, 32), Run(4, 32), Run(1, 32)], new[] { 1, 5, 6, 9, 10 }.Select(n => KeyOf(1, n)));
        Assert.Equal(Run(1, 32), KeyOf(2, 1));
    }

    [Theory]
    [InlineData(2026, 1, 24_313u)]
    [InlineData(2026, 12, 24_324u)]
    [InlineData(2027, 1, 24_325u)]
    public void Words_fade_with_the_first_whole_month_after_their_time(int year, int month, uint fades)
    {
        var written = Instant.FromUtc(year, month, 1, 0, 0);
        Assert.Equal(fades - 1, EntryHeader.MonthOf(written));
        Assert.Equal(fades, EntryHeader.FadesAfter(written, Duration.FromDays(27)));
        Assert.Equal(fades + 1, EntryHeader.FadesAfter(written, Duration.FromDays(31)));
    }

    [Fact]
    public void Only_what_fades_or_was_told_and_taken_back_may_be_without_its_key()
    {
        SealedEntry Until(uint month) => new(1, Id(1), 1, month, [], [], [], [], null);
        Assert.True(Until(EntryHeader.Told - 1).IsPassing);
        Assert.False(Until(EntryHeader.Told).IsPassing);
        Assert.True(Until(24_324).MayBeGone(withdrawn: false));
        Assert.True(Until(EntryHeader.Told).MayBeGone(withdrawn: true));
        Assert.False(Until(EntryHeader.Told).MayBeGone(withdrawn: false));
        Assert.False(Until(EntryHeader.Never).MayBeGone(withdrawn: true));
        Assert.True(Until(24_324).HasFaded(24_325));
        Assert.False(Until(24_324).HasFaded(24_324));
        Assert.False(Until(EntryHeader.Told).HasFaded(EntryHeader.Never));
    }

    [Fact]
    public void A_slot_that_asks_for_too_little_or_far_too_much_is_refused_before_anything_is_derived()
    {
        var cost = new DerivationCost(1_000, 900);
        SealedSlot Asking(int iterations) => new(SlotKind.Passphrase, [], iterations, []);
        cost.Require(Asking(900));
        cost.Require(Asking(20_000_000));
        Assert.Throws<SlotDowngradedException>(() => cost.Require(Asking(899)));
        Assert.Throws<SlotDowngradedException>(() => cost.Require(Asking(20_000_001)));
    }
}
