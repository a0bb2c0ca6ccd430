using System.Text;
using System.Text.Json;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>Published answers to published questions, through our own code; and bytes of ours that must open for ever.</summary>
public sealed class KnownAnswerTests
{
    static byte[] Hex(string hex) => Convert.FromHexString(hex);

    /// <summary>AES-256-GCM with a 96-bit nonce: test cases 13 to 16 of McGrew and Viega, as NIST took them up.</summary>
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "", "",
        "530f8afbc74536b9a963b4f1c4cb738b")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "",
        "00000000000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919")]
    [InlineData("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888", "",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad",
        "b094dac5d93471bdec1a502270e3cc6c")]
    [InlineData("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
        "76fc6ece0f4e1768cddf8853bb2d551b")]
    public void A_blob_is_AES_256_GCM_with_the_nonce_in_front(
        string key, string nonce, string place, string plain, string cipher, string tag)
    {
        Assert.True(Aead.TryOpen(Hex(key), Hex(nonce + cipher + tag), Hex(place), out var opened));
        Assert.Equal(Hex(plain), opened);
        foreach (var flipped in Intruder.SingleBitFlips(Hex(nonce + cipher + tag)))
            Assert.False(Aead.TryOpen(Hex(key), (byte[])flipped, Hex(place), out _));
        foreach (var flipped in Intruder.SingleBitFlips(Hex(place)))
            Assert.False(Aead.TryOpen(Hex(key), Hex(nonce + cipher + tag), (byte[])flipped, out _));
        foreach (var flipped in Intruder.SingleBitFlips(Hex(key)))
            Assert.False(Aead.TryOpen((byte[])flipped, Hex(nonce + cipher + tag), Hex(place), out _));
        for (var length = 0; length < (cipher.Length + 56) / 2; length++)
            Assert.False(Aead.TryOpen(Hex(key), Hex(nonce + cipher + tag).AsSpan(0, length), Hex(place), out _));
    }

    /// <summary>RFC 5869, A.3: no salt, no info; the first 32 of its 42 bytes.</summary>
    [Fact]
    public void A_derived_key_is_HKDF_SHA256() => Assert.Equal(
        Hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"),
        Aead.Derive(Hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), []));

    /// <summary>The questions of RFC 6070, asked of HMAC-SHA512.</summary>
    [Theory]
    [InlineData("password", "salt", 1,
        "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce")]
    [InlineData("password", "salt", 2,
        "e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53cf76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e")]
    [InlineData("password", "salt", 4096,
        "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5")]
    [InlineData("passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt", 4096,
        "8c0511f4c6e597c6ac6315d8f0362e225f3c501495ba23b868c005174dc4ee71115b59f9e60cd9532fa33e0f75aefe30225c583a186cd82bd4daea9724a3d3b8")]
    public async Task A_passphrase_is_derived_by_PBKDF2_HMAC_SHA512(string passphrase, string salt, int iterations, string derived)
    {
        using var derivations = new Derivations(1);
        Assert.True(derivations.TryDerive(passphrase, Encoding.ASCII.GetBytes(salt), iterations, isStranger: false, out var deriving));
        Assert.Equal(Hex(derived), await deriving);
    }

    [Fact]
    public void The_recommended_cost_is_the_floor_and_what_the_design_says() =>
        Assert.Equal(new DerivationCost(600_000, 600_000), DerivationCost.Recommended);

    sealed record Sample(
        Guid Stream, string Wrap, uint WrapNumber, string Chain, string AuthorKey, string Before,
        long Seq, uint FadeMonth, string Ciphertext, string Commitment, string Tag, string AuthorTag, uint KeyNumber, uint KeyFadeMonth,
        string Wrapped)
    {
        public StreamKeys Keys => new(Stream, Hex(Wrap), WrapNumber, Hex(Chain));

        public SealedEntry Entry => new(
            1, Stream, Seq, FadeMonth, Hex(Ciphertext), Hex(Commitment), Hex(Tag), Hex(AuthorTag),
            new(KeyNumber, KeyFadeMonth, Hex(Wrapped)));

        public static Sample Stored => JsonSerializer.Deserialize<Sample>(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "StoredEvents", "sealed-entry.1.json")), EventJson.Options)!;
    }

    /// <summary>
    /// Sealed once, with keys that are known, by the first version of the envelope. It is never sealed again, only opened.
    /// </summary>
    [Fact]
    public void An_entry_that_was_sealed_once_opens_for_ever()
    {
        var (sample, keys) = (Sample.Stored, Sample.Stored.Keys);
        Assert.Equal(sample.Entry.Tag, Chain.Verify(keys, Hex(sample.Before), sample.Seq, sample.Entry));
        Chain.RequireMine(new(Partner.First, Hex(sample.AuthorKey), Aead.NewKey()), sample.Entry);
        using var sealer = new EntrySealer(keys);
        var opened = sealer.Open(sample.Entry)!;
        var words = Assert.IsType<CheckInWords>(opened.What);
        Assert.Equal("Für dich: „ich war spät dran“, 22:40 <&> 🌧", words.Words!.Text);
        Assert.Equal((new Guid("5f1d9c1e-8a4b-4c53-9a0e-0d7c2b6a4f11"), Feeling.Heavy), (words.Id, words.Feeling));
        Assert.Equal((Partner.First, Instant.FromUtc(2026, 11, 22, 19, 0), 4L), (opened.By, opened.At, opened.Seq));
    }
}
